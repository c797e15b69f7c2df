//! Scores of heads in, one tree out: one root, no cycle.
//!
//! Each word takes its best head. Where that gives no tree, words are attached anew in the order of their certainty, each to
//! the best head that closes no circle.

use super::network::NEVER;

/// Space that is used again from sentence to sentence.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    /// Head of each word: 0 the root, else the place of a word from 1.
    pub(super) heads: Vec<usize>,
    state: Vec<u8>,
    order: Vec<(i32, usize)>,
    parents: Vec<usize>,
}

impl Decoder {
    /// Chooses the heads for a matrix of scores with a row a word and a column a head, the root first.
    pub(super) fn decode(&mut self, scores: &[i32], words: usize) {
        let columns = words + 1;
        let rows = || scores.chunks_exact(columns);
        // The word that loses least when it becomes the root is the root.
        let root = rows()
            .enumerate()
            .max_by_key(|(word, row)| (i64::from(row[0]) - i64::from(best(&row[1..]).1), std::cmp::Reverse(*word)))
            .map_or(0, |(word, _)| word);
        self.heads.clear();
        self.heads.extend(rows().enumerate().map(|(word, row)| if word == root { 0 } else { best(&row[1..]).0 + 1 }));
        if !self.is_tree() {
            self.attach(scores, words, root);
        }
    }

    /// Whether every word leads to the root.
    fn is_tree(&mut self) -> bool {
        // 0 not seen, 1 on the path that is being walked, 2 leads to the root.
        self.state.clear();
        self.state.resize(self.heads.len() + 1, 0);
        self.state[0] = 2;
        for start in 1..=self.heads.len() {
            let mut at = start;
            while self.state[at] == 0 {
                self.state[at] = 1;
                at = self.heads[at - 1];
            }
            if self.state[at] == 1 {
                return false;
            }
            let mut at = start;
            while self.state[at] == 1 {
                self.state[at] = 2;
                at = self.heads[at - 1];
            }
        }
        true
    }

    /// Attaches the words one by one, the surest first, never closing a circle.
    fn attach(&mut self, scores: &[i32], words: usize, root: usize) {
        let columns = words + 1;
        self.order.clear();
        for (word, row) in scores.chunks_exact(columns).enumerate().filter(|(word, _)| *word != root) {
            let (place, first) = best(&row[1..]);
            let second = row[1..].iter().enumerate().filter(|(other, _)| *other != place).map(|(_, &score)| score).max();
            self.order.push((second.unwrap_or(NEVER).saturating_sub(first), word));
        }
        self.order.sort_unstable();
        // parents[w]: some word above w in its part of the forest, w itself for the top of a part.
        self.parents.clear();
        self.parents.extend(0..words);
        for index in 0..self.order.len() {
            let word = self.order[index].1;
            let row = &scores[word * columns + 1..(word + 1) * columns];
            let mut chosen = (root, i32::MIN);
            for (head, &score) in row.iter().enumerate() {
                if score > chosen.1 && self.top(head) != word {
                    chosen = (head, score);
                }
            }
            self.heads[word] = chosen.0 + 1;
            self.parents[word] = chosen.0;
        }
    }

    /// The top of the part of the forest that a word is in; halves the path on the way.
    fn top(&mut self, mut word: usize) -> usize {
        while self.parents[word] != word {
            self.parents[word] = self.parents[self.parents[word]];
            word = self.parents[word];
        }
        word
    }
}

/// The place and score of the highest score, the first of equals.
fn best(scores: &[i32]) -> (usize, i32) {
    let mut best = (0, i32::MIN);
    for (place, &score) in scores.iter().enumerate() {
        if score > best.1 {
            best = (place, score);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(scores: &[i32], words: usize) -> Vec<usize> {
        let mut decoder = Decoder::default();
        decoder.decode(scores, words);
        decoder.heads
    }

    #[test]
    fn best_heads_when_they_make_a_tree() {
        assert_eq!(decode(&[0, NEVER, 9, 0, 9, 0, NEVER, 0, 0, 0, 9, NEVER], 3), [2, 0, 2]);
    }

    #[test]
    fn one_root_and_no_circle() {
        // Words 1 and 2 want each other, and word 3 alone wants the root.
        assert_eq!(decode(&[0, NEVER, 9, 5, 0, 9, NEVER, 1, 7, 0, 0, NEVER], 3), [3, 1, 0]);
        // All want the root.
        assert_eq!(decode(&[9, NEVER, 1, 8, 2, NEVER], 2), [0, 1]);
    }

    #[test]
    fn a_single_word_and_none() {
        assert_eq!(decode(&[-5, NEVER], 1), [0]);
        assert_eq!(decode(&[], 0), [0; 0]);
    }
}
