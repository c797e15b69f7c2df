//! Bodies, forces, groups and crowds by pattern: a common noun with a state or body before or after it, or with a name of the
//! text's own before it.
//!
//! `Malian army`, `the Ukrainian foreign ministry`, `Hamas fighters`, `Revolutionary Command Council`.

use super::names::Match;
use super::owner::Owner;
use super::resolve::Resolver;
use super::{Actor, ActorKind, MentionForm};
use crate::ids::ActorId;
use crate::lexicon::{Case, Class, Entry, Form, Trait};
use crate::syntax::{Deprel, Upos, Word};

/// How many words of a name are looked for before its noun.
const NAME_WORDS: usize = 6;

impl<'a, 'l> Resolver<'a, 'l> {
    /// Reads a common noun for a body, force, group or crowd.
    pub(super) fn typed(&mut self, found: &Match, word: Word<'a>, kind: ActorKind, depth: u8) {
        let lexicon = self.lexicon;
        let Some(entry) = lexicon.gazetteer.entry(found.entry) else { return };
        if !matches!(word.upos(), Upos::Noun | Upos::Propn | Upos::X) {
            return;
        }
        if kind == ActorKind::State {
            self.country_word(found, word, entry, depth);
            return;
        }
        let is_modifier = matches!(word.deprel(), Deprel::Compound | Deprel::Amod | Deprel::NmodDesc);
        if is_modifier && word.head().is_some_and(|head| lexicon.places.is_place(head.key())) {
            return;
        }
        if self.is_prefixed(found.span) {
            return;
        }
        if let Some(actor) = self.own_name(found, kind, depth) {
            let name = self.analysis.word(found.first).map_or(found.first, |noun| self.start_of_name(noun));
            let span = self.analysis.word(name).map_or(found.span, |word| word.span()).cover(found.span);
            self.mention(word.index(), span, actor, MentionForm::Name);
            return;
        }
        if entry.traits.has(Trait::Named) {
            self.points_back(word);
            return;
        }
        let owners = self.owners(found.first, found.last, depth);
        let span = self.phrase_span(found.first, found.last, found.span);
        if let Some(actor) = self.same_as_named(word, kind, &owners, depth) {
            self.register.call(&entry.name, self.owner_key(None), actor);
            self.mention(word.index(), span, actor, MentionForm::Description);
            return;
        }
        let mut owners = self.fitting(self.most_specific(owners), kind);
        if entry.traits.has(Trait::Craft) && !owners.iter().any(|&owner| self.has_forces(owner)) {
            return;
        }
        if entry.traits.has(Trait::Abroad) {
            owners.retain(|owner| matches!(owner, Owner::Actor(_)));
        }
        if kind == ActorKind::Other {
            return;
        }
        if owners.is_empty() {
            if let Some(actor) = self.unowned(found, word, entry, kind) {
                self.mention(word.index(), span, actor, MentionForm::Description);
            }
            return;
        }
        for owner in owners {
            let actor = self.body_of(owner, entry, kind);
            self.mention(word.index(), span, actor, MentionForm::Description);
        }
    }

    /// The body of this type that belongs to `owner`.
    ///
    /// The troops of an army or armed group are it: `the Israel Defense Forces said its troops had fired`, `Hamas fighters`.
    pub(super) fn body_of(&mut self, owner: Owner, entry: &'l Entry, kind: ActorKind) -> ActorId {
        if let Owner::Actor(id) = owner
            && self.register.get(id).is_some_and(|actor| match actor.kind {
                ActorKind::Military | ActorKind::Police => kind == actor.kind,
                ActorKind::ArmedGroup => matches!(kind, ActorKind::Military | ActorKind::ArmedGroup),
                _ => false,
            })
        {
            return id;
        }
        let country = self.country_of(owner);
        let code = self.code(Some(owner), &entry.code);
        let name = self.owned_name(owner, &entry.name);
        let key = self.owner_key(Some(owner));
        let noun: &'l str = &entry.name;
        let of = match owner {
            Owner::Actor(id) => Some(id),
            Owner::Country(_) => None,
        };
        self.register.of_noun(noun, key, || Actor { name, kind, country, role: None, of, code, mentions: Vec::new() })
    }

    /// A name of the text's own: capitalised words before a capitalised noun: `Umma Party`.
    fn own_name(&mut self, found: &Match, kind: ActorKind, depth: u8) -> Option<ActorId> {
        let analysis = self.analysis;
        let noun = analysis.word(found.first)?;
        let named = matches!(
            kind,
            ActorKind::Party | ActorKind::ArmedGroup | ActorKind::Organisation | ActorKind::Company | ActorKind::Media
        );
        let entry = self.lexicon.gazetteer.entry(found.entry)?;
        if !(named || entry.traits.has(Trait::Named)) || Case::of(noun.form()) != Case::Title {
            return None;
        }
        let first = self.start_of_name(noun);
        // `Revolutionary Command Council` ends with its last noun.
        let goes_on = self.names.at(found.last + 1).is_some_and(|next| {
            matches!(self.class_of(next), Some(Class::Type(_))) && next.span.of(analysis.text()).starts_with(char::is_uppercase)
        });
        if first == found.first || goes_on {
            return None;
        }
        let span = analysis.word(first)?.span().cover(found.span);
        let name = span.of(analysis.text());
        let owners = self.owners(first, found.last, depth + 1);
        for token in first..found.first {
            self.slots[token].done = true;
        }
        let key = name.to_lowercase();
        if let Some(known) = self.register.named(&key) {
            return Some(known);
        }
        let owner = owners.first().copied();
        let country = owner.and_then(|owner| self.country_of(owner));
        let code = self.code(owner, &entry.code);
        let actor =
            self.register.add(Actor { name: name.to_owned(), kind, country, role: None, of: None, code, mentions: Vec::new() });
        self.register.name(&key, "", actor);
        Some(actor)
    }

