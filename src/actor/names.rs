//! Finds the names and nouns that the gazetteer knows, longest first, and the runs of capitalised words that it does not.
//!
//! In: the tokens. Out: [`Names`]: for each token the match or run it belongs to, none overlapping.

use crate::lexicon::{Alias, Case, Class, Form, Gazetteer, ROOT, UNKNOWN, fold_word, is_joint};
use crate::span::Span;
use crate::syntax::{Analysis, Deprel, Upos, Word};

/// No match, no run.
const NONE: u32 = u32::MAX;

/// The longest name that is looked for, in words.
const LONGEST: usize = 12;

/// Words that the gazetteer knows.
#[derive(Debug, Clone)]
pub(super) struct Match {
    /// The words.
    pub(super) span: Span,
    /// First and last token.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The token that the others depend on.
    pub(super) head: usize,
    /// Where all its readings stand.
    pub(super) node: u32,
    /// The likeliest reading.
    pub(super) entry: u32,
    pub(super) form: Form,
}

/// Capitalised words that look like the name of a person or of something unknown: `Amadou Abdramane`.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) head: usize,
    /// The person, when the gazetteer knows one of this name.
    pub(super) entry: Option<u32>,
}

/// The names of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    pub(super) matches: Vec<Match>,
    pub(super) runs: Vec<Run>,
    match_at: Vec<u32>,
    run_at: Vec<u32>,
}

/// One word of one token, hyphens split.
struct Piece {
    word: u32,
    /// The word with a possessive after it as one: `lords` of `Lord's`.
    possessive: u32,
    case: Case,
    /// Whether full stops part its letters: `U.S.` is no `us`, however loud the text.
    dotted: bool,
    token: usize,
    start: usize,
    end: usize,
}

impl Names {
    /// Looks up every token of the text.
    pub(super) fn find(analysis: &Analysis<'_>, gazetteer: &Gazetteer) -> Self {
        let tokens = analysis.tokens().len();
        let mut names = Self { match_at: vec![NONE; tokens], run_at: vec![NONE; tokens], ..Self::default() };
        let mut pieces = Vec::new();
        let mut cases = Vec::new();
        for sentence in analysis.sentences() {
            split(analysis, sentence.tokens.clone(), gazetteer, &mut pieces);
            cases.clear();
            cases.extend(pieces.iter().map(|piece| piece.case));
            names.matches_in(analysis, gazetteer, &pieces, &cases);
            names.runs_in(analysis, gazetteer, sentence.tokens.clone());
        }
        names
    }

    /// The match that a token belongs to.
    pub(super) fn at(&self, token: usize) -> Option<&Match> {
        self.matches.get(*self.match_at.get(token)? as usize)
    }

    /// The run that a token belongs to.
    pub(super) fn run_at(&self, token: usize) -> Option<&Run> {
        self.runs.get(*self.run_at.get(token)? as usize)
    }

    fn matches_in(&mut self, analysis: &Analysis<'_>, gazetteer: &Gazetteer, pieces: &[Piece], cases: &[Case]) {
        let shouting = is_shouting(cases);
        let mut at = 0;
        while at < pieces.len() {
            let mut node = ROOT;
            let mut best: Option<(usize, u32, Alias)> = None;
            let mut here = [Case::Lower; LONGEST];
            let mut end = at;
            for count in 0..LONGEST {
                let Some(piece) = pieces.get(end) else { break };
                let step = |word: u32| if word == UNKNOWN { None } else { gazetteer.step(node, word) };
                let owned = step(piece.possessive).filter(|next| !is_of_several(gazetteer, *next));
                let plain = step(piece.word);
                here[count] = piece.case;
                let here = &here[..=count];
                // A name before a common noun of the same words: `Security Council` is the one of the United Nations.
                let shouting = shouting && !(count == 0 && piece.dotted);
                let fitting = |node: u32, is_owner: bool| {
                    // `the suspect's lawyer` is no lawyer of suspects.
                    let many = move |alias: &&Alias| is_owner && matches!(alias.form, Form::Plural | Form::People);
                    let mut fitting = gazetteer.aliases(node).filter(|alias| alias.fits(here, shouting, at == 0) && !many(alias));
                    let name = fitting.clone().find(|alias| !matches!(alias.form, Form::Noun | Form::Plural));
                    name.or_else(|| fitting.next()).copied()
                };
                // `Iran's army` is Iran, though the name of `Iran's Revolutionary Guards` begins so.
                let found =
                    [plain.map(|node| (end, node, false)), owned.map(|node| ((end + 1).min(pieces.len() - 1), node, true))];
                for (last, node, is_owner) in found.into_iter().flatten() {
                    best = fitting(node, is_owner).map(|alias| (last, node, alias)).or(best);
                }
                let Some(next) = owned.or(plain) else { break };
                node = next;
                end += 1 + usize::from(owned.is_some());
            }
            let Some((end, node, alias)) = best else {
                at += 1;
                continue;
            };
            // `opposition Movement for Change`: a name that begins inside a common noun and outlasts it is the name.
            let common = matches!(alias.form, Form::Noun | Form::Plural);
            if common && (at + 1..=end).any(|inner| name_end(gazetteer, pieces, inner).is_some_and(|last| last > end)) {
                at += 1;
                continue;
            }
            let (first, last) = (pieces[at].token, pieces[end].token);
            let span = Span::new(pieces[at].start, pieces[end].end);
            at = end + 1;
            if self.match_at.get(first).is_none_or(|&taken| taken != NONE) || is_part_of_person(analysis, first, last, alias.form)
            {
                continue;
            }
            let head = top(analysis, first, last);
            self.match_at[first..=last].fill(self.matches.len() as u32);
            self.matches.push(Match { span, first, last, head, node, entry: alias.entry, form: alias.form });
        }
    }

