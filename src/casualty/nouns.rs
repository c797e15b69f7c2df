//! Nouns of harm: `12 deaths`, `the murder of six priests`, `heavy losses suffered by the army`, `claimed nine lives`.
//!
//! In: a noun of the table. Out: what is counted and whom it befell.

use super::coordination::coordinated;
use super::scene::Scene;
use super::tables::Frame;
use super::verbs::{Head, is_passive, is_relative, subject_of};
use super::victims::is_plural;
use crate::syntax::{Deprel, Upos, Word};

/// What a noun of harm says.
#[derive(Debug, Default)]
pub(super) struct Told<'a> {
    /// The noun itself is counted: `12 deaths`.
    pub(super) counted: bool,
    /// The heads of the victims.
    pub(super) victims: Vec<Head<'a>>,
    /// The verb that says it of them: `suffered`, `claimed`.
    pub(super) predicate: Option<Word<'a>>,
}

/// Reads a noun of harm under its frame; `None` where it claims nothing.
pub(super) fn read<'a>(scene: &Scene<'a>, noun: Word<'a>, frame: Frame) -> Option<Told<'a>> {
    let group = scene.groups.counting(noun.index());
    // "none of the injuries was serious" does not say that there were none
    if group.is_some_and(|group| group.quantity.is_zero() && group.described_from > group.quantity.tokens.end) {
        return None;
    }
    let counted = group.is_some();
    let verb = verb_over(noun);
    match frame {
        Frame::Counted => {
            let mut victims = of_phrase(scene, noun);
            if victims.is_empty() {
                victims = owner(scene, noun);
            }
            let sufferer = sufferer(scene, noun, verb);
            if victims.is_empty() {
                victims = sufferer.clone();
            }
            let plural = is_plural(noun);
            let told = counted || plural && !sufferer.is_empty();
            told.then_some(Told { counted, victims, predicate: verb })
        }
        Frame::Act if !counted => {
            let mut victims = of_phrase(scene, noun);
            if victims.is_empty() {
                victims = owner(scene, noun);
            }
            (!victims.is_empty()).then_some(Told { counted: false, victims, predicate: None })
        }
        Frame::Remains => {
            let found = verb.is_some_and(|verb| {
                [
                    "find",
                    "recover",
                    "discover",
                    "retrieve",
                    "pull",
                    "identify",
                    "exhume",
                    "unearth",
                    "bury",
                    "return",
                    "remove",
                    "take",
                    "see",
                    "dump",
                    "hang",
                    "count",
                    "dig",
                    "hand",
                    "wash",
                    "float",
                    "lie",
                    "deliver",
                    "bring",
                    "repatriate",
                ]
                .contains(&verb.key())
            });
            let victims = of_phrase(scene, noun);
            (found && (counted || !victims.is_empty())).then_some(Told { counted, victims, predicate: verb })
        }
        Frame::Life => {
            let takes = |word: &Word<'_>| ["claim", "cost", "take"].contains(&word.key());
            // "cost" is read as a noun now and then
            let before = || std::iter::successors(noun.previous(), |word| word.previous()).take(8).find(takes);
            let verb = verb.filter(takes).or_else(before)?;
            let victims = of_phrase(scene, noun);
            let next = verb.index() + 1;
            let beside = scene.groups.outer(next).filter(|group| group.tokens.start == next && group.noun != Some(noun.index()));
            let paid = beside.and_then(|group| scene.word(group.head())).or_else(|| {
                let mut objects = verb.children().filter(|child| matches!(child.deprel(), Deprel::Iobj | Deprel::Obj));
                objects.find(|child| *child != noun && !is_relative(*child))
            });
            let victims = if victims.is_empty() { paid.map(|head| (head, false)).into_iter().collect() } else { victims };
            (counted || !victims.is_empty()).then_some(Told {
                counted: counted && victims.is_empty(),
                victims,
                predicate: Some(verb),
            })
        }
        Frame::Held => {
            let verb =
                verb.filter(|verb| ["hold", "take", "seize", "keep", "grab", "snatch", "free", "release"].contains(&verb.key()))?;
            counted.then_some(Told { counted: false, victims: vec![(noun, false)], predicate: Some(verb) })
        }
        Frame::Hospital => {
            let victims = hospitalized(noun)?;
            Some(Told { counted: false, victims: vec![victims], predicate: verb })
        }
        _ => None,
    }
}

