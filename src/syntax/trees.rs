//! The dependency trees of an article, stored flat: one node a token, lemmas in one string.

use super::repair::Edit;
use super::{Deprel, Upos};
use crate::text::Sentence;

/// No token: the head of a root, the end of a list of siblings.
pub(super) const NONE: u32 = u32::MAX;

/// The dependency trees of all sentences. Read them through [`Analysis`](super::Analysis) and [`Word`](super::Word).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trees {
    pub(super) nodes: Vec<Node>,
    /// Lemmas and keys, one after the other.
    pub(super) lemmas: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) upos: Upos,
    pub(super) deprel: Deprel,
    pub(super) head: u32,
    pub(super) first_child: u32,
    pub(super) next_sibling: u32,
    /// First and last token of the subtree.
    pub(super) leftmost: u32,
    pub(super) rightmost: u32,
    /// Place of the lemma in `lemmas`.
    pub(super) lemma: (u32, u32),
    /// Place of the lower-cased lemma in `lemmas`.
    pub(super) key: (u32, u32),
    /// The sentence it stands in.
    pub(super) sentence: u32,
}

impl Trees {
    /// Room for `tokens` nodes.
    pub(super) fn with_capacity(tokens: usize) -> Self {
        Self { nodes: Vec::with_capacity(tokens), lemmas: String::with_capacity(tokens * 6) }
    }

    /// Adds the node of the next token; `head` counts tokens of the whole article.
    pub(super) fn push(&mut self, upos: Upos, deprel: Deprel, head: Option<usize>, lemma: &str) {
        let start = self.lemmas.len() as u32;
        self.lemmas.push_str(lemma);
        let lemma_place = (start, self.lemmas.len() as u32);
        let key = if lemma.chars().any(char::is_uppercase) {
            self.lemmas.extend(lemma.chars().flat_map(char::to_lowercase));
            (lemma_place.1, self.lemmas.len() as u32)
        } else {
            lemma_place
        };
        let own = self.nodes.len() as u32;
        self.nodes.push(Node {
            upos,
            deprel,
            head: head.map_or(NONE, |head| head as u32),
            first_child: NONE,
            next_sibling: NONE,
            leftmost: own,
            rightmost: own,
            lemma: lemma_place,
            key,
            sentence: 0,
        });
    }

    /// Fills in children, subtree ends and sentences once every node is there.
    ///
    /// Each sentence must hold one tree: one root, every head inside the sentence, no cycle.
    pub(super) fn link(&mut self, sentences: &[Sentence]) {
        let mut order = Vec::new();
        for (index, sentence) in sentences.iter().enumerate() {
            self.link_sentence(index, sentence, &mut order);
        }
    }

    /// Hangs words elsewhere, gives them other parts of speech, and links their sentences anew; an edit that would close a circle
    /// is left out.
    pub(super) fn apply(&mut self, edits: &[Edit], sentences: &[Sentence]) {
        let mut touched: Vec<u32> = Vec::new();
        for edit in edits {
            let (word, head, deprel) = match *edit {
                Edit::Hang { word, head, deprel } => (word, head, deprel),
                Edit::Tag { word, upos } => {
                    self.nodes[word].upos = upos;
                    continue;
                }
            };
            let mut above =
                std::iter::successors(Some(head as u32), |at| Some(self.nodes[*at as usize].head).filter(|head| *head != NONE));
            let node = self.nodes[word];
            // The root hung on a child of its own: the child takes its place.
            if node.head == NONE && self.nodes[head].head as usize == word {
                let child = &mut self.nodes[head];
                (child.head, child.deprel) = (NONE, Deprel::Root);
            } else if node.head == NONE || above.any(|at| at as usize == word) {
                continue;
            }
            self.nodes[word].head = head as u32;
            self.nodes[word].deprel = deprel;
            touched.push(node.sentence);
        }
        touched.dedup();
        let mut order = Vec::new();
        for index in touched {
            let sentence = &sentences[index as usize];
            for token in sentence.tokens.clone() {
                let own = token as u32;
                let node = &mut self.nodes[token];
                (node.first_child, node.next_sibling, node.leftmost, node.rightmost) = (NONE, NONE, own, own);
            }
            self.link_sentence(index as usize, sentence, &mut order);
        }
    }

    fn link_sentence(&mut self, index: usize, sentence: &Sentence, order: &mut Vec<usize>) {
        order.clear();
        for token in sentence.tokens.clone().rev() {
            let head = self.nodes[token].head;
            self.nodes[token].sentence = index as u32;
            if head == NONE {
                order.push(token);
            } else {
                self.nodes[token].next_sibling = self.nodes[head as usize].first_child;
                self.nodes[head as usize].first_child = token as u32;
            }
        }
        // Breadth first from the root; widened in reverse, so that children come before their heads.
        let mut next = 0;
        while let Some(&token) = order.get(next) {
            let mut child = self.nodes[token].first_child;
            while child != NONE {
                order.push(child as usize);
                child = self.nodes[child as usize].next_sibling;
            }
            next += 1;
        }
        for &token in order.iter().rev() {
            let Node { head, leftmost, rightmost, .. } = self.nodes[token];
            if head != NONE {
                let head = &mut self.nodes[head as usize];
                head.leftmost = head.leftmost.min(leftmost);
                head.rightmost = head.rightmost.max(rightmost);
            }
        }
    }
}
