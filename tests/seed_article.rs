//! The source article of the project: every row of its facts is pinned here.

mod facts;

const TEXT: &str = include_str!("data/niger-ukraine.txt");
const FACTS: &str = include_str!("data/niger-ukraine.facts");

#[test]
fn every_row_holds() {
    let article = demarche::parse(TEXT).expect("the seed article is not empty");
    let facts = facts::read(FACTS);
    assert_eq!(facts.len(), 71, "rows of the list");
    let missing: Vec<_> = facts.iter().filter(|fact| !fact.holds(&article)).map(|fact| fact.line).collect();
    assert!(missing.is_empty(), "{} of {} rows do not hold:\n{}", missing.len(), facts.len(), missing.join("\n"));
}
