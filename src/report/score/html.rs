//! A scorecard as one page that needs nothing else: no script, no font, no other file.
//!
//! Made to be read by everybody: real tables with captions and scopes for a screen reader, words beside every bar, contrast
//! that holds in light and dark, and a page that prints.

use super::{
    Evidence, Labels, asks, cells, labels, lines, name, out_of, percent, shared_cells, sign,
};
use crate::locale::Lang;
use crate::score::{Graded, Item, Points, Scorecard, Sum, rubric};
use crate::write::html::escape;

const STYLE: &str = include_str!("score.css");

/// Writes the whole page.
#[must_use]
pub fn html(card: &Scorecard, lang: Lang) -> String {
    let words = labels(lang);
    let title = escape(card.title.as_deref().unwrap_or(&card.file));
    let code = match lang {
        Lang::Id => "id",
        Lang::En => "en",
    };
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}: {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <header>\n<h1>{}</h1>\n<p>{title}</p>\n<p><code>{}</code></p>\n</header>\n",
        words.title,
        words.title,
        escape(&card.file),
    );
    page.push_str(&overview(card, words, lang));
    for graded in card.all() {
        page.push_str(&principle(graded, words, lang));
    }
    page.push_str(&balance(card, words, lang));
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn overview(card: &Scorecard, words: &Labels, lang: Lang) -> String {
    let mut text = format!(
        "<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        words.title, words.principle, words.score, words.points,
    );
    for graded in &card.principles {
        text.push_str(&scored(&name(graded, lang), graded.sum, "", lang));
    }
    text.push_str(&scored(words.total, card.total, " class=\"total\"", lang));
    let apart = format!("{} ({})", name(&card.success, lang), words.apart);
    text.push_str(&scored(&apart, card.success.sum, "", lang));
    text + "</tbody>\n</table>\n"
}

fn scored(name: &str, sum: Sum, class: &str, lang: Lang) -> String {
    let bar = sum.percent().map_or_else(String::new, |percent| {
        format!(" <span class=\"bar\" aria-hidden=\"true\"><span style=\"width:{percent}%\"></span></span>")
    });
    format!(
        "<tr{class}><th scope=\"row\">{name}</th><td>{}{bar}</td><td>{}</td></tr>\n",
        percent(sum),
        out_of(sum, lang),
    )
}

fn principle(graded: &Graded, words: &Labels, lang: Lang) -> String {
    let meaning = rubric::meaning(graded.principle);
    let mut text = format!(
        "<section>\n<h2>{}: {}</h2>\n<p>{}</p>\n<table>\n<caption>{}</caption>\n<thead><tr>",
        meaning.name.get(lang),
        percent(graded.sum),
        escape(meaning.meaning.get(lang)),
        words.legend,
    );
    for head in [words.points, words.item, words.held, words.lost] {
        text.push_str(&format!("<th scope=\"col\">{head}</th>"));
    }
    text.push_str("</tr></thead>\n<tbody>\n");
    for item in &graded.items {
        text.push_str(&row(item, lang));
    }
    text + "</tbody>\n</table>\n</section>\n"
}

fn row(item: &Item, lang: Lang) -> String {
    let cited = |side| match item.points {
        Points::NotRelevant => String::new(),
        _ => lines(item, side)
            .iter()
            .map(usize::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    };
    let told: Vec<String> = item
        .cited
        .iter()
        .filter_map(|cited| cited.message.as_ref())
        .map(|message| format!("<li>{}</li>", code(message.get(lang))))
        .collect();
    let told = if told.is_empty() {
        String::new()
    } else {
        format!("<ul>{}</ul>", told.concat())
    };
    let class = match item.points {
        Points::NotRelevant => "left-out",
        Points::None => "none",
        Points::Half => "half",
        Points::Full => "full",
    };
    format!(
        "<tr class=\"{class}\"><td>{}</td><th scope=\"row\">{} <code>{}</code>{told}</th><td>{}</td><td>{}</td></tr>\n",
        sign(item.points),
        code(&asks(item, lang)),
        item.code,
        cited(Evidence::Held),
        cited(Evidence::Lost),
    )
}

fn balance(card: &Scorecard, words: &Labels, lang: Lang) -> String {
    let mut text = format!(
        "<section>\n<h2>{0}</h2>\n<table>\n<caption>{0}</caption>\n<thead><tr>",
        words.balance
    );
    for head in words.columns {
        text.push_str(&format!("<th scope=\"col\">{head}</th>"));
    }
    text.push_str("</tr></thead>\n<tbody>\n");
    let rows = card
        .balance
        .iter()
        .map(|row| (escape(&row.name), cells(row, lang)));
    for (name, cells) in rows.chain([(words.shared.to_owned(), shared_cells(card))]) {
        let cells = cells.map(|cell| format!("<td class=\"number\">{cell}</td>"));
        text.push_str(&format!(
            "<tr><th scope=\"row\">{name}</th>{}</tr>\n",
            cells.concat()
        ));
    }
    text + "</tbody>\n</table>\n</section>\n"
}

/// A text of our own or from a file, its backticks made code.
fn code(text: &str) -> String {
    let mut out = String::new();
    let parts: Vec<&str> = text.split('`').collect();
    for (index, part) in parts.iter().enumerate() {
        // A last backtick without its fellow is no code.
        if index % 2 == 1 && index + 1 < parts.len() {
            out.push_str(&format!("<code>{}</code>", escape(part)));
        } else {
            out.push_str(&escape(part));
        }
    }
    out
}
