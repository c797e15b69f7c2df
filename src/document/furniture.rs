//! Page furniture: menus, links, sharing buttons, copyright lines, captions and credits.

use super::ParagraphRole;
use super::piece::{Kind, Piece};
use super::tables::{AGENCIES, FURNITURE, Place, ends_as_furniture, furniture_start};

/// The longest line that can be furniture, in bytes: a false one costs facts, so that long lines are kept.
const LONGEST: usize = 240;

/// The role of a line that belongs to the page; `None` for any other.
pub(super) fn role(line: &str) -> Option<ParagraphRole> {
    if line.len() > LONGEST {
        return None;
    }
    let core = core(line);
    let menu = is_links(line) || FURNITURE.get(core.as_bytes()) == Some(Place::Line);
    if menu || !core.contains(char::is_alphabetic) || is_trail(line) {
        return Some(ParagraphRole::Furniture);
    }
    match furniture_start(line) {
        Some((Place::Start | Place::Links, _)) => Some(ParagraphRole::Furniture),
        Some((Place::Caption, _)) => Some(ParagraphRole::Caption),
        _ if credit(line) => Some(ParagraphRole::Caption),
        _ => ends_as_furniture(core).then_some(ParagraphRole::Furniture),
    }
}

/// A line without the marks around it.
fn core(line: &str) -> &str {
    line.trim_matches(|found: char| !found.is_alphanumeric() && !matches!(found, '(' | '©' | '['))
}

/// Whether titles of other articles follow a line: `Related stories`.
pub(super) fn is_links(line: &str) -> bool {
    let line = line.trim_start_matches(|found: char| !found.is_alphanumeric());
    [line, core(line)].iter().any(|line| FURNITURE.get(line.as_bytes()) == Some(Place::Links))
}

/// `Home > World > Africa`, `Home / World / Europe`: the way to a page.
fn is_trail(line: &str) -> bool {
    [" > ", " » ", " › ", " / "].iter().any(|mark| {
        let steps = line.split(mark).filter(|step| !step.is_empty() && step.split_whitespace().count() <= 3).count();
        steps > 1 && steps == line.split(mark).count() && (steps > 2 || line.starts_with("Home"))
    })
}

/// The agency or the initials of the desk under a report: `AFP`, `dpa ab/cd`, `rr/gb`.
pub(super) fn is_slug(line: &str) -> bool {
    let line = core(line);
    let initials = |word: &str| {
        word.contains(['/', '-'])
            && word.split(['/', '-']).all(|part| (1..=4).contains(&part.len()) && part.is_ascii() && !part.contains(' '))
            && word.bytes().all(|byte| !byte.is_ascii_uppercase() && !byte.is_ascii_digit())
    };
    let mut words = line.split_whitespace();
    let (Some(first), second, None) = (words.next(), words.next(), words.next()) else { return false };
    let agency = AGENCIES.has(first.as_bytes());
    initials(first) && second.is_none() || agency && second.is_none_or(initials)
}

/// Whether the last part of a line is the credit of a picture: `The minister in May. Image: UK Government.`
fn credit(line: &str) -> bool {
    [
        "Image: ",
        "Photo: ",
        "Photo by ",
        "Photograph: ",
        "Picture: ",
        "Credit: ",
        "(AP Photo",
        "(Photo",
        "/AP Photo",
        "REUTERS/",
        "/AFP via Getty",
        "/Getty Images",
        "File/",
    ]
    .iter()
    .filter_map(|mark| line.rfind(mark).map(|at| line.len() - at - mark.len()))
    .any(|rest| rest <= 90)
}

/// Whether the pieces left of a line are furniture: `Open Menu`.
pub(super) fn is_menu(pieces: &[Piece<'_>]) -> bool {
    let words: Vec<_> = pieces.iter().filter(|piece| piece.kind != Kind::Mark).map(|piece| piece.text).collect();
    !words.is_empty() && FURNITURE.get(words.join(" ").as_bytes()) == Some(Place::Line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_told_from_the_report() {
        for line in [
            "Open Menu",
            "Share",
            "* * *",
            "Read more: Ministers meet",
            "ALSO READ",
            "© 2024 Example Media",
            "(Reporting by Ada Obi)",
            "Home > World > Africa",
            "Ada Obi in Lagos contributed to this report.",
            "Get the week's news in your inbox. Sign up here.",
            "9376**2050",
        ] {
            assert_eq!(role(line), Some(ParagraphRole::Furniture), "{line}");
        }
        for line in ["dpa ab/cd", "rr/gb", "AFP"] {
            assert!(is_slug(line), "{line}");
        }
        assert!(!is_slug("Army wins"));
        for line in [
            "Photo: Example Agency",
            "The minister speaks in May. Image: Example Agency.",
            "Soldiers in the town (AP Photo/Ada Obi)",
        ] {
            assert_eq!(role(line), Some(ParagraphRole::Caption), "{line}");
        }
        for line in [
            "Share prices fell after the coup.",
            "More than 20 soldiers died.",
            "Police read the statement.",
            "Army and police clash in Niamey",
            "84 soldiers died.",
        ] {
            assert_eq!(role(line), None, "{line}");
        }
    }
}
