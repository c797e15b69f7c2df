//! The network: word forms of a sentence in; scores of tags, heads and relations out, all integers.

use super::embedding::Embedding;
use super::features::{self, Shape};
use super::kernel::{self, BLOCK, Cell};
use super::linear::{ANY, Linear, POINT, RECTIFIED};
use super::recurrence::{BOUND, Recurrence};
use super::weights::{ModelError, Reader};

/// The weights of the tagger and parser.
#[derive(Debug, Clone)]
pub(super) struct Network {
    embedding: Embedding,
    inputs: Linear,
    layers: Vec<Recurrence>,
    upos: Linear,
    arc_dependent: Linear,
    arc_head: Linear,
    arc_root: Vec<i16>,
    bilinear: Linear,
    arc_distance: Linear,
    label_dependent: Linear,
    label_head: Linear,
    label_root: Vec<i16>,
    label_distance: Vec<i16>,
    label: Linear,
    /// Lower ends of the classes of distance, the same to the left and to the right.
    near: Vec<usize>,
    /// The class of each distance up to [`FAR`].
    class_of: Vec<u8>,
    tags: usize,
    relations: usize,
}

/// Space that is used again from sentence to sentence.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    normal: String,
    shapes: Vec<Shape>,
    inputs: Vec<i16>,
    x: Vec<i16>,
    sums: Vec<i32>,
    dependents: Vec<i16>,
    heads: Vec<i16>,
    distances: Vec<i32>,
    cells: Vec<Cell>,
    /// Best tag of each word.
    pub(super) tags: Vec<u8>,
    /// Score of each head of each word: a row a word, the root first.
    pub(super) arcs: Vec<i32>,
    /// Best relation of each word, once heads are chosen.
    pub(super) labels: Vec<u8>,
}

/// All distances from here on are in one class; the lower ends of classes fit a byte.
const FAR: usize = u8::MAX as usize;

/// A head that no word takes: itself.
pub(super) const NEVER: i32 = i32::MIN / 4;

impl Network {
    /// Reads all layers, for so many tags and relations.
    pub(super) fn read(reader: &mut Reader<'_>, tags: usize, relations: usize) -> Result<Self, ModelError> {
        let embedding = Embedding::read(reader)?;
        let (width, layers, arc, label) = (reader.size()?, reader.size()?, reader.size()?, reader.size()?);
        if layers > 16 || [width, arc, label].iter().any(|&size| size == 0 || size % BLOCK != 0 || size > 4096) {
            let expected = format!("sizes that are multiples of {BLOCK}, not {width}, {layers}, {arc}, {label}");
            return Err(ModelError::Section { section: "network", expected });
        }
        let classes = reader.size()?;
        let near = reader.bytes(classes)?.iter().map(|&near| usize::from(near)).collect::<Vec<_>>();
        let distances = 2 * classes + 1;
        Ok(Self {
            inputs: Linear::read(reader, "inputs", width, embedding.width())?,
            embedding,
            layers: (0..layers).map(|_| Recurrence::read(reader, width)).collect::<Result<_, _>>()?,
            upos: Linear::read(reader, "upos", tags, width)?,
            arc_dependent: Linear::read(reader, "arc dependent", arc, width)?,
            arc_head: Linear::read(reader, "arc head", arc, width)?,
            arc_root: reader.i16s(arc)?,
            bilinear: Linear::read(reader, "bilinear", arc, arc)?,
            arc_distance: Linear::read(reader, "arc distance", distances, arc)?,
            label_dependent: Linear::read(reader, "label dependent", label, width)?,
            label_head: Linear::read(reader, "label head", label, width)?,
            label_root: reader.i16s(label)?,
            label_distance: reader.i16s(distances * label)?,
            label: Linear::read(reader, "label", relations, label)?,
            class_of: (0..=FAR).map(|gap| near.iter().rposition(|&near| near <= gap).unwrap_or(0) as u8).collect(),
            near,
            tags,
            relations,
        })
    }

