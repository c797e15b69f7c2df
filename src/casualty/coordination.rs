//! Coordination: the victims that are told in one row.
//!
//! In: the head of a noun phrase. Out: it and every head told together with it, in the order the tree gives them.

use super::personhood::{Personhood, personhood};
use super::scene::Scene;
use super::tables::Class;
use super::victims;
use crate::syntax::{Deprel, Upos, Word};

/// How many heads one row of victims may have.
const LONGEST_ROW: usize = 24;

/// A head and everything coordinated with it: `four workers, two soldiers and a nurse`.
///
/// A counted group that a tree hangs on a name within the phrase before it belongs to the row, as no name is counted (nor has it
/// an article):
/// `84 fighters from Wagner and 47 soldiers`. A second noun that shares the number of the first is no head of its own:
/// `30 women and children`.
pub(super) fn coordinated<'a>(scene: &Scene<'a>, head: Word<'a>) -> Vec<Word<'a>> {
    let end = speakers_from(scene, head);
    let mut all = vec![head];
    let mut at = 0;
    while at < all.len() && all.len() < LONGEST_ROW {
        let shared = victims::sharing(scene, all[at]);
        let names = all[at].children_by(Deprel::Nmod).chain(victims::body(scene, all[at]));
        let within = names.filter(|name| scene.groups.outer(name.index()).is_none());
        let below = within.flat_map(|name| name.children_by(Deprel::Conj)).filter(|word| begins_group(scene, *word));
        // "wounding 120, police said": a bare number begins no row of nouns
        let bare = scene.groups.outer(all[at].index()).is_some_and(|group| group.noun.is_none());
        let fits = |word: &Word<'a>| !bare || scene.groups.outer(word.index()).is_some() || word.has(Deprel::Det);
        let next: Vec<Word<'a>> = all[at]
            .children_by(Deprel::Conj)
            .filter(|word| is_victim(*word) && Some(*word) != shared && fits(word) && !is_harmed_apart(scene, *word))
            .chain(below)
            .collect();
        for word in next.into_iter().filter(|word| end.is_none_or(|end| word.index() < end)) {
            if all.len() < LONGEST_ROW && !all.contains(&word) {
                all.push(word);
            }
        }
        at += 1;
    }
    all
}

/// Where the speakers of an inverted attribution begin that a tree took for more victims: `killing dozens of soldiers, residents
/// and the militant group said`.
fn speakers_from(scene: &Scene<'_>, head: Word<'_>) -> Option<usize> {
    let row = head.conjuncts().chain(head.conjuncts().skip(1).flat_map(|word| word.children_by(Deprel::Conj)));
    let speech = row.skip(1).take(LONGEST_ROW).filter_map(|word| scene.word(word.rightmost().index() + 1));
    let cue = speech.filter(|next| scene.statements.of_cue(next.span().start).is_some()).last()?;
    let mut back = std::iter::successors(cue.previous(), |word| word.previous()).take(24);
    let comma = back.find(|word| word.form() == "," && word.next().is_some_and(|next| !next.is_form("and")))?;
    (comma.index() > head.index()).then_some(comma.index())
}

/// `killing two people and wounding scores`, where the tree takes the second participle for one more of the killed.
fn is_harmed_apart(scene: &Scene<'_>, conjunct: Word<'_>) -> bool {
    let before = conjunct.leftmost().previous().filter(|verb| verb.is_gerund() && verb.deprel() == Deprel::Conj);
    before.is_some_and(|verb| scene.tables.harms(verb.key()).iter().any(|harm| harm.class == Class::Verb))
}

/// Whether a conjunct may be a victim: a noun, a number, an adjective that stands as a noun (`the dead`).
fn is_victim(conjunct: Word<'_>) -> bool {
    match conjunct.upos() {
        // "Tutsis and moderate Hutus"
        Upos::Adj => conjunct.next().is_none_or(|next| !matches!(next.upos(), Upos::Noun | Upos::Propn)),
        Upos::Num | Upos::Det | Upos::X => true,
        _ => conjunct.is_nominal(),
    }
}

/// Whether a counted group of people, or one person with an article, begins right after the conjunction.
fn begins_group(scene: &Scene<'_>, word: Word<'_>) -> bool {
    let (start, head) = match scene.groups.outer(word.index()) {
        Some(group) => (group.tokens.start, scene.word(group.head()).unwrap_or(word)),
        None => match word.child(Deprel::Det).filter(|det| det.is_form("a") || det.is_form("an")) {
            Some(article) => (article.index(), word),
            None => return false,
        },
    };
    let mut link = scene.word(start).and_then(Word::previous);
    // "and his two sons"
    if let Some(owner) = link.filter(|owner| owner.deprel() == Deprel::NmodPoss || owner.deprel() == Deprel::Det) {
        link = owner.previous();
    }
    link.is_some_and(|link| link.is_form("and") || link.form() == ",") && personhood(scene, head) == Personhood::People
}
