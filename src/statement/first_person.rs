//! The speakers' own words for themselves: `"We condemn the attack," the minister said`.
//!
//! In: the trees, the statements and the actors. Out: a mention of the speaker at each pronoun of the first person inside what
//! he says: at `I` of himself, at `we` and `our` of the body or state that he speaks for. Outside of statements the pronoun is the
//! reporter's and means no actor.

use super::index::Statements;
use crate::actor::{Actors, Mention, MentionForm};
use crate::ids::ActorId;
use crate::span::Span;
use crate::syntax::{Analysis, Upos, Word};

/// Finds them; statements that such a pronoun makes, `"We accuse Kyiv of lying," he said`, get their speaker.
pub(super) fn resolve(analysis: &Analysis<'_>, statements: &mut Statements, actors: &Actors) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut unnamed: Vec<(Span, usize)> = (statements.statements.iter().enumerate())
        .filter(|(_, statement)| statement.speaker.actor.is_none())
        .filter_map(|(at, statement)| Some((statement.speaker.span?, at)))
        .collect();
    unnamed.sort_unstable_by_key(|(span, _)| span.start);
    for word in analysis.words().filter(|word| word.upos() == Upos::Pron) {
        let Some(number) = number(word) else { continue };
        let speaker = statements.holding(word.span()).find_map(|id| {
            let statement = statements.get(id)?;
            statement.speaker.actor.filter(|_| statement.speaker.others.is_empty() && statement.cue.act.is_speech())
        });
        let Some(speaker) = speaker else { continue };
        let actor = match number {
            Number::Singular => speaker,
            Number::Plural => represented(speaker, actors),
        };
        mentions.push(Mention { span: word.span(), head: word.index(), actor, form: MentionForm::Pronoun });
        let first = unnamed.partition_point(|(span, _)| span.start < word.span().start);
        for (_, at) in unnamed[first..].iter().take_while(|(span, _)| *span == word.span()) {
            statements.statements[*at].speaker.actor = Some(actor);
        }
    }
    mentions
}

/// Whether he speaks for himself alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    Singular,
    Plural,
}

fn number(pronoun: Word<'_>) -> Option<Number> {
    let is = |forms: &[&str]| forms.iter().any(|form| pronoun.is_form(form));
    if is(&["i", "me", "my", "myself", "mine"]) {
        Some(Number::Singular)
    } else {
        // `US` in capitals is no pronoun.
        (is(&["we", "us", "our", "ours", "ourselves"]) && pronoun.form() != "US").then_some(Number::Plural)
    }
}

/// The body or state that a person speaks for, else himself: `we killed ten` says an army by its spokesman.
fn represented(speaker: ActorId, actors: &Actors) -> ActorId {
    actors.get(speaker).and_then(|actor| actor.of).unwrap_or(speaker)
}

#[cfg(test)]
mod tests {
    /// The actor that one of the mentions `words` means.
    fn meant(article: &crate::Article, words: &str) -> Vec<String> {
        let means = |actor: &&crate::Actor| actor.mentions.iter().any(|span| span.of(&article.text) == words);
        article.actors.iter().filter(means).map(|actor| actor.name.clone()).collect()
    }

    #[test]
    fn speakers_mean_themselves() {
        let text = "\"We condemn the raid and mourn our soldiers. I accuse Chad of lying,\" Sudanese government spokesman Omar Adam said.";
        let article = crate::parse(text).expect("not empty");
        for (words, name) in [("We", "Sudanese government"), ("our", "Sudanese government"), ("I", "Omar Adam")] {
            assert_eq!(meant(&article, words), [name], "{words}");
        }
        assert!(article.statements.iter().all(|statement| statement.speaker.actor.is_some()), "{:#?}", article.statements);
    }

    #[test]
    fn the_reporter_is_no_actor() {
        let article = crate::parse("We saw Chad's army leave.").expect("not empty");
        assert!(meant(&article, "We").is_empty());
    }
}