    /// Encodes a sentence, chooses its tags and scores its arcs.
    pub(super) fn score<'f>(&self, forms: impl Iterator<Item = &'f str> + Clone, scratch: &mut Scratch) {
        scratch.shapes.clear();
        scratch.shapes.extend(forms.clone().map(Shape::of));
        Shape::settle(&mut scratch.shapes);
        scratch.inputs.clear();
        for (form, &shape) in forms.zip(&scratch.shapes) {
            features::normal(form, &mut scratch.normal);
            self.embedding.append(&scratch.normal, shape, &mut scratch.inputs);
        }
        self.inputs.apply(&scratch.inputs, &mut scratch.sums);
        scratch.x.clear();
        self.inputs.activate(&scratch.sums, -BOUND as i16..=BOUND as i16, &mut scratch.x);
        for layer in &self.layers {
            layer.run(&mut scratch.x, &mut scratch.sums);
        }
        self.upos.apply(&scratch.x, &mut scratch.sums);
        scratch.tags.clear();
        scratch.tags.extend(scratch.sums.chunks_exact(self.upos.rows).map(|scores| best(&scores[..self.tags]) as u8));
        self.score_arcs(scratch);
    }

    fn score_arcs(&self, scratch: &mut Scratch) {
        let words = scratch.shapes.len();
        self.arc_head.apply(&scratch.x, &mut scratch.sums);
        scratch.heads.clear();
        scratch.heads.extend_from_slice(&self.arc_root);
        self.arc_head.activate(&scratch.sums, RECTIFIED, &mut scratch.heads);
        self.arc_dependent.apply(&scratch.x, &mut scratch.sums);
        scratch.dependents.clear();
        self.arc_dependent.activate(&scratch.sums, RECTIFIED, &mut scratch.dependents);
        self.arc_distance.apply(&scratch.dependents, &mut scratch.distances);
        self.bilinear.apply(&scratch.dependents, &mut scratch.sums);
        scratch.dependents.clear();
        self.bilinear.activate(&scratch.sums, ANY, &mut scratch.dependents);
        let width = self.bilinear.rows;
        let columns = kernel::cells(&scratch.heads, width, &mut scratch.cells);
        scratch.sums.resize(words * columns, 0);
        let vectors = scratch.dependents.as_chunks().0;
        kernel::multiply(&scratch.cells, &vec![0; columns], vectors, width / 2, &mut scratch.sums);
        let shift = self.arc_distance.bits.saturating_sub(2 * POINT);
        scratch.arcs.clear();
        scratch.arcs.reserve(words * (words + 1));
        let distances = scratch.distances.chunks_exact(self.arc_distance.rows);
        for (word, (row, distance)) in scratch.sums.chunks_exact(columns).zip(distances).enumerate() {
            let score =
                |head: usize| row[head].wrapping_add(distance[self.distance(word, head)] >> shift).clamp(NEVER + 1, -NEVER);
            scratch.arcs.extend((0..=word).map(score));
            scratch.arcs.push(NEVER);
            scratch.arcs.extend((word + 2..=words).map(score));
        }
    }

    /// Chooses the relation of every word to its head (0 the root, else the word's place from 1).
    pub(super) fn label(&self, heads: &[usize], root: u8, scratch: &mut Scratch) {
        let width = self.label.columns;
        self.label_head.apply(&scratch.x, &mut scratch.sums);
        scratch.heads.clear();
        scratch.heads.extend_from_slice(&self.label_root);
        self.label_head.activate(&scratch.sums, ANY, &mut scratch.heads);
        self.label_dependent.apply(&scratch.x, &mut scratch.sums);
        scratch.dependents.clear();
        self.label_dependent.activate(&scratch.sums, ANY, &mut scratch.dependents);
        for (word, (own, &head)) in scratch.dependents.chunks_exact_mut(width).zip(heads).enumerate() {
            let class = self.distance(word, head);
            let distance = &self.label_distance[class * width..(class + 1) * width];
            let above = &scratch.heads[head * width..(head + 1) * width];
            for (own, (&above, &near)) in own.iter_mut().zip(above.iter().zip(distance)) {
                *own = own.saturating_add(above).saturating_add(near).max(0);
            }
        }
        self.label.apply(&scratch.dependents, &mut scratch.sums);
        scratch.labels.clear();
        for (scores, &head) in scratch.sums.chunks_exact_mut(self.label.rows).zip(heads) {
            // Only the root's relation is `root`, and it is no other.
            scratch.labels.push(if head == 0 {
                root
            } else {
                if let Some(score) = scores.get_mut(usize::from(root)) {
                    *score = i32::MIN;
                }
                best(&scores[..self.relations]) as u8
            });
        }
    }

    /// The class of the distance from a word (from 0) to a head (0 the root, else from 1).
    fn distance(&self, word: usize, head: usize) -> usize {
        let classes = self.near.len();
        let Some(head) = head.checked_sub(1) else { return 2 * classes };
        let class = usize::from(self.class_of[head.abs_diff(word).min(FAR)]);
        if head > word { class + classes } else { class }
    }
}

/// The place of the highest score, the first of equals.
fn best(scores: &[i32]) -> usize {
    let mut best = (0, i32::MIN);
    for (place, &score) in scores.iter().enumerate() {
        if score > best.1 {
            best = (place, score);
        }
    }
    best.0
}
