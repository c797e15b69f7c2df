//! What a colon or a semicolon leads in: a whole sentence, a clause of a resolution.

use super::lists::{OPENERS, Opener};
use super::unmarked::Forms;

/// The fewest tokens of a sentence that leads another in; fewer are a label, such as `What we know:`.
const SHORTEST: usize = 5;

/// Whether a sentence begins at token `at`, right after a colon or semicolon.
///
/// The envoy gave two reasons: | They had no mandate, and …
pub(super) fn begins(forms: Forms<'_>, first: usize, at: usize) -> bool {
    // A mark that begins its sentence leads nothing in.
    let Some(before) = at.checked_sub(2).filter(|&before| before >= first) else { return false };
    let Some(opener) = OPENERS.get(forms.at(at).as_bytes()) else { return false };
    if opener == Opener::Clause {
        return !forms.is_shouted(before);
    }
    // `Mali: A history` is a title, not two sentences.
    let article = matches!(forms.at(at), "A" | "An");
    let closed = matches!(forms.at(before), ")" | "]" | "\"" | "”");
    let clause = at > first + SHORTEST && (forms.is_small(before) || closed);
    forms.at(at - 1) == ":" && clause && !article && forms.is_small(at + 1)
}

/// Whether the ellipsis at `at` begins what a colon leads in, cut at its head.
///
/// In it, Obi observed: | ... the treaty was never kept.
pub(super) fn begins_with_ellipsis(forms: Forms<'_>, at: usize) -> bool {
    let ellipsis = forms.at(at) == "…" || forms.at(at).starts_with("..");
    ellipsis && forms.at(at - 1) == ":" && forms.is_small(at - 2)
}
