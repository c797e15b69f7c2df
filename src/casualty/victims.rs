//! Victims: what the words for the people harmed say of their number and sort.
//!
//! In: the head of a noun phrase. Out: a [`Victim`]: count, words, category and actor.
//!
//! A phrase without a quantity may still say how many: a singular noun with an article or a possessive is one person
//! (`a soldier`, `the driver`, `her daughter`), a plural one is none that the text gives (`Malian soldiers`), and so is a name.

use super::groups::{Group, Groups};
use super::personhood::{Personhood, is_ordinal, personhood};
use super::record::{Count, Quantifier, VictimCategory};
use super::scene::Scene;
use super::tables::Noun;
use crate::actor::ActorKind;
use crate::ids::ActorId;
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// The people a claim speaks of.
#[derive(Debug, Clone)]
pub(super) struct Victim {
    /// The token that stands for them: what tells two victims apart.
    pub(super) head: usize,
    pub(super) count: Count,
    /// The token that heads the words for them: another one where the harm is counted (`the army suffered 12 deaths`).
    pub(super) noun: usize,
    /// The words for them, without the quantity.
    pub(super) span: Span,
    pub(super) category: VictimCategory,
    pub(super) actor: Option<ActorId>,
    /// Whether the phrase leaves out the noun: `another 15`.
    pub(super) is_elliptic: bool,
    /// From the first word of the quantity to the last word for them.
    pub(super) whole: Span,
}

/// The victims that `head` stands for; within `seven of the nine soldiers` the nine when `inner` says so.
pub(super) fn read(scene: &Scene<'_>, head: Word<'_>, inner: bool) -> Victim {
    let groups: &Groups = &scene.groups;
    let group = if inner { groups.inner(head.index()) } else { groups.outer(head.index()) };
    match group {
        Some(group) => counted(scene, group),
        None => uncounted(scene, head),
    }
}

/// The victims of a counted group.
pub(super) fn counted(scene: &Scene<'_>, group: &Group) -> Victim {
    let text = scene.analysis.text();
    let count = group.quantity.count(text);
    let word = |at| scene.analysis.word(at);
    match group.noun.and_then(word) {
        Some(noun) => {
            let first = word(group.described_from).filter(|first| first.index() <= noun.index()).unwrap_or(noun);
            let (category, actor) = sort(scene, noun, Some(first.index()));
            let mut span = Span::new(first.span().start, end_of(scene, noun));
            let mut category = category;
            if let Some(second) = sharing(scene, noun) {
                span = Span::new(span.start, end_of(scene, second));
                let (other, _) = sort(scene, second, Some(second.index()));
                category = if other == category { category } else { VictimCategory::People };
            }
            Victim {
                head: noun.index(),
                noun: noun.index(),
                count,
                span,
                category,
                actor,
                is_elliptic: false,
                whole: group.quantity.span.cover(span),
            }
        }
        None => {
            let last = word(group.tokens.end.saturating_sub(1)).map_or(group.quantity.span, Word::span);
            let span = group.quantity.span.cover(last);
            let actor = word(group.head()).and_then(|head| scene.actors.of(head));
            Victim {
                head: group.head(),
                noun: group.head(),
                count,
                span,
                category: VictimCategory::People,
                actor,
                is_elliptic: group.among.is_none() && !group.refers,
                whole: span,
            }
        }
    }
}

/// The noun that shares the number of the noun before it: `children` in `30 women and children`.
pub(super) fn sharing<'a>(scene: &Scene<'a>, noun: Word<'a>) -> Option<Word<'a>> {
    let group = scene.groups.outer(noun.index())?;
    let plural = |word: Word<'_>| is_plural(word) && personhood(scene, word) == Personhood::People;
    if group.noun != Some(noun.index()) || group.quantity.high == Some(1) || !plural(noun) {
        return None;
    }
    let follows = |word: &Word<'a>| {
        let link = word.leftmost().index().abs_diff(noun.index());
        link == 1
            && word.index() <= noun.index() + 4
            && word.children_by(Deprel::Cc).any(|cc| cc.is_form("and") || cc.is_form("or"))
    };
    noun.children_by(Deprel::Conj).find(follows).filter(|word| {
        let bare = !word.children().any(|child| matches!(child.deprel(), Deprel::Det | Deprel::NmodPoss));
        bare && scene.groups.outer(word.index()).is_none() && plural(*word)
    })
}

