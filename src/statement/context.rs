//! The context of a cue, and how much each trait of it speaks for or against a statement: `data/cue_contexts.tsv`.
//!
//! `said` attributes nearly always, `plans` does so often, `plans` inside a quotation hardly ever. The table of cues gives the
//! odds of the word in its frame; this table adds what the place speaks for, in hundredths of the natural logarithm of the odds.

use super::draft::Draft;
use super::frame::{CueClass, Frame};
use super::polarity;
use crate::document::ParagraphRole;
use crate::error::TableError;
use crate::lexicon::rows;
use crate::syntax::{Analysis, Deprel, Upos, Word};

/// The crate's own table.
const STANDARD: &str = include_str!("../../data/cue_contexts.tsv");

/// Kinds of cues whose contexts weigh alike.
const GROUPS: [&str; 6] = ["clause", "verbal", "nominal", "noun", "adj", "prep"];

/// The traits of a context.
const TRAITS: [&str; 37] = [
    "always",
    "speaker-none",
    "speaker-first",
    "speaker-second",
    "speaker-third",
    "speaker-it",
    "speaker-relative",
    "speaker-name",
    "speaker-noun",
    "place-root",
    "place-conj",
    "place-advcl",
    "place-acl",
    "place-relcl",
    "place-ccomp",
    "place-xcomp",
    "place-parataxis",
    "place-other",
    "negated",
    "modal",
    "future",
    "infinitive",
    "conditional",
    "in-quotation",
    "quoted",
    "headline",
    "nested",
    "passive",
    "form-ing",
    "form-past",
    "form-base",
    "length-1",
    "length-2",
    "length-4",
    "length-8",
    "length-16",
    "length-more",
];

/// The traits of one context, by position in [`TRAITS`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Context(u64);

impl Context {
    fn add(&mut self, name: &str) {
        if let Some(index) = TRAITS.iter().position(|known| *known == name) {
            self.0 |= 1 << index;
        }
    }

    fn traits(self) -> impl Iterator<Item = usize> {
        (0..TRAITS.len()).filter(move |index| self.0 >> index & 1 == 1)
    }
}

/// What each trait weighs, by group.
#[derive(Debug, Clone)]
pub(crate) struct Contexts {
    weights: [[i32; TRAITS.len()]; GROUPS.len()],
}

impl Default for Contexts {
    fn default() -> Self {
        Self { weights: [[0; TRAITS.len()]; GROUPS.len()] }
    }
}

impl Contexts {
    /// The crate's own table.
    pub(crate) fn standard() -> Result<Self, TableError> {
        let mut table = Self::default();
        for row in rows("cue_contexts", STANDARD) {
            let [group, name, weight] = row.exactly()?;
            let group = GROUPS
                .iter()
                .position(|known| *known == group)
                .ok_or_else(|| row.error(format!("expected a group, found '{group}'")))?;
            let place = TRAITS
                .iter()
                .position(|known| *known == name)
                .ok_or_else(|| row.error(format!("expected a trait, found '{name}'")))?;
            table.weights[group][place] =
                weight.parse().map_err(|_| row.error(format!("expected a whole number, found '{weight}'")))?;
        }
        Ok(table)
    }

    /// What a context adds to the odds of a draft.
    pub(super) fn weigh(&self, draft: &Draft<'_>, context: Context) -> i32 {
        let weights = &self.weights[group(draft)];
        context.traits().map(|place| weights[place]).sum()
    }
}

fn group(draft: &Draft<'_>) -> usize {
    match (draft.entry.class, draft.frame) {
        (CueClass::Noun, _) => 3,
        (CueClass::Adjective, _) => 4,
        (CueClass::Preposition | CueClass::Adverb, _) => 5,
        (CueClass::Verb, Frame::That | Frame::Quote | Frame::Figure) => 0,
        (CueClass::Verb, Frame::To | Frame::Ing | Frame::Raise | Frame::ObjTo) => 1,
        (CueClass::Verb, Frame::Obj | Frame::ObjAs | Frame::Prep | Frame::Passive) => 2,
    }
}

/// Where the cue of a draft stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    /// Inside a quotation.
    pub(super) in_quotation: bool,
    /// Inside what another cue reports.
    pub(super) nested: bool,
    /// With a speaker and a clause of its own: it is weighed as if it stood alone, wherever it is reported.
    pub(super) speaks: bool,
}

/// The context of a draft.
pub(super) fn of(analysis: &Analysis<'_>, draft: &Draft<'_>, setting: Setting) -> Context {
    let cue = draft.cue;
    let mut context = Context::default();
    context.add("always");
    context.add(speaker(draft.speaker.word));
    context.add(match cue.deprel() {
        Deprel::Root | Deprel::Ccomp if setting.speaks || cue.head().is_none() => "place-root",
        Deprel::Conj => "place-conj",
        Deprel::Advcl => "place-advcl",
        Deprel::Acl => "place-acl",
        Deprel::AclRelcl | Deprel::AdvclRelcl => "place-relcl",
        Deprel::Ccomp if !setting.speaks => "place-ccomp",
        Deprel::Xcomp => "place-xcomp",
        Deprel::Parataxis => "place-parataxis",
        _ => "place-other",
    });
    for child in cue.children().filter(|child| matches!(child.deprel(), Deprel::Aux | Deprel::Mark)) {
        context.add(match child.key() {
            "would" | "could" | "should" | "may" | "might" | "can" | "must" => "modal",
            "will" => "future",
            "to" => "infinitive",
            "if" | "unless" | "whether" => "conditional",
            _ => continue,
        });
    }
    let length: usize = draft.content.iter().map(|span| analysis.tokens_in(*span).len()).sum();
    context.add(match length {
        0 | 1 => "length-1",
        2 => "length-2",
        3 | 4 => "length-4",
        5..=8 => "length-8",
        9..=16 => "length-16",
        _ => "length-more",
    });
    let quotations = analysis.quotations();
    let quoted = draft.content.iter().any(|span| {
        let from = quotations.partition_point(|quotation| quotation.span.start < span.start.saturating_sub(2));
        quotations.get(from).is_some_and(|quotation| quotation.span.overlaps(*span))
    });
    let form = cue.form();
    let facts = [
        (polarity::is_negated(cue), "negated"),
        (setting.in_quotation, "in-quotation"),
        (setting.nested && !setting.speaks, "nested"),
        (quoted, "quoted"),
        (analysis.role(cue.sentence()) == ParagraphRole::Headline, "headline"),
        (cue.is_passive(), "passive"),
        (form.ends_with("ing"), "form-ing"),
        (form.ends_with("ed") || cue.key() == "say" && form == "said", "form-past"),
        (form == cue.key(), "form-base"),
    ];
    for (_, name) in facts.into_iter().filter(|(holds, _)| *holds) {
        context.add(name);
    }
    context
}

fn speaker(word: Option<Word<'_>>) -> &'static str {
    let Some(word) = word else { return "speaker-none" };
    match word.upos() {
        Upos::Propn => "speaker-name",
        Upos::Pron => match word.key() {
            "i" | "we" | "my" | "our" | "me" | "us" => "speaker-first",
            "you" | "your" => "speaker-second",
            "it" | "its" | "this" | "that" | "these" | "those" => "speaker-it",
            "who" | "which" | "whom" | "what" => "speaker-relative",
            _ => "speaker-third",
        },
        _ => "speaker-noun",
    }
}
