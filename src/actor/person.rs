//! People: a name with the titles before it and the offices in apposition to it.
//!
//! `government spokesman Amadou Abdramane`, `Andriy Yusov, spokesman for the agency`, `Mr. Yusov`.

use super::names::{Match, Run, is_honorific};
use super::office::Office;
use super::owner::Owner;
use super::resolve::Resolver;
use super::{MentionForm, PlaceMention};
use crate::lexicon::{Class, Form, Gender, Trait};
use crate::span::Span;
use crate::syntax::{Deprel, Word};

/// How many titles are looked for before a name.
const MOST_TITLES: usize = 4;

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
        // `handed ambassador Huang Xilian a note` after `summoned China's ambassador`: who is sent is not of the country he is in.
        let sent = offices.iter().find(|office| office.entry.traits.has(Trait::Sent));
        if let Some(office) = sent.filter(|_| owners.is_empty()) {
            let earlier = self.register.latest(&office.entry.name).and_then(|actor| self.register.get(actor)?.country);
            owners.extend(earlier.map(Owner::Country));
        } else if owners.is_empty()
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
        if offices.iter().any(|office| office.entry.traits.has(Trait::Sent)) {
            self.keep_senders(&mut owners);
        }
        let owner = self.most_specific(owners).first().copied();
        let name = Span::new(
            analysis.word(run.first).map_or(0, |word| word.span().start),
            analysis.word(run.last).map_or(0, |word| word.span().end),
        );
        let located = head.case().is_some_and(|case| {
            let of_place = || head.head().is_some_and(|noun| self.lexicon.places.is_place(noun.key()));
            ["in", "at", "near", "outside"].iter().any(|at| case.is_form(at)) || case.is_form("of") && of_place()
        });
        let flat = || (run.first..=run.last).any(|token| analysis.word(token).is_some_and(|word| word.deprel() == Deprel::Flat));
        let evident = !offices.is_empty() || honorific.is_some() || !located && run.first != run.last && flat();
        // `Second Thomas Shoal`, `the Kerch Strait`
        let ends = analysis.word(run.last).map(|word| word.form().to_lowercase());
        if run.first != run.last && run.entry.is_none() && ends.is_some_and(|noun| self.lexicon.places.is_place(&noun)) {
            self.unknown_place(head, run, name);
            return;
        }
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

    /// The token behind the titles and forms of address that begin at `token`: where a name would.
    pub(super) fn after_titles(&self, token: usize) -> usize {
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

    /// A capitalised word after a preposition of place that is no person is a place.
    fn unknown_place(&mut self, head: Word<'a>, run: &Run, span: Span) {
        let located = head.case().is_some_and(|case| ["in", "at", "near", "outside"].iter().any(|at| case.is_form(at)));
        if located && matches!(head.deprel(), Deprel::Obl | Deprel::Nmod) && run.entry.is_none() {
            self.register.places.push(PlaceMention { span, head: run.head, country: None });
        }
    }
}
