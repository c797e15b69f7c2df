//! Longer reading: recipes, and how the crate is built.

#[doc = include_str!("../docs/cookbook.md")]
pub mod cookbook {}

#[doc = include_str!("../docs/architecture.md")]
pub mod architecture {}

#[doc = include_str!("../docs/syntax.md")]
pub mod syntax {}
