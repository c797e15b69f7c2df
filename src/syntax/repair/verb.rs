//! Verbs that the tagger takes for nouns or adjectives, nouns that it takes for verbs, and the clauses that come to light.

use super::Edit;
use crate::syntax::{Deprel, Upos, Word};

/// `Military government restricted movement`, read as movement that the government restricted. Told by a noun before the
/// participle, whether the tree hangs it on the one or the other.
pub(super) fn hidden_clause(participle: Word<'_>, edits: &mut Vec<Edit>) {
    if participle.upos() != Upos::Verb || participle.is_gerund() {
        return;
    }
    let object = participle.head().filter(|object| object.deprel() == Deprel::Root && object.index() > participle.index());
    let Some(object) = object else { return };
    let Some(subject) =
        participle.child(Deprel::Nsubj).or_else(|| object.children().filter(|child| child.index() < participle.index()).last())
    else {
        return;
    };
    let is_name = matches!(subject.upos(), Upos::Noun | Upos::Propn)
        && matches!(subject.deprel(), Deprel::Compound | Deprel::Nsubj | Deprel::Nmod);
    if !is_name {
        return;
    }
    edits.extend([Edit::new(object, participle, Deprel::Obj), Edit::new(subject, participle, Deprel::Nsubj)]);
    for child in object.children().filter(|child| *child != subject && *child != participle) {
        if child.index() < subject.index() {
            edits.push(Edit::new(child, subject, child.deprel()));
        } else if child.index() > object.index() && of_clause(child) {
            edits.push(Edit::new(child, participle, child.deprel()));
        }
    }
}

/// What can hang on a clause and not on its object: `… and closed the border`, `… , officials said.`
fn of_clause(child: Word<'_>) -> bool {
    match child.deprel() {
        Deprel::Conj => child.upos() == Upos::Verb,
        deprel => matches!(deprel, Deprel::Punct | Deprel::Parataxis | Deprel::Advcl | Deprel::Obl | Deprel::OblUnmarked),
    }
}

/// `would blockade the port`, `urged the council to hand over power`: the bare word that a modal or the infinitive's `to` stands
/// before, and hangs on, is a verb.
pub(super) fn verb_after_modal(word: Word<'_>, edits: &mut Vec<Edit>) {
    let bare = word.form().eq_ignore_ascii_case(word.key()) && !word.is_gerund() && !word.form().ends_with("ing");
    let tagged = match word.upos() {
        Upos::Noun | Upos::Adj => bare,
        Upos::Propn => bare && word.form() == word.key(),
        _ => false,
    };
    if !tagged || word.has(Deprel::Cop) || word.has(Deprel::AuxPass) || word.deprel() == Deprel::Amod {
        return;
    }
    // An adverb may stand between: "could easily blockade".
    let Some(before) =
        word.previous().and_then(|before| if before.upos() == Upos::Adv { before.previous() } else { Some(before) })
    else {
        return;
    };
    let infinitive = before.is_form("to") && before.deprel() == Deprel::Mark;
    let modal = before.deprel() == Deprel::Aux
        && matches!(before.key(), "will" | "would" | "may" | "might" | "can" | "could" | "must" | "should" | "shall");
    if before.head() != Some(word) || !infinitive && !modal {
        return;
    }
    edits.push(Edit::Tag { word: word.index(), upos: Upos::Verb });
    let noun = infinitive && matches!(word.deprel(), Deprel::Obl | Deprel::Obj | Deprel::Nmod);
    let Some(head) = word.head().filter(|_| noun) else { return };
    edits.push(Edit::new(word, head, if head.is_nominal() { Deprel::Acl } else { Deprel::Xcomp }));
    // What stands right behind belongs to the verb, which as a noun could not have it.
    let behind = head.children().find(|child| child.leftmost().index() == word.rightmost().index() + 1);
    let behind = behind.filter(|child| matches!(child.deprel(), Deprel::Obl | Deprel::Obj | Deprel::Nmod));
    edits.extend(behind.map(|child| Edit::new(child, word, child.deprel())));
}

/// `declined comment on the raid`, `took aim at the bill`: a noun that the tagger took for a bare infinitive.
pub(super) fn noun_after_verb(word: Word<'_>) -> Option<[Edit; 2]> {
    if word.upos() != Upos::Verb || !word.form().eq_ignore_ascii_case(word.key()) {
        return None;
    }
    let of_noun = |child: Word<'_>| match child.deprel() {
        Deprel::Det | Deprel::Amod | Deprel::Compound | Deprel::NmodPoss => child.index() < word.index(),
        Deprel::Nmod | Deprel::Obl => child.index() > word.index() && child.has(Deprel::Case),
        Deprel::Punct => true,
        _ => false,
    };
    let verb = word.head().filter(|verb| verb.object().is_none() && !takes_bare(*verb) && !verb.is_passive())?;
    let close = word.leftmost().previous().is_some_and(|before| before == verb || before.deprel() == Deprel::CompoundPrt);
    (close && word.children().all(of_noun))
        .then(|| [Edit::Tag { word: word.index(), upos: Upos::Noun }, Edit::new(word, verb, Deprel::Obj)])
}

/// Whether a verb takes a bare infinitive (`helped rebuild`, `need look`) or tells a state (`remain calm`).
fn takes_bare(verb: Word<'_>) -> bool {
    const INFINITIVE: [&str; 14] =
        ["help", "let", "make", "have", "dare", "see", "hear", "watch", "go", "come", "need", "try", "want", "get"];
    const STATE: [&str; 10] = ["become", "remain", "turn", "seem", "fall", "stay", "keep", "leave", "swing", "blow"];
    INFINITIVE.contains(&verb.key()) || STATE.contains(&verb.key())
}