    /// Runs of proper nouns between what the gazetteer knows; a known person is a run as well.
    fn runs_in(&mut self, analysis: &Analysis<'_>, gazetteer: &Gazetteer, tokens: std::ops::Range<usize>) {
        let mut at = tokens.start;
        while at < tokens.end {
            let mut entry = None;
            let first = at;
            let mut last = None;
            while at < tokens.end && at - first < LONGEST {
                let Some(word) = analysis.word(at) else { break };
                if let Some(found) = self.at(at) {
                    let person = gazetteer.entry(found.entry).is_some_and(|entry| entry.class == Class::Person);
                    if !person || entry.is_some() {
                        break;
                    }
                    entry = Some(found.entry);
                    at = found.last + 1;
                    last = Some(found.last);
                    continue;
                }
                let form = word.form();
                if is_honorific(form) {
                    break;
                } else if is_name_word(word) || last.is_some_and(|last| last + 1 == at) && is_surname(word) {
                    last = Some(at);
                } else if last.is_none() || !(is_particle(form) || form == "-" && glued(analysis, at)) {
                    break;
                }
                at += 1;
            }
            let Some(last) = last else {
                at = at.max(first + 1);
                continue;
            };
            at = at.max(last + 1);
            self.run_at[first..=last].fill(self.runs.len() as u32);
            self.runs.push(Run { first, last, head: top(analysis, first, last), entry });
        }
    }
}

/// Whether the words stand for several states alone: `Sudan's army` is not that of the Sudans.
fn is_of_several(gazetteer: &Gazetteer, node: u32) -> bool {
    let class = |alias: Alias| gazetteer.entry(alias.entry).map(|entry| entry.class);
    gazetteer.aliases(node).next().is_some_and(|alias| class(*alias) == Some(Class::States))
}

/// Where the longest proper name of several words that begins at `at` ends; letter case counts.
fn name_end(gazetteer: &Gazetteer, pieces: &[Piece], at: usize) -> Option<usize> {
    let mut node = ROOT;
    let mut end = None;
    for (count, piece) in pieces.iter().enumerate().skip(at).take(LONGEST) {
        let Some(next) = gazetteer.step(node, piece.word).filter(|_| piece.word != UNKNOWN) else { break };
        node = next;
        let cases: Vec<Case> = pieces.get(at..=count)?.iter().map(|piece| piece.case).collect();
        let proper = |alias: &Alias| !matches!(alias.form, Form::Noun | Form::Plural) && alias.fits(&cases, false, false);
        if gazetteer.aliases(node).any(proper) {
            end = Some(count);
        }
    }
    end
}

