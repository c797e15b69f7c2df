//! The source article of the project: every row of its facts is pinned here. Rows that are
//! not reached yet stand in a list of their own, which must stay exact.

mod facts;

const TEXT: &str = include_str!("data/niger-ukraine.txt");
const FACTS: &str = include_str!("data/niger-ukraine.facts");
const KNOWN_FAILURES: &str = include_str!("data/niger-ukraine.known_failures");

#[test]
fn every_row_holds_but_the_known_failures() {
    let article = demarche::parse(TEXT).expect("the seed article is not empty");
    let facts = facts::read(FACTS);
    assert_eq!(facts.len(), 72, "rows of the list");
    let failing: Vec<_> = facts.iter().filter(|fact| !fact.holds(&article)).map(|fact| fact.line).collect();
    let known: Vec<_> = KNOWN_FAILURES.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(failing, known, "left: the rows that do not hold; right: those known not to");
}
