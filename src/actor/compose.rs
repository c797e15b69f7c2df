//! Bodies, groups and offices by pattern: a common noun with a state or body before or after it.
//!
//! `Malian army`, `Mali's army`, `the army of Mali`; `the Ukrainian foreign ministry`; `rebels in Darfur`; `Hamas fighters`.

use super::names::Match;
use super::resolve::{Owner, Resolver};
use super::{Actor, ActorKind, CountryCode, MentionForm};
use crate::ids::ActorId;
use crate::lexicon::{Case, Class, Entry, Form, Trait};
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// How many words of a name are looked for before its noun.
const NAME_WORDS: usize = 6;

impl<'a, 'l> Resolver<'a, 'l> {
    /// Whose the phrase of the tokens `first` to `last` is: every state or body that owns or specifies it, the nearest first.
    pub(super) fn owners(&mut self, first: usize, last: usize, depth: u8) -> Vec<Owner> {
        let analysis = self.analysis;
        let mut owners = Vec::new();
        let mut places = Vec::new();
        for token in first..=last {
            let Some(word) = analysis.word(token) else { continue };
            for child in word.children().filter(|child| !(first..=last).contains(&child.index())) {
                self.owner(child, depth, &mut owners, &mut places);
            }
        }
        // `a spokesman for the army`: what follows at once belongs here, wherever the tree hangs it.
        let elsewhere = |word: &Word<'_>| word.head().is_none_or(|head| !(first..=last).contains(&head.index()));
        if let Some(after) = self.following(last).filter(elsewhere) {
            self.owner(after, depth, &mut owners, &mut places);
        }
        // `Israeli army spokesman`: the adjective hangs on the last noun and speaks for the one before, too.
        let top = analysis
            .word(first)
            .filter(|word| matches!(word.deprel(), Deprel::Compound | Deprel::NmodDesc | Deprel::NmodPoss | Deprel::Amod));
        if let Some(head) = top.and_then(Word::head).filter(|head| owners.is_empty() && head.index() > last) {
            for child in head.children().take_while(|child| child.index() < first) {
                if matches!(child.deprel(), Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::NmodDesc) {
                    self.owner(child, depth, &mut owners, &mut places);
                }
            }
        }
        if owners.is_empty() && places.is_empty() {
            self.beside(first, depth, &mut owners, &mut places);
        }
        if owners.is_empty() { places } else { owners }
    }

    /// The name right before the token `first`, where the tree hangs both on one word: `Hezbollah guerrillas captured two men`.
    fn beside(&mut self, first: usize, depth: u8, owners: &mut Vec<Owner>, places: &mut Vec<Owner>) {
        let Some(noun) = self.analysis.word(first) else { return };
        let Some(name) = noun.previous().and_then(|before| self.names.at(before.index())) else { return };
        let is_name = matches!(self.class_of(name), Some(Class::Body(_) | Class::State)) && name.last + 1 == first;
        let head = self.analysis.word(name.head).filter(|head| is_name && head.head() == noun.head());
        if let Some(head) = head.filter(|head| head.deprel() == noun.deprel()) {
            self.resolve(head.index(), depth + 1);
            owners.extend(self.meant_by(head.index()).map(Owner::Actor));
            places.extend(self.slots[head.index()].place.map(Owner::Country));
        }
    }

