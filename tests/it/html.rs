//! The page of HTML by itself: it needs nothing else, and its links lead somewhere.

use std::collections::BTreeSet;

use html5gum::{Token, Tokenizer};
use pkm::naskah::{Contents, Looks, Mark, Naskah, Paraf};
use pkm::write::html;

use crate::hostile;
use crate::naskah::{engine, examples, read, richest};
use crate::sound::sound;

/// The pages of the examples, and that of the hostile agreement.
pub(crate) fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<_> = examples()
        .into_iter()
        .map(|(folder, toml)| {
            let name = folder.file_name().unwrap_or_default().display().to_string();
            (name, html::write(&rendered(&toml, Mark::Clean)))
        })
        .collect();
    pages.push(("hostile".to_owned(), html::write(&hostile::naskah())));
    pages.push(("long".to_owned(), html::write(&long())));
    pages
}

fn rendered(toml: &str, mark: Mark) -> Naskah {
    let (agreement, tree) = read(toml);
    let rendered = engine().render(&agreement, &tree, mark);
    rendered.expect("a sound agreement renders").0
}

/// The richest example with everything that a page may be asked for.
fn long() -> Naskah {
    let mut naskah = rendered(&richest(), Mark::Draft);
    naskah.looks.contents = Contents::Asked;
    naskah.looks.paraf = Paraf::Boxes;
    naskah
}

/// A start tag: its name and its attributes.
type Tag = (String, Vec<(String, String)>);

fn tags(page: &str) -> Vec<Tag> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Tokenizer::new(page)
        .filter_map(|token| match token {
            Ok(Token::StartTag(tag)) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (text(name), text(value)));
                Some((text(&tag.name), attributes.collect()))
            }
            Ok(_) => None,
        })
        .collect()
}

/// All values of an attribute.
fn values<'t>(tags: &'t [Tag], name: &str) -> Vec<&'t str> {
    tags.iter()
        .flat_map(|(_, attributes)| attributes)
        .filter(|(attribute, _)| attribute == name)
        .map(|(_, value)| value.as_str())
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let sound = (0..132).filter_map(|number| {
        let (agreement, tree) = read(&sound(number));
        let (naskah, _) = engine().render(&agreement, &tree, Mark::Clean).ok()?;
        Some((format!("agreement {number}"), html::write(&naskah)))
    });
    let mut links = 0;
    for (name, page) in pages().into_iter().chain(sound) {
        let tags = tags(&page);
        let ids: BTreeSet<&str> = values(&tags, "id").into_iter().collect();
        assert_eq!(
            ids.len(),
            values(&tags, "id").len(),
            "{name}: an id stands twice"
        );
        for link in values(&tags, "href") {
            let id = link.strip_prefix('#').unwrap_or_default();
            assert!(ids.contains(id), "{name}: {link}");
            links += 1;
        }
        for label in values(&tags, "aria-labelledby") {
            assert!(ids.contains(label), "{name}: {label}");
        }
    }
    assert!(links > 200, "only {links}");
}

#[test]
fn a_page_needs_nothing_else_and_runs_nothing() {
    for (name, page) in pages() {
        let tags = tags(&page);
        for (tag, attributes) in &tags {
            let foreign = [
                "script", "link", "iframe", "object", "embed", "form", "svg", "base",
            ];
            assert!(!foreign.contains(&tag.as_str()), "{name}: {tag}");
            let runs = attributes
                .iter()
                .find(|(attribute, _)| attribute.starts_with("on"));
            assert!(runs.is_none(), "{name}: {runs:?}");
        }
        for source in values(&tags, "src") {
            assert!(source.starts_with("data:image/"), "{name}: {source}");
        }
        let style = page.split_once("</style>").expect("a page has a style").0;
        let reached = style
            .split("url(")
            .skip(1)
            .find(|url| !url.starts_with("\"data:"));
        assert!(
            reached.is_none() && !style.contains("@import"),
            "{name}: {reached:?}"
        );
    }
}

#[test]
fn headings_stand_in_order() {
    for (name, page) in pages() {
        let levels: Vec<u32> = tags(&page)
            .iter()
            .filter_map(|(tag, _)| tag.strip_prefix('h')?.parse().ok())
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{name}"
        );
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{name}: {levels:?}"
        );
    }
}

#[test]
fn what_is_asked_for_stands_on_the_page() {
    let asked = html::write(&long());
    let mut bare = rendered(&richest(), Mark::Clean);
    bare.looks = Looks::default();
    let plain = html::write(&bare);
    assert!(asked.contains("DAFTAR ISI") && asked.contains("\\a Halaman"));
    assert!(asked.contains("class=\"watermark\"") && asked.contains("fill='%23ececec'"));
    assert!(asked.contains("size: 215mm 330mm"));
    for absent in [
        "DAFTAR ISI",
        "\\a Halaman",
        "class=\"watermark\"",
        "fill='%23ececec'",
        "RANCANGAN</strong>",
    ] {
        assert!(!plain.contains(absent), "{absent}");
    }
    let mut few = long();
    few.pasal.truncate(15);
    assert!(!html::write(&few).contains("DAFTAR ISI"));
}

#[test]
fn the_same_agreement_gives_the_same_bytes() {
    assert_eq!(pages(), pages());
}
