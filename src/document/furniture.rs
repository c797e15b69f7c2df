//! Page furniture: menus, links, sharing buttons, copyright lines, captions and credits.

use super::ParagraphRole;
use super::piece::{Kind, Piece};
use super::tables::{FURNITURE, Place, furniture_start};

/// The longest line that can be furniture, in bytes: a false one costs facts, so that long lines are kept.
const LONGEST: usize = 240;

/// The role of a line that belongs to the page; `None` for any other.
pub(super) fn role(line: &str) -> Option<ParagraphRole> {
    if line.len() > LONGEST {
        return None;
    }
    let core = line.trim_matches(|found: char| !found.is_alphanumeric() && !matches!(found, '(' | '©' | '['));
    if core.is_empty() || FURNITURE.get(core.as_bytes()) == Some(Place::Line) {
        return Some(ParagraphRole::Furniture);
    }
    match furniture_start(line) {
        Some((Place::Start, _)) => Some(ParagraphRole::Furniture),
        Some((Place::Caption, _)) => Some(ParagraphRole::Caption),
        _ => credit(line).then_some(ParagraphRole::Caption),
    }
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
    .any(|rest| rest <= 60)
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
        ] {
            assert_eq!(role(line), Some(ParagraphRole::Furniture), "{line}");
        }
        for line in [
            "Photo: Example Agency",
            "The minister speaks in May. Image: Example Agency.",
            "Soldiers in the town (AP Photo/Ada Obi)",
        ] {
            assert_eq!(role(line), Some(ParagraphRole::Caption), "{line}");
        }
        for line in ["Share prices fell after the coup.", "More than 20 soldiers died.", "Police read the statement."] {
            assert_eq!(role(line), None, "{line}");
        }
    }
}