/// The victims of a phrase without a quantity.
fn uncounted(scene: &Scene<'_>, head: Word<'_>) -> Victim {
    let first = first_modifier(head);
    let span = Span::new(first.span().start, end_of(scene, head));
    let (category, actor) = sort(scene, head, Some(first.index()));
    let count = match single(scene, head) {
        Some(said) => Count { low: Some(1), high: Some(1), quantifier: Quantifier::Exact, span: Some(said), word: None },
        None => Count { low: None, high: None, quantifier: Quantifier::None, span: None, word: None },
    };
    let whole = count.span.map_or(span, |said| said.cover(span));
    Victim { head: head.index(), noun: head.index(), count, span, category, actor, is_elliptic: is_ordinal(head), whole }
}

/// The first word before the head that describes it: adjectives, compounds, possessors; not the article.
fn first_modifier(head: Word<'_>) -> Word<'_> {
    let describes = |child: &Word<'_>| {
        child.index() < head.index()
            && matches!(child.deprel(), Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::Flat | Deprel::NmodDesc)
    };
    let first = head.children().filter(describes).map(Word::leftmost).min_by_key(|word| word.index());
    first.filter(|first| first.index() + 8 > head.index()).unwrap_or(head)
}

/// The name of the body that the people before it belong to, wherever the tree hangs it: `fighters from Wagner`.
pub(super) fn body<'a>(scene: &Scene<'a>, noun: Word<'a>) -> Option<Word<'a>> {
    let link = noun.next().filter(|link| link.is_form("from") || link.is_form("of"))?;
    let name = link.head().filter(|_| link.deprel() == Deprel::Case)?;
    let near = (link.index() + 1..link.index() + 7).contains(&name.index());
    let is_body = |name: Word<'_>| {
        scene.actors.of(name).and_then(|id| scene.actors.get(id)).is_some_and(|actor| {
            matches!(actor.kind, ActorKind::ArmedGroup | ActorKind::Military | ActorKind::Police | ActorKind::Party)
        })
    };
    (near && (name.head() == Some(noun) || is_body(name))).then_some(name)
}

/// Where the words for the victims end: after the name or the `of` and `from` phrase that follows the noun at once.
fn end_of(scene: &Scene<'_>, noun: Word<'_>) -> usize {
    let mut last = noun;
    if let Some(name) = body(scene, noun).filter(|name| name.head() != Some(noun)) {
        return name.children().filter(|part| part.deprel() == Deprel::Flat).last().unwrap_or(name).span().end;
    }
    for child in noun.children().filter(|child| child.index() > noun.index()) {
        let follows = child.leftmost().index() == last.index() + 1;
        let joins = match child.deprel() {
            Deprel::Flat => true,
            Deprel::Nmod => child.case().is_some_and(|case| case.is_form("of") || case.is_form("from")) && child.is_nominal(),
            _ => false,
        };
        if !joins || !follows {
            break;
        }
        last = child.children().filter(|part| part.deprel() == Deprel::Flat).last().unwrap_or(child);
        if child.deprel() == Deprel::Nmod {
            break;
        }
    }
    last.span().end
}

/// The words that say that the phrase means one person, when it does.
fn single(scene: &Scene<'_>, head: Word<'_>) -> Option<Span> {
    if is_plural(head) {
        return None;
    }
    let article = head
        .children()
        .find(|child| child.index() < head.index() && (child.is_form("a") || child.is_form("an") || child.is_form("another")));
    let article = article.or_else(|| head.previous().filter(|previous| previous.is_form("a") || previous.is_form("an")));
    if head.is_form("another") {
        return Some(head.span());
    }
    let known = noun_of(scene, head, head.index().saturating_sub(2));
    if known.is_some_and(|noun| noun.is_group || noun.category.is_none()) {
        return None;
    }
    match head.upos() {
        Upos::Noun | Upos::Adj | Upos::Propn if article.is_some() => article.map(|article| article.span().cover(head.span())),
        Upos::Noun if known.is_some() && !is_named(head) => Some(head.span()),
        Upos::Propn if known.is_some() && head.has(Deprel::Det) && !is_named(head) => Some(head.span()),
        _ => None,
    }
}

/// Whether a name follows the noun: `Major General Petrov`, `the mayor, John Doe`.
fn is_named(head: Word<'_>) -> bool {
    let name = |child: Word<'_>| matches!(child.deprel(), Deprel::Flat | Deprel::Appos) && child.upos() == Upos::Propn;
    head.children().any(name)
        || head
            .next()
            .is_some_and(|next| next.upos() == Upos::Propn && next.index() == head.index() + 1 && head.upos() == Upos::Propn)
}

