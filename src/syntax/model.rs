//! The trained model: sentences in, trees out.

use super::decode::Decoder;
use super::lemma::Lemmatizer;
use super::network::{Network, Scratch};
use super::weights::{ModelError, Reader};
use super::{Deprel, Trees, Upos};
use crate::text::Segmentation;
use std::str::FromStr;

/// The model that the crate carries, made by `train/`.
static EMBEDDED: &[u8] = include_bytes!("../../data/syntax.model");

/// Words that are scored together; a longer sentence is parsed piece by piece, so that time and space stay linear.
const PIECE: usize = 384;

/// From this many marks on without a word among them, a piece is a rule drawn across the page, or rubbish: no tree is sought.
const RULE: usize = 24;

/// The tagger, lemmatizer and parser with their trained weights.
#[derive(Debug, Clone)]
pub struct Model {
    attribution: Box<str>,
    tags: Vec<Upos>,
    relations: Vec<Deprel>,
    root: u8,
    network: Network,
    lemmatizer: Lemmatizer,
}

/// A word of a sentence that was parsed by its forms alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedForm {
    /// Its lemma.
    pub lemma: String,
    /// Its part of speech.
    pub upos: Upos,
    /// The place of its head among the forms, from 0; `None` for the root.
    pub head: Option<usize>,
    /// Its relation to its head.
    pub deprel: Deprel,
}

impl Model {
    /// The model that the crate carries.
    ///
    /// # Errors
    /// [`ModelError`] when the embedded file is damaged, which the tests rule out.
    pub fn embedded() -> Result<Self, ModelError> {
        Self::read(EMBEDDED)
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// [`ModelError`] when the file is of another version, damaged, or does not hold a model.
    pub fn read(file: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader::open(file)?;
        let length = reader.size()?;
        let attribution = reader.text(length, "attribution")?.into();
        let tags: Vec<Upos> = labels(&mut reader, "tags")?;
        let relations: Vec<Deprel> = labels(&mut reader, "relations")?;
        let root = relations.iter().position(|&relation| relation == Deprel::Root).map(|place| place as u8);
        let root = root.ok_or(ModelError::Section { section: "relations", expected: "root among them".to_owned() })?;
        let network = Network::read(&mut reader, tags.len(), relations.len())?;
        let lemmatizer = Lemmatizer::read(&mut reader, &tags)?;
        Ok(Self { attribution, tags, relations, root, network, lemmatizer })
    }

    /// Where the weights come from: treebanks, authors, licences.
    #[must_use]
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// Makes one name of two names side by side that are both said to be the subject of one predicate.
    ///
    /// "Karim Haddad rejected the claim.": `Haddad` is `flat` under `Karim`.
    fn join_names(&self, tags: &[u8], heads: &mut [usize], labels: &mut [u8]) {
        let Some(flat) = self.relations.iter().position(|&relation| relation == Deprel::Flat) else { return };
        let is_name = |place: usize| self.tags.get(usize::from(tags[place])) == Some(&Upos::Propn);
        let is_subject = |label: u8| matches!(self.relations.get(usize::from(label)), Some(Deprel::Nsubj | Deprel::NsubjPass));
        let mut first: Option<usize> = None;
        for place in 0..heads.len() {
            first = match first {
                _ if !is_name(place) || !is_subject(labels[place]) => None,
                Some(first) if heads[first] == heads[place] => {
                    heads[place] = first + 1;
                    labels[place] = flat as u8;
                    Some(first)
                }
                _ => Some(place),
            };
        }
    }

    /// Tags and parses every sentence.
    #[must_use]
    pub fn parse(&self, text: &str, segmentation: &Segmentation) -> Trees {
        let mut trees = Trees::with_capacity(segmentation.tokens.len());
        let mut session = Session::new(self);
        for sentence in &segmentation.sentences {
            let tokens = segmentation.tokens.get(sentence.tokens.clone()).unwrap_or_default();
            let form = |word: usize| tokens[word].span.of(text);
            session.parse(tokens.len(), form, |_, upos, head, deprel, lemma| {
                trees.push(upos, deprel, head.map(|head| head + sentence.tokens.start), lemma);
            });
        }
        trees.link(&segmentation.sentences);
        trees
    }

    /// Tags and parses one sentence that is given as its word forms.
    ///
    /// The result has a word for each form and is one tree: one root, every other head inside, no cycle.
    #[must_use]
    pub fn parse_forms<S: AsRef<str>>(&self, forms: &[S]) -> Vec<ParsedForm> {
        let mut words = Vec::with_capacity(forms.len());
        Session::new(self).parse(
            forms.len(),
            |word| forms[word].as_ref(),
            |_, upos, head, deprel, lemma| {
                words.push(ParsedForm { lemma: lemma.to_owned(), upos, head, deprel });
            },
        );
        words
    }
}

/// The labels of a section, each known to this crate.
fn labels<L: FromStr>(reader: &mut Reader<'_>, section: &'static str) -> Result<Vec<L>, ModelError>
where
    L::Err: ToString,
{
    let count = reader.size()?;
    if count == 0 || count > 255 {
        return Err(ModelError::Section { section, expected: format!("1 to 255 labels, not {count}") });
    }
    (0..count)
        .map(|_| {
            reader.string(section)?.parse().map_err(|error: L::Err| ModelError::Section { section, expected: error.to_string() })
        })
        .collect()
}

/// A model at work, with space that is used from sentence to sentence.
struct Session<'m> {
    model: &'m Model,
    scratch: Scratch,
    decoder: Decoder,
    lemma: String,
}