    /// The noun of a phrase that follows the token `last` at once and says whose what ends there is: with `of`, after an office
    /// with `for`, after a crowd or group with `in` (`rebels in Darfur`).
    fn following(&self, last: usize) -> Option<Word<'a>> {
        let case = self.analysis.word(last)?.next().filter(|next| next.deprel() == Deprel::Case)?;
        let owns = match self.names.at(last).and_then(|found| self.class_of(found)) {
            _ if case.is_form("of") => true,
            Some(Class::Role(_)) => case.is_form("for"),
            Some(Class::Type(ActorKind::ArmedGroup | ActorKind::People | ActorKind::Party)) => case.is_form("in"),
            _ => false,
        };
        case.head().filter(|noun| owns && noun.index() > last)
    }

    /// Adds what one dependent tells about the owner.
    fn owner(&mut self, child: Word<'a>, depth: u8, owners: &mut Vec<Owner>, places: &mut Vec<Owner>) {
        let case = child.case();
        let located = match child.deprel() {
            Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::NmodDesc | Deprel::NmodUnmarked => false,
            Deprel::Nmod | Deprel::Obl => match case {
                None => false,
                Some(case) if ["of", "for", "from", "'s", "’s"].iter().any(|of| case.is_form(of)) => false,
                Some(case) if ["in", "at", "near", "inside", "within", "outside"].iter().any(|at| case.is_form(at)) => true,
                Some(_) => return,
            },
            _ => return,
        };
        for conjunct in self.leader(child).unwrap_or(child).conjuncts() {
            if conjunct != child && conjunct.deprel() == Deprel::Conj && conjunct.case().is_some() && !located {
                continue;
            }
            self.resolve(conjunct.index(), depth + 1);
            let span = self.names.at(conjunct.index()).map(|found| found.span);
            let qualified = |span| self.suffix(span).is_some_and(|suffix| !leads(suffix)) || self.is_prefixed(span);
            if span.is_some_and(qualified) {
                continue;
            }
            if let Some(country) = self.slots[conjunct.index()].place {
                places.push(Owner::Country(country));
                // `Prisoners in East Timor's capital`: what owns the place tells the country.
            } else if located {
                for inner in conjunct
                    .children()
                    .filter(|inner| matches!(inner.deprel(), Deprel::NmodPoss | Deprel::Amod | Deprel::Compound | Deprel::Nmod))
                {
                    self.resolve(inner.index(), depth + 1);
                    places.extend(self.slots[inner.index()].place.map(Owner::Country));
                    places.extend(self.meant_by(inner.index()).map(Owner::Actor));
                }
            }
            for actor in self.meant_by(conjunct.index()) {
                let owner = Owner::Actor(actor);
                if located {
                    places.push(owner);
                } else if !owners.contains(&owner) {
                    owners.push(owner);
                }
            }
        }
    }

    /// Who leads, where the tree makes the participle of `Saudi-led coalition` a word of its own.
    fn leader(&self, participle: Word<'a>) -> Option<Word<'a>> {
        let mut before = participle.children().take_while(|child| child.index() < participle.index());
        let joined = |child: &Word<'a>| self.suffix(child.span()).is_some_and(|suffix| suffix == participle.form());
        before.find(|child| leads(participle.form()) && joined(child))
    }

    /// The words of a phrase: its name with the modifiers before it, without a determiner.
    pub(super) fn phrase_span(&self, first: usize, last: usize, own: Span) -> Span {
        let mut span = own;
        for token in first..=last {
            let Some(word) = self.analysis.word(token) else { continue };
            for child in word.children().take_while(|child| child.index() < first) {
                if matches!(
                    child.deprel(),
                    Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::NmodDesc | Deprel::Nummod | Deprel::Flat
                ) {
                    span = span.cover(child.subtree_span());
                }
            }
            span.start = self.start_of_joined(span.start);
            for child in word.children().skip_while(|child| child.index() <= last) {
                if child.deprel() == Deprel::Nmod
                    && child.case().is_some_and(|case| case.is_form("of") || case.is_form("for"))
                    && self.is_read(child.index())
                {
                    let end = self.names.at(child.index()).map_or(child.span(), |found| found.span);
                    span = span.cover(end);
                }
            }
        }
        span
    }

    /// Where a word begins that a hyphen joins to what stands at `start`: `Tuareg-` before `led`.
    fn start_of_joined(&self, start: usize) -> usize {
        let before = self.analysis.text().get(..start).unwrap_or_default();
        let Some(joined) = before.strip_suffix(['-', '\u{2010}', '\u{2011}']) else { return start };
        let mut at = joined.len();
        for (place, c) in joined.char_indices().rev().take(40) {
            if !(c.is_alphanumeric() || c == '-' || c == '.') {
                break;
            }
            at = place;
        }
        if at == joined.len() { start } else { at }
    }

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

    /// `Malian army`, `army of Hamas`.
    pub(super) fn owned_name(&self, owner: Owner, noun: &str) -> String {
        let gazetteer = &self.lexicon.gazetteer;
        let state = |country: CountryCode| {
            gazetteer.state(country).map(|entry| match entry.adjective.as_ref() {
                "" => entry.name.as_ref(),
                adjective => adjective,
            })
        };
        match owner {
            Owner::Country(country) => state(country).map_or_else(|| noun.to_owned(), |adjective| format!("{adjective} {noun}")),
            Owner::Actor(id) => match self.register.get(id) {
                Some(Actor { kind: ActorKind::State, country: Some(country), name, .. }) => {
                    let is_state = gazetteer.state(*country).is_some_and(|entry| entry.name == *name);
                    match state(*country).filter(|_| is_state) {
                        Some(adjective) => format!("{adjective} {noun}"),
                        None => format!("{noun} of {name}"),
                    }
                }
                Some(actor) => format!("{} {noun}", actor.name),
                None => noun.to_owned(),
            },
        }
    }

    /// Of a state and its body the body: `Israeli army spokesman` belongs to the army.
    pub(super) fn most_specific(&self, owners: Vec<Owner>) -> Vec<Owner> {
        // `Nigerian Union of Teachers`: a crowd of no country has no say beside a state.
        let state = owners.iter().any(|&owner| matches!(owner, Owner::Actor(id) if self.register.get(id).is_some_and(|actor| actor.kind == ActorKind::State)));
        let is_body = |owner: &Owner| match owner {
            Owner::Actor(id) => self.register.get(*id).is_some_and(|actor| {
                let international = actor.kind == ActorKind::Intergovernmental;
                !matches!(actor.kind, ActorKind::State | ActorKind::Person)
                    && (!state || international || actor.country.is_some())
            }),
            Owner::Country(_) => false,
        };
        if owners.iter().any(is_body) {
            owners.into_iter().filter(is_body).take(1).collect()
        } else {
            owners.into_iter().take(4).collect()
        }
    }

    /// Whether an owner is a state or one of its forces.
    fn has_forces(&self, owner: Owner) -> bool {
        match owner {
            Owner::Country(_) => true,
            Owner::Actor(id) => self
                .register
                .get(id)
                .is_some_and(|actor| !matches!(actor.kind, ActorKind::Company | ActorKind::Organisation | ActorKind::Person)),
        }
    }

    /// Of a person's administration its state, of a government's supporters the state alone: nobody's school is an actor.
    pub(super) fn fitting(&self, owners: Vec<Owner>, kind: ActorKind) -> Vec<Owner> {
        let state = |owner: Owner| match owner {
            Owner::Actor(id) => {
                let actor = self.register.get(id)?;
                let crowd = matches!(kind, ActorKind::People | ActorKind::Party | ActorKind::ArmedGroup | ActorKind::Source);
                let official = matches!(
                    actor.kind,
                    ActorKind::Government
                        | ActorKind::Ministry
                        | ActorKind::Military
                        | ActorKind::Police
                        | ActorKind::Judiciary
                        | ActorKind::Legislature
                );
                let force = matches!(
                    kind,
                    ActorKind::Military | ActorKind::Police | ActorKind::Judiciary | ActorKind::Legislature | ActorKind::Embassy
                );
                match actor.kind {
                    ActorKind::Government if force => actor.country.map(Owner::Country),
                    ActorKind::Person | ActorKind::Source => actor.country.map(Owner::Country),
                    _ if crowd && official => actor.country.map(Owner::Country),
                    _ => Some(owner),
                }
            }
            Owner::Country(_) => Some(owner),
        };
        owners.into_iter().filter_map(state).collect()
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

/// Whether a state before a hyphen and this word leads what comes after it: `U.S.-led coalition`, but `Russian-backed rebels`.
fn leads(suffix: &str) -> bool {
    ["led", "run", "dominated", "controlled", "commanded"].iter().any(|known| suffix.eq_ignore_ascii_case(known))
}
