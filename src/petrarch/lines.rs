//! The lines of a dictionary that say something: comments and blank lines left out.
//!
//! PETRARCH takes `# …` and `; …` to the end of the line as comments, and `<!-- … -->`, which may span lines.

use std::borrow::Cow;

/// A line with something to read, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// From 1.
    pub(super) number: usize,
    /// Without comments and without white space at either end.
    pub(super) text: Cow<'t, str>,
}

/// The lines of `text` that hold more than comments.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut inside = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        let told = without_markup(line, &mut inside);
        let end = comment(&told).unwrap_or(told.len());
        let text = match told {
            Cow::Borrowed(line) => Cow::Borrowed(line[..end].trim()),
            Cow::Owned(line) => Cow::Owned(line[..end].trim().to_owned()),
        };
        (!text.is_empty()).then_some(Line { number: index + 1, text })
    })
}

/// Where a comment starts: `#` or `;` outside brackets, which may hold TABARI's `[###]`.
fn comment(line: &str) -> Option<usize> {
    let mut open = false;
    line.char_indices().find_map(|(at, c)| {
        open = c == '[' || (open && c != ']');
        let marks = matches!(c, '#' | ';') && !(open && line[at..].contains(']') && line[..at].ends_with(['[', '#']));
        marks.then_some(at)
    })
}

/// `line` without its XML comments; `inside` says whether one was left open by the line before.
fn without_markup<'t>(line: &'t str, inside: &mut bool) -> Cow<'t, str> {
    if !*inside && !line.contains("<!") && !line.contains("<! ") {
        return Cow::Borrowed(line);
    }
    let mut kept = String::new();
    let mut rest = line;
    loop {
        if *inside {
            match rest.split_once("-->") {
                Some((_, after)) => {
                    *inside = false;
                    rest = after;
                }
                None => return Cow::Owned(kept),
            }
        } else {
            match rest.split_once("<!") {
                Some((before, after)) if after.trim_start().starts_with("--") => {
                    kept.push_str(before);
                    *inside = true;
                    rest = after;
                }
                _ => {
                    kept.push_str(rest);
                    return Cow::Owned(kept);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, String)> {
        lines(text).map(|line| (line.number, line.text.into_owned())).collect()
    }

    #[test]
    fn comments_are_left_out() {
        let text = "<!-- first -->\nATLANTIS [ATL] # legend\n\n; old style\nLEMURIA [LEM]; old style\n";
        assert_eq!(read(text), [(2, "ATLANTIS [ATL]".to_owned()), (5, "LEMURIA [LEM]".to_owned())]);
    }

    #[test]
    fn a_code_may_look_like_a_comment() {
        assert_eq!(read("- * X [###] # y"), [(1, "- * X [###]".to_owned())]);
    }

    #[test]
    fn a_comment_may_span_lines() {
        let text = "<!-- one\nTHULE [THU]\ntwo --> MU [MU]\n<! -- odd -->\nAVALON [AVA] <!-- x --> rest";
        assert_eq!(read(text), [(3, "MU [MU]".to_owned()), (5, "AVALON [AVA]  rest".to_owned())]);
    }
}