/// Splits the tokens of a sentence into the words that names are made of.
fn split(analysis: &Analysis<'_>, tokens: std::ops::Range<usize>, gazetteer: &Gazetteer, pieces: &mut Vec<Piece>) {
    pieces.clear();
    let text = analysis.text();
    let mut folded = String::new();
    for token in tokens {
        let Some(span) = analysis.tokens().get(token).map(|token| token.span) else { continue };
        let form = span.of(text);
        if form.chars().all(is_joint) && glued(analysis, token) {
            continue;
        }
        let mut start = span.start;
        for part in form.split(is_joint) {
            let end = start + part.len();
            // A bare apostrophe ends no name: `Workers' Party`.
            if !part.is_empty() && !matches!(part, "'" | "’") {
                let possessive = matches!(part, "'s" | "’s" | "'S" | "’S");
                fold_word(part, &mut folded);
                if let Some(owner) =
                    pieces.last_mut().filter(|owner: &&mut Piece| possessive && owner.end <= start && start <= owner.end + 1)
                {
                    fold_word(text.get(owner.start..owner.end).unwrap_or_default(), &mut folded);
                    folded.push('s');
                    owner.possessive = gazetteer.word(&folded);
                }
                let word = if possessive || folded.is_empty() {
                    UNKNOWN
                } else {
                    gazetteer.word(if part == "&" { "and" } else { &folded })
                };
                pieces.push(Piece {
                    word,
                    possessive: UNKNOWN,
                    case: Case::of(part),
                    dotted: part.trim_end_matches('.').contains('.'),
                    token,
                    start,
                    end,
                });
            }
            // A joint is one character of one to three bytes.
            start = end + text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        }
    }
}

/// Whether a token touches its neighbours on both sides.
fn glued(analysis: &Analysis<'_>, token: usize) -> bool {
    let tokens = analysis.tokens();
    let Some(own) = tokens.get(token) else { return false };
    token > 0
        && tokens.get(token - 1).is_some_and(|before| before.span.end == own.span.start)
        && tokens.get(token + 1).is_some_and(|after| after.span.start == own.span.end)
}

/// Whether most words of a sentence are in capital letters.
fn is_shouting(cases: &[Case]) -> bool {
    let upper = cases.iter().filter(|&&case| case == Case::Upper).count();
    upper >= 4 && upper * 10 >= cases.len() * 6
}

/// Whether a name of one word is a part of a person's name: `Michael Jordan`, `Paris Hilton`.
fn is_part_of_person(analysis: &Analysis<'_>, first: usize, last: usize, form: Form) -> bool {
    if first != last || !matches!(form, Form::Name | Form::Capital) {
        return false;
    }
    let Some(word) = analysis.word(first).filter(|word| Case::of(word.form()) == Case::Title) else { return false };
    let is_proper = |other: Word<'_>| other.upos() == Upos::Propn && Case::of(other.form()) == Case::Title;
    word.deprel() == Deprel::Flat && word.head().is_some_and(|head| is_proper(head) && head.index() + 1 == first)
        || word.children_by(Deprel::Flat).any(|child| is_proper(child) && child.index() == first + 1)
}

/// Whether a word is a form of address before a name.
pub(super) fn is_honorific(form: &str) -> bool {
    matches!(form.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "MR" | "MRS" | "MS" | "Sir" | "Dame" | "Messrs")
}

/// Whether a word can be a word of an unknown name.
fn is_name_word(word: Word<'_>) -> bool {
    let form = word.form();
    match word.upos() {
        Upos::Propn | Upos::X => {
            form.chars().next().is_some_and(char::is_uppercase) || form.starts_with("al-") || form.starts_with("el-")
        }
        _ => false,
    }
}

/// Whether a word that the tagger took for a common noun ends a name: `Volker Perthes, the U.N. envoy`.
fn is_surname(word: Word<'_>) -> bool {
    let before_comma = word.next().is_some_and(|next| next.is_form(","));
    word.upos() == Upos::Noun && Case::of(word.form()) == Case::Title && before_comma
}

/// Whether a lower-case word can stand inside a name.
fn is_particle(form: &str) -> bool {
    matches!(
        form,
        "al" | "el"
            | "bin"
            | "ibn"
            | "ben"
            | "bint"
            | "abu"
            | "van"
            | "von"
            | "de"
            | "der"
            | "den"
            | "di"
            | "da"
            | "dos"
            | "du"
            | "la"
            | "ul"
            | "ur"
    )
}

/// The token of a stretch that the others depend on: the first whose head lies outside.
fn top(analysis: &Analysis<'_>, first: usize, last: usize) -> usize {
    (first..=last)
        .find(|&token| analysis.word(token).and_then(Word::head).is_none_or(|head| !(first..=last).contains(&head.index())))
        .unwrap_or(last)
}
