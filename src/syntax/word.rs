//! One word of a tree, with its neighbours one call away.

use super::trees::{NONE, Node};
use super::{Analysis, Deprel, Upos};
use crate::span::Span;
use crate::text::Sentence;
use std::fmt;

/// A word in its tree: a cheap, copyable cursor.
#[derive(Clone, Copy)]
pub struct Word<'a> {
    analysis: &'a Analysis<'a>,
    index: u32,
}

impl<'a> Word<'a> {
    pub(super) fn new(analysis: &'a Analysis<'_>, index: usize) -> Self {
        Self { analysis, index: index as u32 }
    }

    fn node(self) -> &'a Node {
        &self.analysis.trees.nodes[self.index as usize]
    }

    fn at(self, index: u32) -> Option<Self> {
        (index != NONE).then_some(Self { index, ..self })
    }

    fn stored(self, place: (u32, u32)) -> &'a str {
        &self.analysis.trees.lemmas[place.0 as usize..place.1 as usize]
    }

    /// Its position in [`Analysis::tokens`].
    #[must_use]
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// The analysis it belongs to.
    #[must_use]
    pub fn analysis(self) -> &'a Analysis<'a> {
        self.analysis
    }

    /// Where it stands.
    #[must_use]
    pub fn span(self) -> Span {
        self.analysis.segmentation.tokens[self.index as usize].span
    }

    /// The word as it stands in the text.
    #[must_use]
    pub fn form(self) -> &'a str {
        self.span().of(self.analysis.text)
    }

    /// Its lemma, as the treebanks write it: lower case but for proper nouns.
    #[must_use]
    pub fn lemma(self) -> &'a str {
        self.stored(self.node().lemma)
    }

    /// Its lemma in lower case: what tables are looked up with.
    #[must_use]
    pub fn key(self) -> &'a str {
        self.stored(self.node().key)
    }

    /// Whether its form is `form`, letter case aside (ASCII).
    #[must_use]
    pub fn is_form(self, form: &str) -> bool {
        self.form().eq_ignore_ascii_case(form)
    }

    /// Its part of speech.
    #[must_use]
    pub fn upos(self) -> Upos {
        self.node().upos
    }

    /// Whether it is a noun, proper noun or pronoun.
    #[must_use]
    pub fn is_nominal(self) -> bool {
        matches!(self.upos(), Upos::Noun | Upos::Propn | Upos::Pron)
    }

    /// Its relation to its head.
    #[must_use]
    pub fn deprel(self) -> Deprel {
        self.node().deprel
    }

    /// The word it depends on; `None` for the root.
    #[must_use]
    pub fn head(self) -> Option<Self> {
        self.at(self.node().head)
    }

    /// Its sentence.
    #[must_use]
    pub fn sentence(self) -> &'a Sentence {
        &self.analysis.segmentation.sentences[self.sentence_index()]
    }

    /// Position of its sentence in [`Analysis::sentences`].
    #[must_use]
    pub fn sentence_index(self) -> usize {
        self.node().sentence as usize
    }

    /// The word after it in the same sentence.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let next = self.index() + 1;
        self.sentence().tokens.contains(&next).then_some(Self { index: next as u32, ..self })
    }

    /// The word before it in the same sentence.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        let previous = self.index().checked_sub(1)?;
        self.sentence().tokens.contains(&previous).then_some(Self { index: previous as u32, ..self })
    }

    /// The words that depend on it, in the order of the text.
    pub fn children(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.at(self.node().first_child), |child| child.at(child.node().next_sibling))
    }

    /// Its first child with this very relation, subtype included.
    #[must_use]
    pub fn child(self, deprel: Deprel) -> Option<Self> {
        self.children().find(|child| child.deprel() == deprel)
    }

    /// Its children with this very relation.
    pub fn children_by(self, deprel: Deprel) -> impl Iterator<Item = Self> {
        self.children().filter(move |child| child.deprel() == deprel)
    }

    /// Whether it has a child with this very relation.
    #[must_use]
    pub fn has(self, deprel: Deprel) -> bool {
        self.child(deprel).is_some()
    }

    /// Its heads, nearest first, up to the root.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.head(), |word| word.head())
    }

    /// Whether `other` is this word or stands above it.
    #[must_use]
    pub fn is_under(self, other: Self) -> bool {
        self.index == other.index || self.ancestors().any(|word| word.index == other.index)
    }

    /// It and everything below it, heads before children.
    pub fn subtree(self) -> impl Iterator<Item = Self> {
        let top = self.index;
        std::iter::successors(Some(self), move |word| {
            if let Some(child) = word.at(word.node().first_child) {
                return Some(child);
            }
            let mut word = *word;
            loop {
                if word.index == top {
                    return None;
                }
                if let Some(sibling) = word.at(word.node().next_sibling) {
                    return Some(sibling);
                }
                word = word.head()?;
            }
        })
    }

    /// The first word of its subtree.
    #[must_use]
    pub fn leftmost(self) -> Self {
        Self { index: self.node().leftmost, ..self }
    }

    /// The last word of its subtree.
    #[must_use]
    pub fn rightmost(self) -> Self {
        Self { index: self.node().rightmost, ..self }
    }

    /// From the first to the last word of its subtree.
    #[must_use]
    pub fn subtree_span(self) -> Span {
        self.leftmost().span().cover(self.rightmost().span())
    }

    /// It and the words coordinated with it: those that hang on it as `conj`.
    pub fn conjuncts(self) -> impl Iterator<Item = Self> {
        std::iter::once(self).chain(self.children_by(Deprel::Conj))
    }

    /// The first conjunct of the coordination it belongs to: itself, unless it is a `conj`.
    #[must_use]
    pub fn first_conjunct(self) -> Self {
        let mut word = self;
        while word.deprel() == Deprel::Conj {
            match word.head() {
                Some(head) => word = head,
                None => break,
            }
        }
        word
    }

    /// Its own subject: `nsubj`, `nsubj:pass`, `csubj` …, not one shared with a conjunct.
    #[must_use]
    pub fn subject(self) -> Option<Self> {
        self.children().find(|child| {
            matches!(child.deprel(), Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Csubj | Deprel::CsubjPass)
        })
    }

    /// Its direct object.
    #[must_use]
    pub fn object(self) -> Option<Self> {
        self.child(Deprel::Obj)
    }

    /// Its preposition or other case marker.
    #[must_use]
    pub fn case(self) -> Option<Self> {
        self.child(Deprel::Case)
    }

    /// Whether it is a passive predicate: a passive auxiliary or subject hangs on it.
    #[must_use]
    pub fn is_passive(self) -> bool {
        self.children().any(|child| matches!(child.deprel(), Deprel::AuxPass | Deprel::NsubjPass | Deprel::CsubjPass))
    }
}

impl PartialEq for Word<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index && std::ptr::eq(self.analysis, other.analysis)
    }
}

impl Eq for Word<'_> {}

impl fmt::Debug for Word<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}/{}/{}", self.index, self.form(), self.upos(), self.deprel())
    }
}
