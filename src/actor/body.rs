//! Bodies, forces, groups and crowds by pattern: a common noun with a state or body before or after it, or with a name of the
//! text's own before it.
//!
//! `Malian army`, `the Ukrainian foreign ministry`, `Hamas fighters`. What bears a name of its own is read in `own_name`.

use super::names::Match;
use super::owner::Owner;
use super::resolve::Resolver;
use super::{Actor, ActorKind, CountryCode, MentionForm};
use crate::ids::ActorId;
use crate::lexicon::{Entry, Form, Trait};
use crate::syntax::{Deprel, Upos, Word};

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
        // `both parties` are no parties of one kind.
        if found.form == Form::Plural && word.key() == "party" {
            let has = |forms: &[&str]| word.children().any(|child| forms.iter().any(|form| child.is_form(form)));
            if has(&["both", "two"]) {
                self.pair(word);
            }
            // `all parties must stop fighting`
            if has(&["both", "two", "all", "warring", "conflicting", "opposing", "rival"]) {
                return;
            }
        }
        let is_modifier = matches!(word.deprel(), Deprel::Compound | Deprel::Amod | Deprel::NmodDesc);
        if is_modifier && word.head().is_some_and(|head| lexicon.places.is_place(head.key())) {
            return;
        }
        if self.is_prefixed(found.span) {
            return;
        }
        if let Some((actor, span)) = self.own_name(found, word, kind, depth) {
            self.mention(word.index(), span, actor, MentionForm::Name);
            self.describe(word, actor);
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
        if owners.is_empty() {
            owners.extend(self.posted(word, depth).map(Owner::Country));
        }
        // `drone attacks`, `intelligence sharing`: what sort of attack or sharing, not whose.
        let sort = entry.traits.has(Trait::Craft) || kind == ActorKind::Intelligence;
        if sort && word.deprel() == Deprel::Compound && found.first == found.last {
            return;
        }
        if entry.traits.has(Trait::Craft) && !owners.iter().any(|&owner| self.has_forces(owner)) {
            return;
        }
        if entry.traits.has(Trait::Abroad) {
            owners.retain(|owner| matches!(owner, Owner::Actor(_)));
        }
        if kind == ActorKind::Other {
            return;
        }
        if owners.is_empty() && self.is_of_many_states(found.first, found.last) {
            let noun: &'l str = &entry.name;
            let name = if noun.starts_with("international") { noun.to_owned() } else { format!("international {noun}") };
            let code = entry.code.to_string();
            let new = || Actor { name, kind, country: None, role: None, of: None, code, mentions: Vec::new() };
            let actor = self.register.of_noun(noun, self.owner_key(None), new);
            self.mention(word.index(), span, actor, MentionForm::Description);
            return;
        }
        if owners.is_empty() {
            if let Some(actor) = self.unowned(found, word, entry, kind) {
                self.register.shorten(found.span.of(self.analysis.text()), actor);
                self.mention(word.index(), span, actor, MentionForm::Description);
            }
            return;
        }
        for owner in owners {
            let actor = self.body_of(owner, entry, kind);
            self.register.shorten(found.span.of(self.analysis.text()), actor);
            self.mention(word.index(), span, actor, MentionForm::Description);
        }
    }

    /// Where who speaks for a body sits: `a foreign ministry spokeswoman in Ankara` speaks for a Turkish ministry.
    fn posted(&mut self, body: Word<'a>, depth: u8) -> Option<CountryCode> {
        let speaker = body.head().filter(|_| body.deprel() == Deprel::Compound)?;
        let case = speaker.next().filter(|case| case.is_form("in") && speaker.upos() == Upos::Noun)?;
        let city = case.head().filter(|city| city.index() > case.index())?;
        self.resolve(city.index(), depth + 1);
        self.slots.get(city.index())?.place
    }

    /// The body of this type that belongs to `owner`.
    ///
    /// The troops of an army or armed group are it: `the Israel Defense Forces said its troops had fired`, `Hamas fighters`.
    ///
    /// Nor has a ministry an army of its own: `the ministry denied that its forces had crossed the border`.
    pub(super) fn body_of(&mut self, owner: Owner, entry: &'l Entry, kind: ActorKind) -> ActorId {
        let owner = self.commander(owner, kind);
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

    /// Whose an army or police is: of a part of the government the state's.
    fn commander(&self, owner: Owner, kind: ActorKind) -> Owner {
        let Owner::Actor(id) = owner else { return owner };
        let civil = |actor: &&Actor| {
            matches!(
                actor.kind,
                ActorKind::Government | ActorKind::Ministry | ActorKind::Legislature | ActorKind::Judiciary | ActorKind::Embassy
            )
        };
        let force = matches!(kind, ActorKind::Military | ActorKind::Police);
        let country = self.register.get(id).filter(|actor| force && civil(actor)).and_then(|actor| actor.country);
        country.map_or(owner, Owner::Country)
    }

    /// A description that stands by a name: `military intelligence agency the GUR`, `Hamas fighters`, `Boko Haram, a militant group`,
    /// `the mission, known as MONUSCO`.
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
        // `the mission in Congo, known as MONUSCO`
        let known_as = word
            .children_by(Deprel::Acl)
            .filter(|clause| clause.is_form("known"))
            .flat_map(|clause| clause.children_by(Deprel::Obl).filter(|name| name.case().is_some_and(|case| case.is_form("as"))));
        for child in word.children_by(Deprel::Appos).chain(known_as) {
            self.resolve(child.index(), depth + 1);
            let named = self.meant_by(child.index()).next();
            if let Some(actor) = named.filter(|&id| {
                self.register.get(id).is_some_and(|actor| !matches!(actor.kind, ActorKind::State | ActorKind::Person))
            }) {
                return Some(actor);
            }
        }
        if word.deprel() == Deprel::Appos
            && let Some(name) = word.head().filter(|name| name.index() < word.index())
        {
            let like = |id: &ActorId| self.register.get(*id).is_some_and(|actor| actor.kind == kind && is_group(kind));
            if let Some(actor) = self.meant_by(name.index()).find(like) {
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

    /// What a group is called for want of a name: its noun and the words that describe it, without how many they are.
    ///
    /// `More than 200 armed men` are `armed men`.
    fn described(&self, found: &Match) -> String {
        let analysis = self.analysis;
        let mut span = self.phrase_span(found.first, found.last, found.span);
        let words = (found.first..=found.last).filter_map(|token| analysis.word(token));
        let counts = words.flat_map(|word| word.children_by(Deprel::Nummod).chain(word.children_by(Deprel::Det)));
        if let Some(count) = counts.filter(|count| count.index() < found.first).last() {
            span.start = span.start.max(count.subtree_span().end);
        }
        let words = span.of(analysis.text()).trim_start();
        if !words.contains(char::is_lowercase) {
            return words.to_lowercase();
        }
        let first = analysis.tokens_in(span).filter_map(|token| analysis.word(token)).find(|word| word.upos() != Upos::Punct);
        match first.filter(|first| first.index() == first.sentence().tokens.start && first.upos() != Upos::Propn) {
            Some(_) => words.chars().take(1).flat_map(char::to_lowercase).chain(words.chars().skip(1)).collect(),
            None => words.to_owned(),
        }
    }

    /// A body or group that nothing in the phrase gives an owner: the last one called so, or one of the country that the
    /// text is about here.
    fn unowned(&mut self, found: &Match, word: Word<'a>, entry: &'l Entry, kind: ActorKind) -> Option<ActorId> {
        let noun: &'l str = &entry.name;
        let definite = word
            .children_by(Deprel::Det)
            .any(|det| det.is_form("the") || det.is_form("its") || det.is_form("this") || det.is_form("these"));
        // `Egypt sent soldiers`: who sends soldiers sends his own.
        let own = word.deprel() == Deprel::Obj
            && !definite
            && word.head().is_some_and(|verb| {
                matches!(verb.key(), "send" | "deploy" | "dispatch" | "station" | "contribute" | "mass" | "commit" | "withdraw")
            });
        if (definite || found.form == Form::Plural || kind == ActorKind::Police)
            && !own
            && let Some(actor) = self.register.latest(noun)
        {
            return Some(actor);
        }
        let owned = entry.traits.has(Trait::Owned);
        if definite && let Some(actor) = self.named_by_noun(word) {
            return Some(actor);
        }
        let kinds = match self.lexicon.references.kinds(noun) {
            [] if !owned => &[kind][..],
            kinds => kinds,
        };
        if definite
            && found.form == Form::Noun
            && let Some(actor) = self.latest_of_kind(kinds, word)
        {
            return Some(actor);
        }
        if owned {
            return None;
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
        let many = matches!(kind, ActorKind::ArmedGroup | ActorKind::People);
        let (name, code) = (if many { self.described(found) } else { noun.to_owned() }, entry.code.to_string());
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
