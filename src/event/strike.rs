//! Which strike is meant: one of workers or one with bombs.
//!
//! In: a noun that a row reads as a stoppage of work. Out: whether it is a use of force: the text has told one from the air before
//! (`the strike took place on market day`), or what it does only weapons do (`the strike had targeted a depot`).

use super::act::Act;
use super::kind::IncidentKind;
use super::matching::Match;
use super::table::EventTable;
use crate::syntax::{Deprel, Upos, Word};

/// Gives the strikes among the matches, which are in the order of the text, the pattern of an airstrike where they are one.
pub(super) fn arm<'a>(matches: &mut [Match<'a>], table: &'a EventTable) {
    use super::pattern::HeadKind;
    let Some(airstrike) = table.patterns(HeadKind::Noun, "airstrike").find(|pattern| pattern.act.is_some()) else { return };
    let mut from_afar = false;
    for found in matches {
        from_afar |= found.pattern.act.is_some_and(is_from_afar);
        if !found.is_noun || found.head.key() != "strike" {
            continue;
        }
        let armed = match found.pattern.act {
            Some(Act::Incident(IncidentKind::Strike)) => {
                does_harm(found.head, table) || is_of_aircraft(found, table) || from_afar && !is_of_workers(found, table)
            }
            // `the strike on Monday`: no row says how it was done.
            Some(Act::Incident(IncidentKind::Attack)) => from_afar || is_of_aircraft(found, table),
            _ => false,
        };
        if armed {
            found.pattern = airstrike;
            from_afar = true;
        }
    }
}

fn is_from_afar(act: Act) -> bool {
    use IncidentKind as Kind;
    matches!(act, Act::Incident(Kind::AirAttack | Kind::DroneAttack | Kind::ArtilleryAttack))
}

/// `the strike hit a school`, `was killed in the strike`, `the strike's victims`
fn does_harm(strike: Word<'_>, table: &EventTable) -> bool {
    let harms = |verb: Word<'_>| {
        verb.upos() == Upos::Verb
            && (table.is_in(verb.key(), "EFFECT")
                || matches!(verb.key(), "target" | "hit" | "destroy" | "flatten" | "level" | "eliminate" | "wipe" | "die"))
    };
    let Some(verb) = strike.head() else { return false };
    match strike.deprel() {
        Deprel::Nsubj => harms(verb) && verb.object().is_some(),
        Deprel::Obl | Deprel::OblAgent => {
            harms(verb) && strike.case().is_some_and(|case| case.is_form("in") || case.is_form("by"))
        }
        _ => false,
    }
}

/// `warplanes carried out strikes`
fn is_of_aircraft(found: &Match<'_>, table: &EventTable) -> bool {
    let arguments = &found.arguments;
    let mut beside = arguments.subjects.iter().chain(&arguments.modifiers);
    beside.any(|word| table.is_in(word.key(), "AIRCRAFT"))
}

/// `a strike by teachers`, `the dockers' strike`
fn is_of_workers(found: &Match<'_>, table: &EventTable) -> bool {
    let arguments = &found.arguments;
    let mut beside = arguments.subjects.iter().chain(&arguments.modifiers);
    beside.any(|word| table.is_in(word.key(), "WORKERS") || table.is_in(word.key(), "PEOPLE"))
}

#[cfg(test)]
mod tests {
    use crate::IncidentKind;

    #[test]
    fn what_was_told_before_says_which_strike_is_meant() {
        for (text, kind) in [
            ("An air strike killed two people in Sennar. The strike took place on market day.", IncidentKind::AirAttack),
            ("The dockers began a strike on Monday. The strike closed the port.", IncidentKind::Strike),
            ("Six people were killed in the strike.", IncidentKind::AirAttack),
        ] {
            let article = crate::parse(text).expect("not empty");
            let kinds: Vec<_> = article.incidents.iter().map(|incident| incident.kind).collect();
            assert_eq!(kinds, [kind], "{text}");
        }
    }
}