    /// The first of the capitalised words that run up to `noun`, other names and titles left out.
    fn start_of_name(&self, noun: Word<'a>) -> usize {
        let begins = |word: &Word<'a>| {
            let known = self.names.at(word.index()).and_then(|found| self.class_of(found));
            let unknown_run = self.names.run_at(word.index()).is_none_or(|run| run.entry.is_none());
            let plain = !matches!(word.upos(), Upos::Det | Upos::Pron | Upos::Adp | Upos::Cconj | Upos::Sconj | Upos::Verb);
            let capital = Case::of(word.form()) != Case::Lower || word.form() == "-";
            plain && unknown_run && capital && matches!(known, None | Some(Class::Type(_) | Class::Region))
        };
        let before = std::iter::successors(noun.previous(), |word| word.previous()).take(NAME_WORDS).take_while(begins);
        before.last().map_or(noun.index(), Word::index)
    }

    /// A description that stands by a name: `military intelligence agency the GUR`, `Hamas fighters`.
    fn same_as_named(&mut self, word: Word<'a>, kind: ActorKind, owners: &[Owner], depth: u8) -> Option<ActorId> {
        let is_group = |kind| {
            matches!(
                kind,
                ActorKind::ArmedGroup
                    | ActorKind::Party
                    | ActorKind::Organisation
                    | ActorKind::Company
                    | ActorKind::Media
                    | ActorKind::Intergovernmental
            )
        };
        for child in word.children_by(Deprel::Appos) {
            self.resolve(child.index(), depth + 1);
            let named = self.meant_by(child.index()).next();
            if let Some(actor) = named.filter(|&id| {
                self.register.get(id).is_some_and(|actor| !matches!(actor.kind, ActorKind::State | ActorKind::Person))
            }) {
                return Some(actor);
            }
        }
        let [.., Owner::Actor(id)] = owners else { return None };
        let named = self.register.get(*id)?;
        // `soldiers from the Wagner group`, `Hamas fighters`: an armed group is its people.
        if matches!(kind, ActorKind::Military | ActorKind::ArmedGroup) && named.kind == ActorKind::ArmedGroup {
            return Some(*id);
        }
        if !is_group(kind) {
            return None;
        }
        let is_own = word.children().any(|child| {
            matches!(child.deprel(), Deprel::Compound | Deprel::Amod | Deprel::NmodDesc)
                && self.meant_by(child.index()).any(|actor| actor == *id)
        });
        (is_own && is_group(named.kind)).then_some(*id)
    }

    /// A body or group that nothing in the phrase gives an owner: the last one called so, or one of the country that the
    /// text is about here.
    fn unowned(&mut self, found: &Match, word: Word<'a>, entry: &'l Entry, kind: ActorKind) -> Option<ActorId> {
        let noun: &'l str = &entry.name;
        let definite = word
            .children_by(Deprel::Det)
            .any(|det| det.is_form("the") || det.is_form("its") || det.is_form("this") || det.is_form("these"));
        if (definite || found.form == Form::Plural || kind == ActorKind::Police)
            && let Some(actor) = self.register.latest(noun)
        {
            return Some(actor);
        }
        if entry.traits.has(Trait::Owned) {
            return None;
        }
        if definite && let Some(actor) = self.named_by_noun(word) {
            return Some(actor);
        }
        let kinds = match self.lexicon.references.kinds(noun) {
            [] => &[kind][..],
            kinds => kinds,
        };
        if definite
            && found.form == Form::Noun
            && let Some(actor) = self.latest_of_kind(kinds, word)
        {
            return Some(actor);
        }
        let formal = matches!(
            kind,
            ActorKind::Government | ActorKind::Ministry | ActorKind::Embassy | ActorKind::Judiciary | ActorKind::Legislature
        );
        if formal && found.form == Form::Plural && !definite && !entry.traits.has(Trait::Persons) {
            return None;
        }
        let of_state = matches!(
            kind,
            ActorKind::Government
                | ActorKind::Ministry
                | ActorKind::Military
                | ActorKind::Police
                | ActorKind::Judiciary
                | ActorKind::Legislature
                | ActorKind::Party
                | ActorKind::Intelligence
        ) || kind == ActorKind::Source && !entry.code.is_empty();
        if let Some(country) = self.focus(word).filter(|_| of_state && !entry.traits.has(Trait::Abroad)) {
            return Some(self.body_of(Owner::Country(country), entry, kind));
        }
        let key = self.owner_key(None);
        let shown = self.phrase_span(found.first, found.last, found.span).of(self.analysis.text());
        let many = matches!(kind, ActorKind::ArmedGroup | ActorKind::People) && !shown.starts_with(|c: char| c.is_ascii_digit());
        let (name, code) = (if many { shown.to_owned() } else { noun.to_owned() }, entry.code.to_string());
        Some(self.register.of_noun(noun, key, || Actor {
            name,
            kind,
            country: None,
            role: None,
            of: None,
            code,
            mentions: Vec::new(),
        }))
    }
}
