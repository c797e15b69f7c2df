//! Headlines: what reads as one, and what repeats it.

/// Whether a line reads as a headline: short, and without the stop of a sentence or with its words capitalized.
pub(super) fn reads_as_headline(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let stopped = line.trim_end_matches(['"', '\'', '”', '’', ')']).ends_with(['.', ':', ',', ';']);
    words <= 30 && line.len() <= 240 && (!stopped || words <= 20 && is_title_case(line))
}

/// Whether nearly all longer words of a line begin with a capital while it is not all in capitals.
pub(super) fn is_title_case(line: &str) -> bool {
    let longer = line.split_whitespace().filter(|word| word.chars().filter(|found| found.is_alphabetic()).count() > 3);
    let (mut capitalized, mut all) = (0, 0);
    for word in longer {
        all += 1;
        capitalized += usize::from(word.chars().find(|found| found.is_alphanumeric()).is_some_and(|first| !first.is_lowercase()));
    }
    all > 2 && capitalized * 10 >= all * 8 && line.chars().any(char::is_lowercase)
}

/// Whether a line reads as a sentence of the report: long enough, and closed by a stop.
pub(super) fn reads_as_report(line: &str) -> bool {
    let words = line.split_whitespace().take(25).count();
    let stopped = line.trim_end_matches(['"', '\'', '”', '’', ')', ']']).ends_with(['.', '!', '?', ':', '…']);
    words >= 25 || words >= 8 && stopped && !is_title_case(line) || words >= 5 && stopped && line.ends_with(['"', '”'])
}

/// Whether two lines say the same words, letter case and marks aside.
pub(super) fn repeats(line: &str, headline: &str) -> bool {
    let letters =
        |text: &'_ str| text.chars().filter(|found| found.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    line.len() <= headline.len() * 2 && letters(line) == letters(headline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_and_sentences() {
        assert!(reads_as_headline("Niger Breaks Off Ties With Ukraine"));
        assert!(reads_as_headline("Army Takes Back The Northern Town."));
        assert!(!reads_as_headline("The army has taken back the town."));
        assert!(reads_as_report("The army has taken back the town from rebels."));
        assert!(repeats("Army takes town", "ARMY TAKES TOWN!"));
    }
}
