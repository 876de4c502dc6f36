//! Words as they print, whatever characters they hold.

use std::fmt::Write as _;

use crate::naskah::{Inline, Step, is_shown, read};

/// Escapes what HTML would take for markup, in a text and in an attribute alike. Characters that HTML forbids are left out.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_whitespace() && c.is_control() => escaped.push(' '),
            c if is_shown(c) => escaped.push(c),
            _ => {}
        }
    }
    escaped
}

/// A text whose dates and addresses are not broken anywhere, with each stretch that runs from right to left set apart, so
/// that it cannot turn the words around it.
pub(super) fn text(text: &str) -> String {
    if !text.chars().any(turns) {
        return text.split_inclusive(' ').map(word).collect();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((start, end)) = stretch(rest) {
        let _ = write!(
            out,
            "{}<bdi>{}</bdi>",
            escape(&rest[..start]),
            escape(&rest[start..end])
        );
        rest = &rest[end..];
    }
    out + &escape(rest)
}

/// A word: an address of mail or of the web may be broken where its parts begin, a date nowhere.
fn word(word: &str) -> String {
    let parts = |c: char| matches!(c, '@' | '.' | '/');
    let escaped = escape(word);
    if word.contains('@') || word.contains("://") {
        let mut out = String::with_capacity(escaped.len());
        for (at, piece) in escaped.split_inclusive(parts).enumerate() {
            out.push_str(if at == 0 { "" } else { "<wbr>" });
            out.push_str(piece);
        }
        return out;
    }
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    if is_date(bare) {
        return escaped.replacen(bare, &format!("<span class=\"whole\">{bare}</span>"), 1);
    }
    escaped
}

/// Whether a word is a date in digits: 02-11-2026.
fn is_date(word: &str) -> bool {
    let lengths = word.split('-').map(str::len);
    lengths.eq([2, 2, 4]) && word.chars().all(|c| c.is_ascii_digit() || c == '-')
}

/// The first stretch of a text that runs from right to left: from the first such character through all words that follow and
/// hold one, without the punctuation that closes the last, but for brackets that open inside.
fn stretch(text: &str) -> Option<(usize, usize)> {
    let start = text.find(turns)?;
    let words = text[start..].split_inclusive(' ');
    let length: usize = words
        .take_while(|word| word.contains(turns))
        .map(str::len)
        .sum();
    let words = &text[start..start + length];
    let kept = |c: char| turns(c) || c.is_alphanumeric();
    let bare = words.trim_end_matches(|c| !kept(c)).len();
    let open = words[..bare].matches(OPENING).count();
    let closed = words[..bare].matches(CLOSING).count();
    let closing = words[bare..]
        .chars()
        .take_while(|c| CLOSING.contains(c))
        .take(open.saturating_sub(closed));
    Some((
        start,
        start + bare + closing.map(char::len_utf8).sum::<usize>(),
    ))
}

const OPENING: [char; 6] = ['(', '[', '{', '«', '“', '‘'];
const CLOSING: [char; 6] = [')', ']', '}', '»', '”', '’'];

/// Whether a character runs from right to left or steers the direction of others: the blocks that Unicode gives to such
/// scripts, and its directional formatting characters.
fn turns(c: char) -> bool {
    matches!(u32::from(c),
        0x0590..=0x08FF | 0xFB1D..=0xFDCF | 0xFDF0..=0xFDFF | 0xFE70..=0xFEFE | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF
        | 0x200E..=0x200F | 0x202A..=0x202E | 0x2066..=0x2069)
}

/// A line.
pub(super) fn inlines(line: &[Inline]) -> String {
    let mut out = String::new();
    for inline in line {
        match inline {
            Inline::Text(words) => out.push_str(&text(words)),
            Inline::Strong(inner) => {
                let _ = write!(out, "<strong>{}</strong>", inlines(inner));
            }
            Inline::Reference { steps, .. } => out.push_str(&reference(steps)),
            Inline::Anchor(_) => {}
            Inline::Break => out.push_str("<br>\n"),
        }
    }
    out
}

/// A reference as one link to the smallest thing that it names; from one ayat to another as two.
fn reference(steps: &[Step]) -> String {
    let mut links: Vec<Vec<Step>> = Vec::new();
    for step in steps {
        match links.last_mut() {
            Some(link) if !step.words.contains("sampai dengan") => link.push(step.clone()),
            _ => links.push(vec![step.clone()]),
        }
    }
    links.iter().map(|link| linked(link)).collect()
}

fn linked(steps: &[Step]) -> String {
    let words = read(steps);
    let bare = words.trim_start();
    let blank = &words[..words.len() - bare.len()];
    match steps.iter().rev().find_map(|step| step.target.as_ref()) {
        Some(target) => format!("{blank}<a href=\"#{}\">{}</a>", escape(target), text(bare)),
        None => text(&words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_from_right_to_left_stands_apart() {
        assert_eq!(
            text("di (العربية القديمة), kata «שלום»."),
            "di (<bdi>العربية القديمة</bdi>), kata «<bdi>שלום</bdi>»."
        );
        assert_eq!(text("سوق (سوق), x"), "<bdi>سوق (سوق)</bdi>, x");
        assert_eq!(text("a \u{202e}b c"), "a <bdi>\u{202e}b</bdi> c");
        assert_eq!(text("é 😀 日本"), "é 😀 日本");
    }

    #[test]
    fn an_address_is_broken_where_its_parts_begin_and_a_date_nowhere() {
        assert_eq!(
            text("pos-el puskesmas.bamban@example.go.id; dan"),
            "pos-el puskesmas.<wbr>bamban@<wbr>example.<wbr>go.<wbr>id; dan"
        );
        assert_eq!(
            text("enam (02-11-2026), di"),
            "enam (<span class=\"whole\">02-11-2026</span>), di"
        );
        for plain in [
            "100-2-2026",
            "02-11-26",
            "Undang-Undang",
            "a.b/c",
            "..-..-....",
            "2024-2027",
        ] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn what_html_forbids_is_left_out() {
        assert_eq!(escape("a\u{0}\u{1b}\u{fffe}\u{1ffff}b\tc"), "ab c");
        assert_eq!(
            escape("<b a='1'>&\"</b>"),
            "&lt;b a=&#39;1&#39;&gt;&amp;&quot;&lt;/b&gt;"
        );
    }

    #[test]
    fn a_reference_leads_to_the_smallest_thing_it_names() {
        let step = |words: &str, mark: &str, target: &str| Step {
            words: words.to_owned(),
            mark: mark.to_owned(),
            target: (!target.is_empty()).then(|| target.to_owned()),
        };
        let far = [
            step("Pasal ", "8", "pasal-8"),
            step(" ayat ", "(3)", "pasal-8-ayat-3"),
        ];
        assert_eq!(
            reference(&far),
            "<a href=\"#pasal-8-ayat-3\">Pasal 8 ayat (3)</a>"
        );
        let span = step(" sampai dengan ayat ", "(5)", "pasal-8-ayat-5");
        assert_eq!(
            reference(&[&far[..], &[span]].concat()),
            "<a href=\"#pasal-8-ayat-3\">Pasal 8 ayat (3)</a> <a href=\"#pasal-8-ayat-5\">sampai dengan ayat (5)</a>"
        );
        assert_eq!(reference(&[step("", "…", "")]), "…");
    }
}
