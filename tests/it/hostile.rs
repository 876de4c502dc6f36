//! An agreement whose every text holds what some format would take for more than it is.

use std::sync::Arc;

use pkm::agreement::{Fact, Field as _};
use pkm::naskah::{Logo, Mark, Naskah, Picture, PictureKind, is_shown};
use pkm::tree::Path;

use crate::naskah::characters::READ;
use crate::naskah::{engine, keys, read, richest, under, walk, with};

/// Values, one for each trouble: markup of every format, writing from right to left, pictures as
/// characters, words longer than any line, characters that no page shows.
pub(crate) const VALUES: [&str; 10] = [
    r"*x* _y_ <b>z</b> {{ a }} {% if %} # 1. | \ $x$ ![a](b) -- ... :smile: @me &amp; ~~z~~ [t]{.c} `k`",
    r#"</style></title><script>alert("1")</script><!-- x --> ]]> &lt;&#60; <img src=x onerror='a'>"#,
    "%PDF-1.7 (a\\) << /JS (b) >> \\textbf{c} #set page() ${d} =1+1 <w:t>e</w:t> &#x0;",
    "di pasar العربية القديمة (سوق), kata «שלום» dan فارسی.",
    "gotong royong 🤝🏽 👩🏽‍🌾 keluarga 👨‍👩‍👧 ☕️ 日本語 ꦗꦮ ß ﬁ",
    "awal \u{202e}gnilab\u{202c} akhir \u{2066}a\u{2069} \u{200b}nol\u{200d}\u{ad} \u{fdd0}\u{1fffe}b",
    "(1) a. 1) a) - + > # ## === --- *** 1\\. Pasal 5 ayat (2) huruf a",
    "http://contoh.example/a?b=c&d=e#f www.contoh.example orang@contoh.example C:\\naskah\\baru",
    "é é ñ ñ \u{a0}tetap\u{a0}satu \u{2028}baris\u{2029} \u{feff}",
    "\"petik\" 'satu' “dua” ‘tiga’ „empat‟ `lima` ´enam´ \u{7f}\u{85}tujuh",
];

/// A word longer than a page is wide, and longer than most programs like.
pub(crate) fn long_word() -> String {
    "panjang".repeat(1_430)
}

/// The richest example with all its texts replaced, and what it says with which values.
pub(crate) fn toml() -> String {
    let toml = richest();
    let (agreement, tree) = read(&toml);
    let mut texts = Vec::new();
    walk(&agreement.fact(), &Path::root(), &mut |path, fact| {
        let typed =
            matches!(fact, Fact::Text(_)) && !READ.iter().any(|key| under(&keys(path), key));
        if typed && with(&toml, &tree, path, "").is_some() {
            texts.push(path.clone());
        }
    });
    let mut hostile = toml;
    // From the last to the first, so that what stands before keeps its place.
    let mut values = (0..texts.len()).map(|at| match VALUES.get(at % (VALUES.len() + 1)) {
        Some(value) => (*value).to_owned(),
        None => long_word(),
    });
    for path in texts.iter().rev() {
        let (_, tree) = read(&hostile);
        let value = quoted(&values.next().expect("one for each text"));
        hostile = with(&hostile, &tree, path, &value).unwrap_or(hostile);
    }
    hostile
}

/// A value as an agreement file writes it.
pub(crate) fn quoted(value: &str) -> String {
    let typed = value.replace('{', "{{").replace('}', "}}");
    let json = serde_json::to_string(&typed).expect("a text is JSON");
    // A string of JSON is one of TOML, but for this one character.
    json.replace('\u{7f}', "\\u007f")
}

/// The naskah of [`toml`] as a draft with faults and logos.
pub(crate) fn naskah() -> Naskah {
    let (agreement, tree) = read(&toml());
    let (mut naskah, _) = engine()
        .render(&agreement, &tree, Mark::Draft)
        .expect("a hostile agreement is an agreement");
    let shown = |value: &str| value.chars().filter(|c| is_shown(*c)).collect();
    naskah.faults = VALUES.map(shown).to_vec();
    naskah.faults.push(long_word());
    naskah.letterhead.logos = vec![logo(PictureKind::Svg, SVG), logo(PictureKind::Png, PNG)];
    naskah
}

fn logo(kind: PictureKind, bytes: &'static [u8]) -> Logo {
    Logo {
        path: "\"><script>.png".to_owned(),
        alt: VALUES[1].to_owned(),
        picture: Some(Picture {
            kind,
            bytes: Arc::from(bytes),
        }),
    }
}

/// A picture that would reach for another and run a script, if it were let.
const SVG: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" onload="alert(1)"><script>alert(2)</script>
<image href="http://contoh.example/x.png" width="4" height="4"/><circle cx="4" cy="4" r="4" fill="green"/></svg>"#;

/// One black dot.
const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41, 0x54,
    0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4e,
    0x44, 0xae, 0x42, 0x60, 0x82,
];
