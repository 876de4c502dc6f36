//! One page of HTML that needs nothing else: no script, no font, no other file.
//!
//! Made to be read by everybody and to be printed: real headings, lists and tables for a screen reader, references that lead
//! where they point, one column on a phone, and on paper the size, the margins and the page breaks of a naskah. Marks such as
//! `(1)` and `a.` are text, not list markers of a style, so that they are searched, copied and read aloud like any word.

mod blocks;
mod fit;
mod picture;
mod signatures;
mod watermark;
mod words;

use std::fmt::Write as _;

use crate::naskah::{About, Annex, Letterhead, Mark, Naskah, Pasal, Signed, Title};
use crate::write::contents::{Entry, entries};
use crate::write::{paraf, signing};
use blocks::Writer;
use fit::Lie;
pub use words::escape;

const STYLE: &str = include_str!("page.css");

/// Writes a naskah as HTML.
#[must_use]
pub fn write(naskah: &Naskah) -> String {
    let mut page = head(naskah);
    if naskah.mark == Mark::Draft {
        page.push_str("<p class=\"draft\"><strong>RANCANGAN</strong></p>\n");
    }
    page.push_str(&faults(&naskah.faults));
    page.push_str(&letterhead(&naskah.letterhead));
    page.push_str(&title(&naskah.title));
    page.push_str(&contents(&entries(naskah)));
    let mut preamble = Writer::named("judul", upright(naskah));
    preamble.blocks(&naskah.preamble);
    let _ = write!(
        page,
        "<div class=\"preamble\">\n{}</div>\n",
        preamble.finish()
    );
    for each in &naskah.pasal {
        page.push_str(&pasal(each, naskah));
    }
    page.push_str(&signatures::all(naskah));
    for each in &naskah.annexes {
        page.push_str(&annex(each, naskah));
    }
    page.push_str("</main>\n");
    if naskah.mark == Mark::Draft {
        page.push_str("<div class=\"watermark\" aria-hidden=\"true\"></div>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// Everything up to the first word on the page.
fn head(naskah: &Naskah) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n{}<style>\n{STYLE}{}{}</style>\n</head>\n<body>\n<main>\n",
        escape(&naskah.about.title),
        about(&naskah.about),
        paper(naskah),
        across(naskah),
    )
}

/// What the file says of itself to programs.
fn about(about: &About) -> String {
    let mut metas = vec![(
        "generator",
        concat!("pkm ", env!("CARGO_PKG_VERSION")).to_owned(),
    )];
    metas.extend(
        about
            .authors
            .iter()
            .map(|author| ("author", author.clone())),
    );
    metas.extend(about.date.map(|date| ("dcterms.date", date.to_string())));
    if !about.digest.is_empty() {
        metas.push(("pkm-source-sha256", about.digest.clone()));
    }
    metas
        .iter()
        .map(|(name, content)| format!("<meta name=\"{name}\" content=\"{}\">\n", escape(content)))
        .collect::<Vec<_>>()
        .concat()
}

/// What the style of a page takes from the looks of a naskah: the size of the paper and the boxes for initials.
fn paper(naskah: &Naskah) -> String {
    let (width, height) = naskah.looks.paper.size();
    let labels = paraf::labels(naskah);
    let foot = if labels.is_empty() {
        String::new()
    } else {
        let measure = upright(naskah);
        format!(
            "@bottom-center {{ content: url(\"{}\") \"\\a Halaman \" counter(page) \" dari \" counter(pages); white-space: pre; }}\n",
            picture::paraf(&labels, measure)
        )
    };
    let watermark = match naskah.mark {
        Mark::Draft => watermark::style(naskah.looks.paper),
        Mark::Clean => String::new(),
    };
    format!(
        "@page {{ size: {width}mm {height}mm;\n{foot}}}\n:root {{ --paper: {width}mm; }}\n{watermark}"
    )
}

/// What the style of a page takes for annexes that lie across.
fn across(naskah: &Naskah) -> String {
    let (width, height) = naskah.looks.paper.size();
    format!("@page across {{ size: {height}mm {width}mm; }}\n")
}

fn faults(faults: &[String]) -> String {
    if faults.is_empty() {
        return String::new();
    }
    let items: Vec<String> = faults
        .iter()
        .map(|fault| format!("<li>{}</li>\n", words::text(fault)))
        .collect();
    let items = items.concat();
    format!(
        "<div class=\"faults\">\n<p>Rancangan ini masih memuat kesalahan:</p>\n<ul>\n{items}</ul>\n</div>\n"
    )
}

/// The first logo on the left, the lines, the other logos on the right.
fn letterhead(head: &Letterhead) -> String {
    let mut logos = head.logos.iter().filter_map(picture::logo);
    let first = logos.next().unwrap_or_default();
    let others: String = logos.collect();
    let lines: Vec<String> = head
        .lines
        .iter()
        .map(|line| format!("<p>{}</p>\n", words::text(line)))
        .collect();
    if lines.is_empty() && first.is_empty() {
        return String::new();
    }
    format!(
        "<div class=\"letterhead\">\n<div class=\"logos\">{first}</div>\n<div class=\"lines\">\n{lines}</div>\n\
         <div class=\"logos\">{others}</div>\n</div>\n",
        lines = lines.concat()
    )
}

fn title(title: &Title) -> String {
    let mut out = format!(
        "<header class=\"title\">\n<h1 id=\"judul\">{}</h1>\n",
        words::text(&title.kind)
    );
    let mut line = |class: &str, text: &str| {
        let _ = writeln!(out, "<p class=\"{class}\">{}</p>", words::text(text));
    };
    for (index, party) in title.parties.iter().enumerate() {
        line("joint", signing::joint(index));
        line("party", party);
    }
    line("joint", "TENTANG");
    line("subject", &title.subject);
    if let Some(year) = &title.fiscal_year {
        line("year", year);
    }
    for number in &title.numbers {
        line("number", &format!("NOMOR: {number}"));
    }
    out + "</header>\n"
}

fn contents(entries: &[Entry]) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let entries: String = entries.iter().map(entry).collect();
    format!(
        "<nav aria-labelledby=\"daftar-isi\">\n<h2 id=\"daftar-isi\">DAFTAR ISI</h2>\n<ul>\n{entries}</ul>\n</nav>\n"
    )
}

