//! What a colon or a semicolon leads in: a whole sentence, a clause of a resolution.

use super::lists::{OPENERS, Opener};
use super::unmarked::Forms;

/// The fewest tokens of a sentence that leads another in; fewer are a label, such as `What we know:`.
const SHORTEST: usize = 5;

/// Whether a sentence begins at token `at`, right after a colon or semicolon.
///
/// The envoy gave two reasons: | They had no mandate, and …
pub(super) fn begins(forms: Forms<'_>, first: usize, at: usize) -> bool {
    let Some(opener) = OPENERS.get(forms.at(at).as_bytes()) else { return false };
    if opener == Opener::Clause {
        return !forms.is_shouted(at - 2);
    }
    // `Mali: A history` is a title, not two sentences.
    let article = matches!(forms.at(at), "A" | "An");
    let closed = matches!(forms.at(at - 2), ")" | "]" | "\"" | "”");
    let clause = at > first + SHORTEST && (forms.is_small(at - 2) || closed);
    forms.at(at - 1) == ":" && clause && !article && forms.is_small(at + 1)
}
