//! What an article says, for a person: its structure, statements, actions, incidents and casualty claims, each with the words
//! it came from.
//!
//! ```text
//! cargo run --release --example brief              the bundled article
//! cargo run --release --example brief -- PATH      that text; `-` for standard input
//! ```

use anstyle::{AnsiColor, Style};
use demarche::{
    Actor, ActorId, Article, Attribution, CasualtyClaim, Count, DiplomaticAction, Incident, Span, Statement, TimeExpression,
    TimeId, TimeKind,
};
use std::io::{IsTerminal, Read};
use std::process::ExitCode;

const BUNDLED: &str = include_str!("../tests/data/niger-ukraine.txt");
const TITLE: Style = Style::new().bold();
const NAME: Style = AnsiColor::Cyan.on_default();
const KIND: Style = AnsiColor::Yellow.on_default();
const WORDS: Style = Style::new().dimmed();

fn main() -> ExitCode {
    let article = match text().and_then(|text| demarche::parse(&text).map_err(|error| error.to_string())) {
        Ok(article) => article,
        Err(error) => {
            eprintln!("brief: {error}");
            return ExitCode::FAILURE;
        }
    };
    match std::io::Write::write_all(&mut anstream::stdout(), Brief(&article).whole().as_bytes()) {
        // A reader that has seen enough (`| head`) is no fault of ours.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            eprintln!("brief: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

/// The text to read: the bundled one, a file, or standard input.
fn text() -> Result<String, String> {
    let mut args = std::env::args().skip(1);
    let bytes = match (args.next(), args.next()) {
        (None, _) => return Ok(BUNDLED.to_owned()),
        (Some(_), Some(_)) => return Err("usage: brief [PATH | -]".to_owned()),
        (Some(path), None) if path == "-" => {
            if std::io::stdin().is_terminal() {
                eprintln!("brief: type or paste the article, then end it with Ctrl-D");
            }
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map_err(|error| format!("standard input: {error}"))?;
            bytes
        }
        (Some(path), None) => std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?,
    };
    String::from_utf8(bytes).map_err(|error| format!("the text is not UTF-8: {error}"))
}

struct Brief<'a>(&'a Article);

impl Brief<'_> {
    fn whole(&self) -> String {
        let article = self.0;
        let mut out = self.structure();
        section(&mut out, "Statements", article.statements.iter().map(|statement| self.statement(statement)));
        section(&mut out, "Diplomatic actions", article.actions.iter().map(|action| self.action(action)));
        section(&mut out, "Incidents", article.incidents.iter().map(|incident| self.incident(incident)));
        section(&mut out, "Casualty claims", article.casualties.iter().map(|claim| self.claim(claim)));
        section(&mut out, "Actors", article.actors.iter().map(|actor| self.actor(actor)));
        section(&mut out, "Times", article.times.iter().map(|time| format!("{} {}", named(&time.value), self.words(time.span))));
        section(&mut out, "Notes", article.notes.iter().map(|note| format!("{} {}", kind(note.kind), note.message)));
        out
    }

    fn structure(&self) -> String {
        let article = self.0;
        let headline = article.headline.as_ref().map_or("(no headline)", |headline| headline.text.as_str());
        let mut out = format!("{TITLE}{headline}{TITLE:#}\n");
        let authors: Vec<_> = article.byline.iter().map(|author| author.name.as_str()).collect();
        if !authors.is_empty() {
            out += &format!("  by {}\n", authors.join(", "));
        }
        if let Some(published) = &article.published {
            let time = published.time.map(|time| format!(" {}", time.format("%H:%M"))).unwrap_or_default();
            out += &format!("  published {}{time}\n", published.date);
        }
        if let Some(dateline) = &article.dateline {
            out += &format!("  dateline {}\n", self.words(dateline.span));
        }
        let mut counts = std::collections::BTreeMap::new();
        for paragraph in &article.paragraphs {
            *counts.entry(paragraph.role.as_str()).or_insert(0) += 1;
        }
        let counts: Vec<_> = counts.into_iter().map(|(role, count)| format!("{count} {role}")).collect();
        out + &format!("  paragraphs: {}\n", counts.join(", "))
    }

    fn statement(&self, statement: &Statement) -> String {
        let mut line = format!("{} {}", self.attribution(&statement.speaker), kind(&statement.cue.lemma));
        if statement.negated {
            line += " (negated)";
        }
        if statement.hedged {
            line += " (hedged)";
        }
        line += &format!(", {}", statement.mode);
        if let Some(addressee) = &statement.addressee {
            line += &format!(", to {}", self.attribution(addressee));
        }
        if let Some(via) = &statement.via {
            line += &format!(", via {}", self.attribution(via));
        }
        if let Some(medium) = &statement.medium {
            line += &format!(", {}", medium.text);
        }
        line += &self.date(statement.said_on);
        if let Some(outer) = statement.within {
            line += &format!(", within statement {}", outer.index() + 1);
        }
        statement.content.iter().fold(line, |line, &content| line + &format!("\n       {}", self.words(content)))
    }

    fn action(&self, action: &DiplomaticAction) -> String {
        let line = format!(
            "{} {} {}{}{}  {}",
            self.parties(&action.actors, &action.recipients),
            kind(action.kind),
            action.status,
            self.date(action.date),
            codes(action.cameo, action.plover.event),
            self.grounds(action.grounds)
        );
        self.mentions(line, &action.mentions)
    }

    fn incident(&self, incident: &Incident) -> String {
        let place = incident.place.as_ref().map(|place| format!(", {}", place.text)).unwrap_or_default();
        let line = format!(
            "{} {} {}{}{place}{}  {}",
            self.parties(&incident.actors, &incident.recipients),
            kind(incident.kind),
            incident.status,
            self.date(incident.date),
            codes(incident.cameo, incident.plover.event),
            self.grounds(incident.grounds)
        );
        self.mentions(line, &incident.mentions)
    }

    fn claim(&self, claim: &CasualtyClaim) -> String {
        let victims = claim.victims.span.map_or("(victims not said)", |span| span.of(&self.0.text));
        let mut line = format!("{} {}: {}", kind(claim.effect), figure(&claim.count), flat(victims));
        match claim.claimant.and_then(|id| self.0.statement(id)) {
            Some(statement) => line += &format!(", says {}", self.attribution(&statement.speaker)),
            None => line += ", the reporter",
        }
        line += &format!(", {}", claim.certainty);
        if let Some(perpetrator) = &claim.perpetrator {
            line += &format!(", by {}", self.attribution(perpetrator));
        }
        if let Some(incident) = claim.incident {
            line += &format!(", incident {}", incident.index() + 1);
        }
        line += &self.date(claim.date);
        line + &format!("\n       {}", self.words(claim.span))
    }

    fn actor(&self, actor: &Actor) -> String {
        let role = actor.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
        let of = actor.of.map(|id| format!(" of {}", self.name(id))).unwrap_or_default();
        format!("{} {}{role}{of} [{}] {} mentions", named(&actor.name), kind(actor.kind), actor.code, actor.mentions.len())
    }

    fn name(&self, id: ActorId) -> &str {
        self.0.actor(id).map_or("?", |actor| actor.name.as_str())
    }

    fn parties(&self, actors: &[ActorId], recipients: &[ActorId]) -> String {
        let names = |ids: &[ActorId]| {
            let names: Vec<_> = self.0.names(ids).collect();
            if names.is_empty() { "(not said)".to_owned() } else { names.join(", ") }
        };
        let arrow = if recipients.is_empty() { String::new() } else { format!(" → {}", named(&names(recipients))) };
        format!("{}{arrow}", named(&names(actors)))
    }

    fn attribution(&self, attribution: &Attribution) -> String {
        let names = |ids: &[ActorId]| self.0.names(ids).collect::<Vec<_>>().join(", ");
        let actors: Vec<ActorId> = attribution.actors().collect();
        match attribution.span.map(|span| flat(span.of(&self.0.text))) {
            Some(words) if actors.is_empty() => named(&words),
            Some(words) if words != names(&actors) => format!("{} ({words})", named(&names(&actors))),
            Some(_) => named(&names(&actors)),
            None if actors.is_empty() => named("(nobody named)"),
            None => named(&names(&actors)),
        }
    }

    fn date(&self, id: Option<TimeId>) -> String {
        let time = id.and_then(|id| self.0.time(id));
        // `two days after`: the day that the length reaches
        let day = |time: &TimeExpression| time.start.filter(|_| time.kind == TimeKind::Duration).map(|day| day.to_string());
        time.map(|time| format!(", {}", day(time).unwrap_or_else(|| time.value.clone()))).unwrap_or_default()
    }

    fn grounds(&self, grounds: Option<Span>) -> String {
        grounds.map(|span| format!("grounds: {}", self.words(span))).unwrap_or_default()
    }

    fn mentions(&self, line: String, mentions: &[Span]) -> String {
        mentions.iter().fold(line.trim_end().to_owned(), |line, &mention| line + &format!("\n       {}", self.words(mention)))
    }

    /// The words at a span, on one line; of a long stretch both ends.
    fn words(&self, span: Span) -> String {
        const LONGEST: usize = 600;
        const SHOWN: usize = 240;
        let words = span.of(&self.0.text);
        if span.len() <= LONGEST {
            return format!("{WORDS}“{}”{WORDS:#}", flat(words));
        }
        let boundary = |at: usize| (0..=at).rev().find(|&at| words.is_char_boundary(at)).unwrap_or(0);
        let (head, tail) = (boundary(SHOWN), boundary(words.len() - SHOWN));
        format!("{WORDS}“{} … {}”{WORDS:#}", flat(&words[..head]), flat(&words[tail..]))
    }
}

fn section(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        *out += &format!("\n{TITLE}{title}{TITLE:#}\n");
    }
    for (index, line) in lines.enumerate() {
        *out += &format!("  {:>2}. {line}\n", index + 1);
    }
}

fn named(name: &str) -> String {
    format!("{NAME}{name}{NAME:#}")
}

fn kind(kind: impl std::fmt::Display) -> String {
    format!("{KIND}{kind}{KIND:#}")
}

fn codes(cameo: demarche::CameoCode, plover: impl std::fmt::Display) -> String {
    format!("  [CAMEO {cameo}, PLOVER {plover}]")
}

/// A count as a person would write it: `84`, `20–30`, `at least 20`, `"several"`.
fn figure(count: &Count) -> String {
    match (count.low, count.high, &count.word) {
        (_, _, Some(word)) => format!("“{word}”"),
        (Some(low), Some(high), _) if low == high => low.to_string(),
        (Some(low), Some(high), _) => format!("{low}–{high}"),
        (Some(low), None, _) => format!("at least {low}"),
        (None, Some(high), _) => format!("at most {high}"),
        (None, None, _) => "no figure".to_owned(),
    }
}

fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