/// Whether a noun is plural by its form.
pub(super) fn is_plural(word: Word<'_>) -> bool {
    if !matches!(word.upos(), Upos::Noun | Upos::Propn | Upos::Adj) {
        return false;
    }
    let form = word.form();
    let ends_in_s = form.ends_with(['s', 'S']) && !form.ends_with("ss") && !form.ends_with("SS");
    if word.upos() == Upos::Noun && !form.eq_ignore_ascii_case(word.key()) {
        return true;
    }
    ends_in_s || word.is_form("people") || word.is_form("men") || word.is_form("women") || word.is_form("children")
}

/// The entry of the victims' table for the phrase that ends in `head`, compounds first.
pub(super) fn noun_of(scene: &Scene<'_>, head: Word<'_>, from: usize) -> Option<Noun> {
    let key = head.key();
    let mut phrase = String::new();
    for length in (1..=2_usize).rev() {
        let Some(first) = head.index().checked_sub(length).filter(|first| *first >= from) else { continue };
        phrase.clear();
        for at in first..head.index() {
            if let Some(word) = scene.analysis.word(at).filter(|word| word.sentence_index() == head.sentence_index()) {
                phrase.extend(word.form().chars().map(|c| c.to_ascii_lowercase()));
                phrase.push(' ');
            }
        }
        phrase.push_str(key);
        if let Some(noun) = scene.tables.noun(&phrase) {
            return Some(noun);
        }
    }
    scene.tables.noun(key).or_else(|| singular(key).and_then(|key| scene.tables.noun(key)))
}

/// A lemma that kept the ending of its plural, as names do: `Americans`, `GUERRILLAS`.
fn singular(key: &str) -> Option<&str> {
    key.strip_suffix('s').filter(|stem| stem.len() > 2)
}

/// The category and the actor of the phrase that ends in `head` and begins at token `from`.
fn sort(scene: &Scene<'_>, head: Word<'_>, from: Option<usize>) -> (VictimCategory, Option<ActorId>) {
    let from = from.unwrap_or(head.index());
    let noun = noun_of(scene, head, from);
    let actor = actor_of(scene, head, from);
    let category = noun.and_then(|noun| noun.category);
    let category = match category {
        Some(VictimCategory::People | VictimCategory::Officials) | None => modifier(scene, head, from).or(category),
        said => said,
    };
    let by_actor = || match scene.actors.get(actor?)?.kind {
        ActorKind::Military => Some(VictimCategory::Soldiers),
        ActorKind::ArmedGroup => Some(VictimCategory::Fighters),
        ActorKind::Police => Some(VictimCategory::Police),
        _ => None,
    };
    let category = match category {
        Some(VictimCategory::People) | None => by_actor().or(category),
        said => said,
    };
    (category.unwrap_or(VictimCategory::People), actor)
}

/// What the words before the noun, or its of-phrase, say of the people.
fn modifier(scene: &Scene<'_>, head: Word<'_>, from: usize) -> Option<VictimCategory> {
    let mut buffer = String::new();
    let before = (from..head.index()).rev().filter_map(|at| scene.analysis.word(at));
    let mut before = before.filter(|word| word.index().abs_diff(head.index()) < 6);
    if let Some(found) = before.find_map(|word| scene.tables.modifier(word.form(), &mut buffer)) {
        return Some(found);
    }
    let belongs = head
        .children_by(Deprel::Nmod)
        .filter(|child| child.case().is_some_and(|case| case.is_form("of") || case.is_form("from")));
    belongs.take(2).find_map(|child| {
        let category =
            scene.tables.noun(child.key()).and_then(|noun| noun.category).filter(|category| *category != VictimCategory::People);
        scene.tables.modifier(child.key(), &mut buffer).or(category)
    })
}

/// The actor the victims are, or belong to: `Malian soldiers`, `fighters from Wagner`.
fn actor_of(scene: &Scene<'_>, head: Word<'_>, from: usize) -> Option<ActorId> {
    if let Some(actor) = scene.actors.of(head) {
        return Some(actor);
    }
    let owns = |child: &Word<'_>| match child.deprel() {
        Deprel::Amod | Deprel::Compound | Deprel::NmodPoss => child.index() >= from.min(head.index()),
        Deprel::Nmod => child.case().is_some_and(|case| case.is_form("of") || case.is_form("from")),
        _ => false,
    };
    head.children().filter(owns).chain(body(scene, head)).find_map(|child| scene.actors.of(child))
}
