//! Offices, ranks and occupations: who holds one, and nouns for one that stand for its holder.
//!
//! `the spokesman for the ministry, Maria Zakharova`; `a senior Israeli official`; `the Iraqi leader`.

use super::names::{Match, Run};
use super::owner::Owner;
use super::resolve::Resolver;
use super::{Actor, ActorKind, MentionForm};
use crate::ids::ActorId;
use crate::lexicon::{Class, Entry, Form, Trait};
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// How far into the phrase of an office its name is looked for, in words.
const WITHIN: usize = 24;

/// Offices of who leads a state, the foremost first.
const HEADS: [&str; 9] =
    ["leader", "supreme leader", "president", "prime minister", "king", "emir", "sultan", "chancellor", "crown prince"];

/// The office of a person as a phrase tells it.
pub(super) struct Office<'l> {
    pub(super) entry: &'l Entry,
    /// Its words, without the state.
    pub(super) text: String,
}

impl<'a, 'l> Resolver<'a, 'l> {
    /// The office that a role noun names, with the nouns that specify it: `defence ministry spokesman`.
    pub(super) fn office(&self, found: &Match) -> Option<Office<'l>> {
        let entry = self.lexicon.gazetteer.entry(found.entry)?;
        let text = self.analysis.text();
        let mut words = found.span.of(text).to_lowercase();
        let mut first = found.first;
        // `Gen.` is a general.
        if found.form == Form::Noun && words.len() < entry.name.len() {
            words = entry.name.to_string();
        }
        while let Some(before) = first.checked_sub(1).and_then(|at| self.names.at(at)).filter(|before| before.last + 1 == first) {
            if !matches!(self.class_of(before), Some(Class::Type(_))) {
                break;
            }
            words = format!("{} {words}", before.span.of(text).to_lowercase());
            first = before.first;
        }
        Some(Office { entry, text: words })
    }

    /// Adds the body that the name of an office begins with, where its state is told: Mali's government for `Mali's government
    /// spokesman`.
    pub(super) fn add_body_within(&mut self, office: &Match, owners: &mut Vec<Owner>) {
        let lexicon = self.lexicon;
        let text = self.analysis.text();
        let words = self.analysis.word(office.last).map(|word| Span::new(office.span.start, word.span().start));
        let Some(words) = words.filter(|_| office.last > office.first) else { return };
        let before = words.of(text).trim_end();
        let Some(node) = lexicon.gazetteer.find(before) else { return };
        let entry = lexicon.gazetteer.aliases(node).find_map(|alias| lexicon.gazetteer.entry(alias.entry));
        let Some((entry, Class::Type(kind))) = entry.map(|entry| (entry, entry.class)) else { return };
        let owner = owners.iter().copied().find(|&owner| self.is_state(owner));
        let Some(owner) = owner else { return };
        let body = self.body_of(owner, entry, kind);
        let span = Span::new(words.start, words.start + before.len());
        self.mention(office.last - 1, span, body, MentionForm::Description);
        owners.insert(0, Owner::Actor(body));
    }

    /// The head of a state, when the text has named one: `the Iraqi leader` after `Saddam Hussein`.
    fn head_of(&self, owner: Owner) -> Option<ActorId> {
        let key = self.owner_key(Some(owner));
        HEADS.iter().find_map(|office| self.register.called(office, key))
    }

    /// Says that a person holds an office for an owner.
    pub(super) fn hold(&mut self, id: ActorId, office: &Office<'l>, owner: Option<Owner>) {
        let country = owner.and_then(|owner| self.country_of(owner));
        let own = self.register.get(id).and_then(|person| person.country).map(Owner::Country);
        let code = self.code(owner.or(own), self.role_code(office.entry, owner));
        let Some(person) = self.register.get_mut(id) else { return };
        let first = self.told.insert(id);
        if first {
            person.role = Some(office.text.clone());
        }
        if person.country.is_none() {
            person.country = country;
        }
        if let Some(Owner::Actor(of)) = owner
            && of != id
            && (first || person.of.is_none())
        {
            person.of = Some(of);
        }
        let plain = person.code.len() <= 3 && code.len() >= person.code.len();
        let told =
            first && code.len() > 3 && (person.country == country || code.starts_with("IGO")) && !office.entry.code.is_empty();
        if plain || told {
            person.code = code;
        }
    }

    /// CAMEO role: that of the body, when the office is one that any body has (`spokesman`), else that of the office.
    fn role_code<'c>(&'c self, entry: &'c Entry, owner: Option<Owner>) -> &'c str {
        if let Some(Owner::Actor(id)) = owner
            && let Some(body) = self.register.get(id).filter(|body| !matches!(body.kind, ActorKind::State | ActorKind::Person))
        {
            let role = body.country.map_or("", |_| body.code.get(3..).unwrap_or(""));
            let of_fighters = entry.code == "MIL" && body.kind == ActorKind::ArmedGroup;
            if entry.code == "GOV" || of_fighters || body.country.is_none() {
                return role;
            }
        }
        // `Burhan's former deputy` is what he is, and no member of a parliament.
        if let Some(Owner::Actor(id)) = owner
            && entry.code == "LEG"
            && let Some(person) = self.register.get(id).filter(|actor| actor.kind == ActorKind::Person)
        {
            return person.country.map_or("", |_| person.code.get(3..).unwrap_or(""));
        }
        if owner.is_none() && entry.traits.has(Trait::Anybody) { "" } else { &entry.code }
    }

    /// The name in apposition inside the phrase of an office, where no person stands nearer that it could be the name of:
    /// `the spokesman for the Russian foreign ministry, Maria Zakharova`; `the army's spokesman for the north, Colonel Ali Hassan`.
    fn name_within(&self, office: Word<'a>) -> Option<Run> {
        let end = office.rightmost().index();
        let mut appositions = office.subtree().take(WITHIN).filter(|word| word.deprel() == Deprel::Appos);
        let name = appositions.find(|word| {
            let noun = word.head().filter(|head| *head != office && head.index() > office.index());
            noun.is_some_and(|noun| !self.may_be_person(noun)) && word.index() <= end
        })?;
        let first = name.leftmost();
        let comma = first.form() == "," || first.previous().is_some_and(|before| before.form() == ",");
        let run = self.names.run_at(name.index()).or_else(|| self.names.run_at(self.after_titles(name.index())))?;
        (comma && run.first != run.last).then(|| run.clone())
    }

    /// Of the owners of an office that a state sends somebody into, the states, or at least nobody in person: `his Turkish
    /// counterpart`, `the U.N. ambassador of Russia`.
    pub(super) fn keep_senders(&self, owners: &mut Vec<Owner>) {
        if owners.iter().any(|&owner| self.is_state(owner)) {
            owners.retain(|&owner| self.is_state(owner));
        }
        let in_person = |owner: &Owner| matches!(owner, Owner::Actor(id) if self.register.get(*id).is_some_and(|actor| actor.kind == ActorKind::Person));
        owners.retain(|owner| !in_person(owner));
    }

    /// Whether a noun names a person, or says what one is.
    fn may_be_person(&self, noun: Word<'_>) -> bool {
        let class = self.names.at(noun.index()).and_then(|found| self.class_of(found));
        let named = self.names.run_at(noun.index()).is_some() && !self.lexicon.places.is_place(noun.key());
        named || matches!(class, Some(Class::Role(_) | Class::Person))
    }

    /// Reads a noun for an office, rank or occupation.
    pub(super) fn role(&mut self, found: &Match, word: Word<'a>, depth: u8) {
        let lexicon = self.lexicon;
        let Some(entry) = lexicon.gazetteer.entry(found.entry) else { return };
        if !matches!(word.upos(), Upos::Noun | Upos::Propn | Upos::X) {
            return;
        }
        // A title right before a name, a noun in apposition to one, a name in apposition to it: one person.
        let next = self.after_titles(found.last + 1);
        let is_title = entry.class == Class::Role(true) && found.form == Form::Noun;
        let sentence = word.sentence().tokens.clone();
        if let Some(run) =
            self.names.run_at(next).filter(|run| is_title && run.first == next && sentence.contains(&next)).cloned()
        {
            self.slots[run.head].done = true;
            self.person(&run, None, depth);
            if self.is_read(found.head) {
                return;
            }
        }
        if let Some(head) = word.head().filter(|_| word.deprel() == Deprel::Appos)
            && self.names.run_at(head.index()).is_some()
        {
            self.slots[found.head].done = false;
            self.resolve(head.index(), depth + 1);
            self.slots[found.head].done = true;
            if self.is_read(found.head) {
                return;
            }
        }
        if found.form == Form::Noun {
            let named = word
                .children()
                .filter(|child| matches!(child.deprel(), Deprel::Appos | Deprel::Flat | Deprel::NmodDesc))
                .find_map(|child| self.names.run_at(self.after_titles(child.index())).cloned());
            let named = named.or_else(|| self.name_within(word));
            if let Some(run) = named {
                self.slots[run.head].done = true;
                self.person(&run, Some(found), depth);
                if self.is_read(found.head) {
                    return;
                }
            }
        }
        let mut owners = self.owners(found.first, found.last, depth);
        self.add_body_within(found, &mut owners);
        if entry.traits.has(Trait::Sent) {
            self.keep_senders(&mut owners);
        }
        owners = self.most_specific(owners);
        if found.form == Form::Plural {
            owners = self.fitting(owners, ActorKind::People);
        }
        if entry.traits.has(Trait::Abroad) {
            owners.retain(|owner| matches!(owner, Owner::Actor(_)));
        }
        let span = self.phrase_span(found.first, found.last, found.span);
        let noun: &'l str = &entry.name;
        let many = found.form == Form::Plural;
        if let ([owner], "leader") = (owners.as_slice(), noun)
            && let Some(actor) = self.head_of(*owner).filter(|_| !many && !is_indefinite(word))
        {
            self.mention(word.index(), span, actor, MentionForm::Description);
            return;
        }
        let two = found.form == Form::Plural && word.children().any(|child| child.is_form("both") || child.is_form("two"));
        if two && owners.is_empty() && matches!(entry.code.as_ref(), "GOV" | "") && !is_counted(word) && self.two_people(word) {
            return;
        }
        if owners.is_empty() {
            let known = self
                .register
                .latest(noun)
                .filter(|&id| !many || self.register.get(id).is_some_and(|actor| actor.kind != ActorKind::Person));
            if let Some(actor) = known.filter(|_| !is_indefinite(word)) {
                self.mention(word.index(), span, actor, MentionForm::Description);
                return;
            }
            if entry.traits.has(Trait::Faceless) && !many {
                return;
            }
            let focus = self
                .focus(word)
                .filter(|_| !many && entry.code == "GOV" && !entry.traits.has(Trait::Anybody) && !is_indefinite(word));
            owners.extend(focus.map(Owner::Country));
        }
        let kind = if many {
            crowd(&entry.code)
        } else if entry.traits.has(Trait::Source) {
            ActorKind::Source
        } else {
            ActorKind::Person
        };
        let owners: Vec<Option<Owner>> = if owners.is_empty() { vec![None] } else { owners.into_iter().map(Some).collect() };
        for owner in owners {
            let country = owner.and_then(|owner| self.country_of(owner));
            let shown = if many { crate::lexicon::plural(noun) } else { noun.to_owned() };
            let name = owner.map_or_else(|| shown.clone(), |owner| self.owned_name(owner, &shown));
            let code = self.code(owner, self.role_code(entry, owner));
            let key = self.owner_key(owner) ^ u32::from(many) << 30;
            let of = match owner {
                Some(Owner::Actor(id)) => Some(id),
                _ => None,
            };
            let role = (!many).then(|| noun.to_owned());
            let actor = self.register.of_noun(noun, key, || Actor { name, kind, country, role, of, code, mentions: Vec::new() });
            self.mention(word.index(), span, actor, MentionForm::Description);
        }
    }
}

/// Whether a noun speaks of someone new: `a spokesman`, `two officials`.
fn is_indefinite(word: Word<'_>) -> bool {
    word.children().any(|child| {
        child.deprel() == Deprel::Det && ["a", "an", "another", "some", "one"].iter().any(|form| child.is_form(form))
            || child.deprel() == Deprel::Nummod
    })
}

/// Whether two are told as new ones: `two officials`, but `the two officials`, `both officials`.
fn is_counted(word: Word<'_>) -> bool {
    !word.children().any(|child| child.is_form("both") || child.is_form("the"))
}

/// What many people of this CAMEO role are.
fn crowd(code: &str) -> ActorKind {
    match code {
        "GOV" => ActorKind::Government,
        "MIL" => ActorKind::Military,
        "COP" => ActorKind::Police,
        "SPY" => ActorKind::Intelligence,
        "JUD" => ActorKind::Judiciary,
        "LEG" => ActorKind::Legislature,
        "OPP" => ActorKind::Party,
        "REB" => ActorKind::ArmedGroup,
        _ => ActorKind::People,
    }
}
