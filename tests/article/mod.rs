//! What holds of every article, whatever the text.

use demarche::Article;
use serde_json::Value;

/// Walks the JSON of an article: every span lies on character boundaries, every `Quoted` says the words at its span, every id
/// stays inside its list.
pub fn check(article: &Article) {
    let json = serde_json::to_value(article).expect("an article is plain data");
    walk(&json, &article.text);
    let read_back: Article = serde_json::from_value(json).expect("the JSON reads back");
    assert_eq!(&read_back, article);
    let actors = |ids: &[demarche::ActorId]| assert!(ids.iter().all(|id| id.index() < article.actors.len()));
    let times = |id: Option<demarche::TimeId>| assert!(id.is_none_or(|id| id.index() < article.times.len()));
    let statements = |ids: &[demarche::StatementId]| assert!(ids.iter().all(|id| id.index() < article.statements.len()));
    for (index, actor) in article.actors.iter().enumerate() {
        assert!(actor.of.is_none_or(|of| of.index() < article.actors.len() && of.index() != index));
        assert!(!actor.mentions.is_empty(), "{} is mentioned nowhere", actor.name);
    }
    for statement in &article.statements {
        actors(statement.speaker.actor.as_slice());
        times(statement.said_on);
        statements(statement.within.as_slice());
        assert!(!statement.content.is_empty());
    }
    for action in &article.actions {
        actors(&action.actors);
        actors(&action.recipients);
        times(action.date);
        statements(&action.stated_in);
        assert!(!action.mentions.is_empty());
    }
    for incident in &article.incidents {
        actors(&incident.actors);
        actors(&incident.recipients);
        times(incident.date);
        statements(&incident.stated_in);
        assert!(!incident.mentions.is_empty());
    }
    for claim in &article.casualties {
        actors(claim.victims.actor.as_slice());
        times(claim.date);
        statements(claim.claimant.as_slice());
        assert!(claim.incident.is_none_or(|id| id.index() < article.incidents.len()));
        assert!(claim.part_of.is_none_or(|id| id.index() < article.casualties.len()));
        assert!(claim.count.low.zip(claim.count.high).is_none_or(|(low, high)| low <= high));
    }
}

fn walk(value: &Value, text: &str) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, text)),
        Value::Object(fields) => {
            if let (2, Some(start), Some(end)) = (fields.len(), fields.get("start"), fields.get("end")) {
                let place = |value: &Value| usize::try_from(value.as_u64().expect("a span counts bytes")).expect("it fits");
                assert!(text.get(place(start)..place(end)).is_some(), "span {value} does not fit the text");
            }
            if let (2, Some(Value::String(words)), Some(span)) = (fields.len(), fields.get("text"), fields.get("span")) {
                let place = |key: &str| span[key].as_u64().expect("a span counts bytes") as usize;
                assert_eq!(text.get(place("start")..place("end")), Some(words.as_str()), "quoted words stand at their span");
            }
            fields.values().for_each(|field| walk(field, text));
        }
        _ => {}
    }
}
