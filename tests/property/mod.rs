//! How the property tests draw their cases: the same ones on every run; other ones, and as many as it says, where
//! `PROPTEST_CASES` is set.

use proptest::test_runner::{Config, RngSeed};

/// A configuration of `cases` cases.
pub fn config(cases: u32) -> Config {
    let asked = Config::default();
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => Config { failure_persistence: None, ..asked },
        None => Config { cases, rng_seed: RngSeed::Fixed(8), failure_persistence: None, ..asked },
    }
}
