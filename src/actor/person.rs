//! People and offices: `government spokesman Amadou Abdramane`, `Andriy Yusov, spokesman for the agency`, `Mr. Yusov`,
//! `a senior Israeli official`.

use super::names::{Match, Run, is_honorific};
use super::resolve::{Owner, Resolver, country_key};
use super::{Actor, ActorKind, MentionForm};
use crate::ids::ActorId;
use crate::lexicon::{Class, Entry, Form, Gender, Trait};
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// From how many letters on the skeleton of a name alone tells who it is.
const LONG_SKELETON: usize = 9;

/// How many titles are looked for before a name.
const MOST_TITLES: usize = 4;

/// How far into the phrase of an office its name is looked for, in words.
const WITHIN: usize = 24;

/// Offices of who leads a state, the foremost first.
const HEADS: [&str; 9] =
    ["leader", "supreme leader", "president", "prime minister", "king", "emir", "sultan", "chancellor", "crown prince"];

/// The office of a person as a phrase tells it.
struct Office<'l> {
    entry: &'l Entry,
    /// Its words, without the state.
    text: String,
}

impl<'a, 'l> Resolver<'a, 'l> {
    /// Reads the name of a person, with the titles before it and the appositions after it; `role` is a noun that the tree
    /// puts above the name.
    pub(super) fn person(&mut self, run: &Run, role: Option<&Match>, depth: u8) {
        let analysis = self.analysis;
        let Some(head) = analysis.word(run.head) else { return };
        let titles = self.titles(run);
        let first = titles.last().map_or(run.first, |title| title.first);
        let mut first = first;
        let honorific = analysis.word(first).and_then(Word::previous).filter(|word| is_honorific(word.form()));
        if let Some(word) = honorific {
            first = word.index();
        }
        let top = (first..=run.last).find(|&token| {
            analysis.word(token).and_then(Word::head).is_none_or(|head| !(first..=run.last).contains(&head.index()))
        });
        let top = top.unwrap_or(run.head);
        for token in first..=run.last {
            self.slots[token].done = true;
        }
        let mut owners = self.owners(first, run.last, depth);
        let mut offices: Vec<Office<'l>> = titles.iter().rev().filter_map(|title| self.office(title)).collect();
        let mut described = Vec::new();
        if let Some(found) = role {
            owners.extend(self.owners(found.first, found.last, depth));
            offices.extend(self.office(found));
        }
        for found in self.descriptions(run, top) {
            self.slots[found.head].done = true;
            owners.extend(self.owners(found.first, found.last, depth + 1));
            offices.extend(self.office(&found));
            let span = self.phrase_span(found.first, found.last, found.span);
            described.push((found, span));
        }
        if owners.is_empty()
            && run.entry.is_none()
            && offices.iter().any(|office| {
                matches!(office.entry.code.as_ref(), "GOV" | "JUD" | "LEG") && !office.entry.traits.has(Trait::Anybody)
            })
        {
            owners.extend(self.focus(head).map(Owner::Country));
        }
        for office in titles.iter().chain(role).chain(described.iter().map(|(found, _)| found)) {
            self.add_body_within(office, &mut owners);
        }
        let owner = self.most_specific(owners).first().copied();
        let name = Span::new(
            analysis.word(run.first).map_or(0, |word| word.span().start),
            analysis.word(run.last).map_or(0, |word| word.span().end),
        );
        let located = head.case().is_some_and(|case| ["in", "at", "near", "outside"].iter().any(|at| case.is_form(at)));
        let flat = || (run.first..=run.last).any(|token| analysis.word(token).is_some_and(|word| word.deprel() == Deprel::Flat));
        let evident = !offices.is_empty() || honorific.is_some() || !located && run.first != run.last && flat();
        let Some(actor) = self.identify(run, name, owner, &offices, evident) else {
            self.unknown_place(head, run, name);
            return;
        };
        // A spokesman is called so, be he a colonel or a father.
        let civil = |office: &&Office<'_>| office.entry.code != "MIL";
        let telling = offices.iter().find(|office| civil(office) && !office.entry.traits.has(Trait::Faceless));
        if let Some(office) = telling.or_else(|| offices.iter().find(civil)).or(offices.first()) {
            self.hold(actor, office, owner);
        }
        let given = self.register.get(actor).map(|person| person.name.split(' ').next().unwrap_or_default().to_lowercase());
        if let Some(gender) = given.and_then(|given| self.lexicon.given.gender(&given)) {
            self.gender.entry(actor).or_insert(gender);
        }
        let lady = honorific.is_some_and(|word| matches!(word.form().trim_end_matches('.'), "Mrs" | "Ms" | "Miss" | "Dame"));
        let lord = honorific.is_some() && !lady;
        for office in &offices {
            let traits = office.entry.traits;
            if traits.has(Trait::She) {
                self.gender.entry(actor).or_insert(Gender::Female);
            } else if traits.has(Trait::He) {
                self.gender.entry(actor).or_insert(Gender::Male);
            }
        }
        if lady || lord {
            self.gender.insert(actor, if lady { Gender::Female } else { Gender::Male });
        }
        for office in &offices {
            let key = self.owner_key(owner);
            self.register.call(&office.entry.name, key, actor);
            if let Some((_, short)) = office.entry.name.rsplit_once(' ') {
                self.register.call(short, key, actor);
            }
        }
        let mut span = name;
        if first < run.first {
            let start = analysis.word(first).map_or(name.start, |word| word.span().start);
            span = self.phrase_span(first, run.last, Span::new(start, name.end));
        }
        self.mention(top, span, actor, MentionForm::Name);
        self.share(run.head, top);
        // `Bashar al-Assad's government`: where the tree parts a name, its last word owns.
        self.share(run.last, top);
        for title in &titles {
            self.share(title.head, top);
        }
        if let Some(found) = role {
            self.share(found.head, top);
        }
        for (found, span) in described {
            self.mention(found.head, span, actor, MentionForm::Description);
        }
    }