/// Who is in hospital or was taken there: `11 people were taken to hospital`.
fn hospitalized(hospital: Word<'_>) -> Option<Head<'_>> {
    if hospital.case().is_some_and(|case| case.is_form("in")) && hospital.has(Deprel::Cop) {
        return subject_of(hospital);
    }
    let verb = hospital.head().filter(|_| matches!(hospital.deprel(), Deprel::Obl | Deprel::Nmod))?;
    let taken = ["take", "rush", "admit", "bring", "transport", "airlift", "carry", "send", "evacuate", "treat", "transfer"];
    let head = if taken.contains(&verb.key()) && hospital.case().is_some_and(|case| !case.is_form("from")) {
        if is_passive(verb) { subject_of(verb) } else { verb.object().map(|object| (object, false)) }
    } else if verb.key() == "remain" {
        subject_of(verb)
    } else {
        None
    };
    head.filter(|(head, _)| !["body", "corpse", "remains"].contains(&head.key()))
}

/// The verb that a noun is the object or subject of, or whose participle modifies it.
fn verb_over(noun: Word<'_>) -> Option<Word<'_>> {
    let participle = noun.children().find(|child| child.deprel() == Deprel::Acl && child.upos() == Upos::Verb);
    if participle.is_some() {
        return participle;
    }
    let top = noun.first_conjunct();
    // "a large number of deaths": the noun of quantity stands between
    let top = match top.head() {
        Some(head)
            if top.deprel() == Deprel::Nmod && head.upos() == Upos::Noun && top.case().is_some_and(|case| case.is_form("of")) =>
        {
            head
        }
        _ => top,
    };
    let under = matches!(top.deprel(), Deprel::Obj | Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obl);
    under.then(|| top.head()).flatten().filter(|head| matches!(head.upos(), Upos::Verb | Upos::Aux))
}

/// The victims in the of-phrase: `the murder of six priests and two women`.
fn of_phrase<'a>(scene: &Scene<'a>, noun: Word<'a>) -> Vec<Head<'a>> {
    let of = |child: &Word<'a>| {
        child.deprel() == Deprel::Nmod && child.case().is_some_and(|case| case.is_form("of") || case.is_form("among"))
    };
    let own = noun.children().find(of);
    // "the slaughter and maiming of men": the phrase hangs on one of the two
    let partner = || {
        let partners = noun.children_by(Deprel::Conj).chain((noun.deprel() == Deprel::Conj).then(|| noun.head()).flatten());
        partners.filter(|partner| partner.upos() == Upos::Noun).find_map(|partner| partner.children().find(of))
    };
    own.or_else(partner).map(|head| coordinated(scene, head)).unwrap_or_default().into_iter().map(|word| (word, false)).collect()
}

/// The victims as possessor or modifier: `the Jesuits' murder`, `civilian deaths`.
fn owner<'a>(scene: &Scene<'a>, noun: Word<'a>) -> Vec<Head<'a>> {
    let owner = noun.child(Deprel::NmodPoss).filter(|owner| owner.upos() != Upos::Pron || !owner.is_form("its"));
    owner.map(|head| coordinated(scene, head)).unwrap_or_default().into_iter().map(|word| (word, false)).collect()
}

/// Those who suffer it: `the army suffered heavy losses`, `losses suffered by the army`, `inflicted losses on the rebels`.
fn sufferer<'a>(scene: &Scene<'a>, noun: Word<'a>, verb: Option<Word<'a>>) -> Vec<Head<'a>> {
    let Some(verb) = verb else { return Vec::new() };
    let by = |verb: Word<'a>, forms: &[&str]| {
        verb.children().find(|child| {
            matches!(child.deprel(), Deprel::Obl | Deprel::OblAgent)
                && child.case().is_some_and(|case| forms.iter().any(|form| case.is_form(form)))
        })
    };
    let found = match verb.key() {
        "suffer" | "sustain" | "incur" | "take" | "receive" | "experience" | "report" | "have" | "acknowledge" | "admit" => {
            if noun.head() == Some(verb) && !is_passive(verb) || verb.object().is_some_and(|object| noun.is_under(object)) {
                subject_of(verb).filter(|_| !matches!(verb.key(), "report" | "admit" | "acknowledge" | "have"))
            } else {
                by(verb, &["by"]).map(|word| (word, false))
            }
        }
        "inflict" | "cause" | "deal" => by(verb, &["on", "upon", "among", "to"]).map(|word| (word, false)),
        _ => None,
    };
    let found = found.into_iter().flat_map(|(head, inner)| coordinated(scene, head).into_iter().map(move |word| (word, inner)));
    found.filter(|(head, _)| scene.sentence.tokens.contains(&head.index())).collect()
}
