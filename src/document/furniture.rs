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
    let address = ["http://", "https://", "www."].iter().any(|scheme| line.starts_with(scheme)) && !line.contains(' ');
    let menu = address || is_links(line) || FURNITURE.get(core.as_bytes()) == Some(Place::Line);
    if menu || !core.contains(char::is_alphabetic) || is_trail(line) || is_wire_slug(line) || is_list_mark(line) {
        return Some(ParagraphRole::Furniture);
    }
    // `♦ Subscribe to …`
    let item = line.trim_start_matches(['♦', '•', '»', '›', '▪', '■', '►', '*', ' ']);
    match furniture_start(item) {
        Some((Place::Start | Place::Links, _)) => Some(ParagraphRole::Furniture),
        Some((Place::Caption, _)) => Some(ParagraphRole::Caption),
        _ if credit(line) || credited(line) => Some(ParagraphRole::Caption),
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

/// `Home > World > Africa`, `Home / World / Europe`, `The Example › Middle East`: the way to a page.
fn is_trail(line: &str) -> bool {
    let names = |line: &str| line.split_whitespace().all(|word| !word.starts_with(char::is_lowercase)) && line.len() <= 60;
    [" > ", " » ", " › ", " / "].iter().any(|mark| {
        let steps = line.split(mark).filter(|step| !step.is_empty() && step.split_whitespace().count() <= 3).count();
        steps > 1 && steps == line.split(mark).count() && (steps > 2 || line.starts_with("Home") || *mark != " / " && names(line))
    })
}

/// The slug of a wire above its headline (`BC-AF--Chad-Attack, 1st Ld-Writethru,0312`), or a note to the desks that take it
/// (`((desk@example.com; +44 20 7946 0000))`).
fn is_wire_slug(line: &str) -> bool {
    let note = line.starts_with("((") && line.ends_with("))");
    let after = ["BC-", "AM-", "PM-"].iter().find_map(|cycle| line.strip_prefix(cycle));
    note || after.is_some_and(|slug| slug.starts_with(|first: char| first.is_ascii_uppercase()) && !line.ends_with('.'))
}

/// `list of 3 items`, `list 1 of 3`: what a page says of a list to those who hear it read.
fn is_list_mark(line: &str) -> bool {
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    match line.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["list", "of", count, "items" | "item"] => number(count),
        ["list", place, "of", count] => number(place) && number(count),
        _ => false,
    }
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
    // `APP/usz`
    let (name, desk) = first.split_once('/').unwrap_or((first, ""));
    let agency = AGENCIES.has(name.as_bytes()) && desk.len() <= 4 && !desk.contains(|found: char| found.is_uppercase());
    initials(first) && second.is_none() || agency && second.is_none_or(initials)
}

/// Whether the last part of a line is the credit of a picture: `The minister in May. Image: UK Government.`
fn credit(line: &str) -> bool {
    // Every mark has one of these, most lines have none.
    if memchr::memchr3(b':', b'/', b'(', line.as_bytes()).is_none() && !line.contains("Photo by ") {
        return false;
    }
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

/// Whether a line ends with the photographer and the agency in brackets: `Smoke over the village [Ada Obi/Reuters]`.
fn credited(line: &str) -> bool {
    const LONGEST: usize = 60;
    let open = line.rfind(['[', '(']).filter(|&open| line.len() - open <= LONGEST && line.ends_with([']', ')']));
    let Some((one, other)) = open.and_then(|open| line.get(open + 1..line.len() - 1)?.split_once('/')) else { return false };
    [one, other].iter().any(|name| AGENCIES.has(name.trim().as_bytes()))
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
            "The Example › Middle East",
            "Ada Obi in Lagos contributed to this report.",
            "Get the week's news in your inbox. Sign up here.",
            "9376**2050",
            "BC-AF--Mali-Talks, 2nd Ld-Writethru,0412",
            "((desk@example.com; +44 20 7946 0000))",
            "(Adds quotes, background)",
            "Eds: UPDATES with quotes.",
            "list of 3 items",
            "list 1 of 3",
            "https://example.com/2022/some-story.html",
            "♦ Subscribe to our newsletter",
        ] {
            assert_eq!(role(line), Some(ParagraphRole::Furniture), "{line}");
        }
        for line in ["dpa ab/cd", "rr/gb", "AFP", "APP/usz"] {
            assert!(is_slug(line), "{line}");
        }
        assert!(!is_slug("Army wins"));
        for line in [
            "Photo: Example Agency",
            "The minister speaks in May. Image: Example Agency.",
            "Soldiers in the town (AP Photo/Ada Obi)",
            "Smoke over the village [Ada Obi/Reuters]",
            "Photo taken on May 19 shows the border post. (Xinhua/Ada Obi)",
        ] {
            assert_eq!(role(line), Some(ParagraphRole::Caption), "{line}");
        }
        for line in [
            "Share prices fell after the coup.",
            "More than 20 soldiers died.",
            "Police read the statement.",
            "Army and police clash in Niamey",
            "84 soldiers died.",
            "The army said so (in French and/or Arabic)",
            "List the three towns of 3 regions",
        ] {
            assert_eq!(role(line), None, "{line}");
        }
    }
}