    /// The offices in apposition to a name: `Andriy Yusov, spokesman for the agency`. Where the tree hangs one elsewhere, it
    /// is still the name's when its phrase begins right after the comma behind the name.
    fn descriptions(&self, run: &Run, top: usize) -> Vec<Match> {
        let analysis = self.analysis;
        let own = [run.head, top].into_iter().filter_map(|token| analysis.word(token));
        let own = own.flat_map(|word| word.children_by(Deprel::Appos)).filter(|child| child.index() > run.last);
        let mut found: Vec<Match> = Vec::new();
        for word in own.chain(self.behind_comma(run.last)) {
            let Some(role) = self.names.at(word.index()).filter(|role| role.head == word.index()) else { continue };
            let titles_another = self.names.run_at(role.last + 1).is_some_and(|other| other.first == role.last + 1);
            let known = found.iter().any(|other| other.head == role.head);
            if !titles_another && !known && matches!(self.class_of(role), Some(Class::Role(_))) {
                found.push(role.clone());
            }
        }
        found
    }

    /// The apposition whose phrase begins right after the comma behind the token `last`.
    fn behind_comma(&self, last: usize) -> Option<Word<'a>> {
        let comma = self.analysis.word(last)?.next().filter(|next| next.form() == ",")?;
        let first = comma.next()?;
        let noun = std::iter::successors(Some(first), |word| word.head()).take(6).find(|word| word.deprel() == Deprel::Appos)?;
        (noun.leftmost().index() >= comma.index() && noun.index() > last).then_some(noun)
    }

    /// The titles right before a name, the nearest first.
    fn titles(&self, run: &Run) -> Vec<Match> {
        let mut titles = Vec::new();
        let mut at = run.first;
        let start = self.analysis.word(run.first).map_or(at, |word| word.sentence().tokens.start);
        while at > start && titles.len() < MOST_TITLES {
            let Some(found) = self.names.at(at - 1).filter(|found| found.last + 1 == at && found.form == Form::Noun) else {
                break;
            };
            if self.class_of(found) != Some(Class::Role(true)) {
                break;
            }
            titles.push(found.clone());
            at = found.first;
            at -= usize::from(self.joins_titles(at.wrapping_sub(1)));
        }
        titles
    }

    /// Whether a word stands between two titles of one person: `Prime Minister and Foreign Minister Hamad al-Thani`.
    fn joins_titles(&self, token: usize) -> bool {
        let title = |at: Option<usize>| {
            let found = at.and_then(|at| self.names.at(at)).filter(|found| found.form == Form::Noun);
            found.is_some_and(|found| {
                let capital = found.span.of(self.analysis.text()).starts_with(char::is_uppercase);
                capital && self.class_of(found) == Some(Class::Role(true))
            })
        };
        self.analysis.word(token).is_some_and(|word| word.is_form("and")) && title(token.checked_sub(1)) && title(Some(token + 1))
    }

    /// The office that a role noun names, with the nouns that specify it: `defence ministry spokesman`.
    fn office(&self, found: &Match) -> Option<Office<'l>> {
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
    fn add_body_within(&mut self, office: &Match, owners: &mut Vec<Owner>) {
        let lexicon = self.lexicon;
        let text = self.analysis.text();
        let words = self.analysis.word(office.last).map(|word| Span::new(office.span.start, word.span().start));
        let Some(words) = words.filter(|_| office.last > office.first) else { return };
        let before = words.of(text).trim_end();
        let Some(node) = lexicon.gazetteer.find(before) else { return };
        let entry = lexicon.gazetteer.aliases(node).find_map(|alias| lexicon.gazetteer.entry(alias.entry));
        let Some((entry, Class::Type(kind))) = entry.map(|entry| (entry, entry.class)) else { return };
        let owner = owners.iter().copied().find(|&owner| match owner {
            Owner::Country(_) => true,
            Owner::Actor(id) => self.register.get(id).is_some_and(|actor| actor.kind == ActorKind::State),
        });
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
    fn hold(&mut self, id: ActorId, office: &Office<'l>, owner: Option<Owner>) {
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
        let told = first && code.len() > 3 && person.country.is_some() && !office.entry.code.is_empty();
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
            if entry.code == "GOV" || body.country.is_none() {
                return role;
            }
        }
        if owner.is_none() && entry.traits.has(Trait::Anybody) { "" } else { &entry.code }
    }

    /// Which person a name means: a known one, one that the text named before, or a new one when something tells that it
    /// is a person.
    fn identify(
        &mut self,
        run: &Run,
        name: Span,
        owner: Option<Owner>,
        offices: &[Office<'l>],
        evident: bool,
    ) -> Option<ActorId> {
        let text = name.of(self.analysis.text());
        let key = text.to_lowercase();
        let surname = surname_of(&key).to_owned();
        if let Some(actor) = self.register.named(&key) {
            return Some(actor);
        }
        let single = run.first == run.last;
        if let Some(actor) = self.register.surnamed(&surname).filter(|_| single) {
            return Some(actor);
        }
        let mut country = owner.and_then(|owner| self.country_of(owner));
        let known = run.entry.and_then(|_| self.known_person(run, country, offices));
        let known = known.or_else(|| self.spelled_person(text, country, offices).filter(|_| evident));
        if known.is_none() && country.is_none() && evident && run.entry.is_some() {
            country = self.shared_country(run);
        }
        let actor = match known {
            Some(id) => {
                let entry = self.lexicon.gazetteer.entry(id)?;
                let full = entry.name.to_lowercase();
                let actor = self.of_entry(id, entry);
                let day = self.day;
                for tenure in entry.tenures.iter().filter(|tenure| day.is_none_or(|day| tenure.holds(day))) {
                    let Some(country) = entry.country else { break };
                    self.register.call(&tenure.role, country_key(country), actor);
                }
                self.register.name(&full, surname_of(&full), actor);
                actor
            }
            None if !evident && (run.entry.is_none() || !single) => return None,
            None if run.entry.is_some() && !evident => return None,
            None => self.register.add(Actor {
                name: text.to_owned(),
                kind: ActorKind::Person,
                country,
                role: None,
                of: None,
                code: country.map(|country| country.to_string()).unwrap_or_default(),
                mentions: Vec::new(),
            }),
        };
        self.register.name(&key, &surname, actor);
        // `Edmundo Vargas Llosa` is `Vargas Llosa` later on.
        if let Some((_, double)) = key.split_once(' ').filter(|(_, rest)| rest.contains(' ')) {
            self.register.name(double, &surname, actor);
        }
        Some(actor)
    }

    /// The person of the table whom a name means: a surname only when one alone fits the day, the country and the office.
    fn known_person(&self, run: &Run, country: Option<crate::CountryCode>, offices: &[Office<'l>]) -> Option<u32> {
        let gazetteer = &self.lexicon.gazetteer;
        let found = (run.first..=run.last).find_map(|token| self.names.at(token))?;
        let whole = found.first == run.first && found.last == run.last;
        let fits = |entry: &Entry| {
            (country.is_none() || entry.country.is_none() || entry.country == country)
                && (offices.is_empty()
                    || entry.tenures.is_empty()
                    || offices.iter().any(|office| entry.tenures.iter().any(|tenure| alike(&tenure.role, &office.entry.name))))
        };
        let candidates = || {
            gazetteer
                .aliases(found.node)
                .filter(|alias| gazetteer.entry(alias.entry).is_some_and(|entry| entry.class == Class::Person))
        };
        if let Some(full) = candidates().find(|alias| alias.form == Form::Name) {
            return gazetteer.entry(full.entry).filter(|entry| country.is_none() || entry.country == country).map(|_| full.entry);
        }
        if !whole {
            return None;
        }
        let open: Vec<u32> = candidates().map(|alias| alias.entry).filter(|&id| gazetteer.entry(id).is_some_and(fits)).collect();
        match (open.as_slice(), self.day) {
            ([one], _) => Some(*one),
            (many, Some(day)) => {
                let mut now = many
                    .iter()
                    .filter(|&&id| gazetteer.entry(id).is_some_and(|entry| entry.tenures.iter().any(|tenure| tenure.holds(day))));
                let one = now.next().copied();
                one.filter(|_| now.next().is_none())
            }
            _ => None,
        }
    }

    /// The person of the table whose name the text spells its own way: `President Abdulaziz Boutefliqa`.
    fn spelled_person(&self, name: &str, country: Option<crate::CountryCode>, offices: &[Office<'l>]) -> Option<u32> {
        let (id, length) = self.lexicon.gazetteer.spelled_like(name)?;
        let entry = self.lexicon.gazetteer.entry(id)?;
        let office = || offices.iter().any(|office| entry.tenures.iter().any(|tenure| alike(&tenure.role, &office.entry.name)));
        let sure = match country {
            Some(_) => entry.country == country,
            None => office() || length >= LONG_SKELETON,
        };
        sure.then_some(id)
    }

    /// The country of everybody in the table who has this surname: whoever `President Bush` is, the country is sure.
    fn shared_country(&self, run: &Run) -> Option<crate::CountryCode> {
        let gazetteer = &self.lexicon.gazetteer;
        let found = self.names.at(run.head).filter(|found| found.first == run.first && found.last == run.last)?;
        let mut countries =
            gazetteer.aliases(found.node).filter_map(|alias| gazetteer.entry(alias.entry)).map(|entry| entry.country);
        let first = countries.next()??;
        countries.all(|country| country == Some(first)).then_some(first)
    }

    /// A capitalised word after a preposition of place that is no person is a place.
    fn unknown_place(&mut self, head: Word<'a>, run: &Run, span: Span) {
        let located = head.case().is_some_and(|case| ["in", "at", "near", "outside"].iter().any(|at| case.is_form(at)));
        if located && matches!(head.deprel(), Deprel::Obl | Deprel::Nmod) && run.entry.is_none() {
            self.register.places.push(super::PlaceMention { span, head: run.head, country: None });
        }
    }

    /// The name in apposition inside the phrase of an office, where no person stands nearer that it could be the name of:
    /// `the spokesman for the Russian foreign ministry, Maria Zakharova`.
    fn name_within(&self, office: Word<'a>) -> Option<Run> {
        let end = office.rightmost().index();
        let mut appositions = office.subtree().take(WITHIN).filter(|word| word.deprel() == Deprel::Appos);
        let name = appositions.find(|word| {
            let noun = word.head().filter(|head| *head != office && head.index() > office.index());
            let body = noun.and_then(|noun| self.names.at(noun.index())).and_then(|found| self.class_of(found));
            matches!(body, Some(Class::Type(_) | Class::Body(_) | Class::State)) && word.index() <= end
        })?;
        let first = name.leftmost();
        let comma = first.form() == "," || first.previous().is_some_and(|before| before.form() == ",");
        self.names.run_at(name.index()).filter(|run| comma && run.first != run.last).cloned()
    }

    /// The token behind the titles and forms of address that begin at `token`: where a name would.
    fn after_titles(&self, token: usize) -> usize {
        let mut next = token;
        for _ in 0..MOST_TITLES {
            let title =
                self.names.at(next).filter(|next| self.class_of(next) == Some(Class::Role(true)) && next.form == Form::Noun);
            next = title.map_or(next, |title| title.last + 1);
            next += usize::from(self.joins_titles(next));
        }
        let address = self.analysis.word(next).is_some_and(|word| is_honorific(word.form()));
        next + usize::from(address)
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

/// The last word of a name in lower case, without an article: `sharif` of `ahmed al-sharif`.
fn surname_of(name: &str) -> &str {
    let last = name.rsplit(' ').next().unwrap_or(name);
    last.strip_prefix("al-").or_else(|| last.strip_prefix("el-")).unwrap_or(last)
}

/// Whether two names of offices speak of one: one ends with the other.
fn alike(one: &str, other: &str) -> bool {
    one.ends_with(other) || other.ends_with(one) || one == "leader" || other == "leader"
}

/// Whether a noun speaks of someone new: `a spokesman`, `two officials`.
fn is_indefinite(word: Word<'_>) -> bool {
    word.children().any(|child| {
        child.deprel() == Deprel::Det && ["a", "an", "another", "some", "one"].iter().any(|form| child.is_form(form))
            || child.deprel() == Deprel::Nummod
    })
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