impl<'m> Session<'m> {
    fn new(model: &'m Model) -> Self {
        Self { model, scratch: Scratch::default(), decoder: Decoder::default(), lemma: String::new() }
    }

    /// Parses one sentence and hands out its words in order: place, tag, head, relation, lemma.
    fn parse<'f>(
        &mut self,
        words: usize,
        form: impl Fn(usize) -> &'f str + Copy,
        mut word: impl FnMut(usize, Upos, Option<usize>, Deprel, &str),
    ) {
        let Self { model, scratch, decoder, lemma } = self;
        let mut top = None;
        for start in (0..words).step_by(PIECE) {
            let piece = start..words.min(start + PIECE);
            if piece.len() >= RULE && !piece.clone().any(|place| form(place).contains(char::is_alphanumeric)) {
                // A rule of marks: the first one carries the others, whoever scores them.
                let head = top.unwrap_or(start);
                for place in piece {
                    let root = place == head;
                    word(
                        place,
                        Upos::Punct,
                        (!root).then_some(head),
                        if root { Deprel::Root } else { Deprel::Punct },
                        form(place),
                    );
                }
                top = Some(head);
                continue;
            }
            model.network.score(piece.clone().map(form), scratch);
            decoder.decode(&scratch.arcs, piece.len());
            model.network.label(&decoder.heads, model.root, scratch);
            model.join_names(&scratch.tags, &mut decoder.heads, &mut scratch.labels);
            let chosen = scratch.tags.iter().zip(&scratch.labels).zip(&decoder.heads);
            for (place, ((&tag, &relation), &head)) in piece.zip(chosen) {
                let upos = model.tags.get(usize::from(tag)).copied().unwrap_or(Upos::X);
                let deprel = model.relations.get(usize::from(relation)).copied().unwrap_or(Deprel::Dep);
                model.lemmatizer.lemma(form(place), upos, lemma);
                match (head.checked_sub(1), top) {
                    (Some(head), _) => word(place, upos, Some(start + head), deprel, lemma),
                    (None, None) => word(place, upos, None, Deprel::Root, lemma),
                    // The tree of a later piece hangs on the root of the first.
                    (None, top) => word(place, upos, top, Deprel::Parataxis, lemma),
                }
            }
            top = top.or_else(|| decoder.heads.iter().position(|&head| head == 0));
        }
    }
}