fn entry(entry: &Entry) -> String {
    format!(
        "<li><a href=\"#{}\"><span>{}</span> {}</a></li>\n",
        entry.id,
        words::text(&entry.label),
        words::text(&entry.title)
    )
}

fn pasal(pasal: &Pasal, naskah: &Naskah) -> String {
    let id = pasal.id();
    let name = format!("Pasal {}", pasal.number);
    let mut out = Writer::named(&format!("{id}-judul"), upright(naskah));
    out.ayat(pasal, naskah.looks.ayat);
    format!(
        "<section id=\"{id}\">\n{}{}</section>\n",
        heading(&id, &[&name, &pasal.heading.to_uppercase()]),
        out.finish()
    )
}

fn annex(annex: &Annex, naskah: &Naskah) -> String {
    let paper = naskah.looks.paper;
    let lie = fit::lie(&annex.blocks, paper);
    let mut out = Writer::named(&format!("{}-judul", annex.id), fit::room(paper, lie));
    out.blocks(&annex.blocks);
    let signed = match annex.signed {
        Signed::Again => signatures::again(naskah),
        Signed::WithTheRest => String::new(),
    };
    let class = match lie {
        Lie::Upright => "annex",
        Lie::Across => "annex across",
    };
    format!(
        "<section class=\"{class}\" id=\"{}\">\n{}{}<h3>{}</h3>\n{}{signed}</section>\n",
        annex.id,
        heading(&annex.id, &[&annex.label]),
        belongs(&annex.of),
        words::text(&annex.title),
        out.finish()
    )
}

/// The room of pages that stand upright, in points.
fn upright(naskah: &Naskah) -> f32 {
    fit::room(naskah.looks.paper, Lie::Upright)
}

/// What an annex is an annex of.
fn belongs(of: &[String]) -> String {
    let lines: Vec<String> = of
        .iter()
        .map(|line| format!("<span>{}</span>", words::text(line)))
        .collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("<p class=\"of\">{}</p>\n", lines.join(" "))
}

/// A heading in lines, of which those that say nothing are left out.
fn heading(id: &str, lines: &[&str]) -> String {
    let lines: Vec<String> = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| format!("<span>{}</span>", words::text(line)))
        .collect();
    format!("<h2 id=\"{id}-judul\">{}</h2>\n", lines.join(" "))
}
