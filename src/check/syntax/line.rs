//! One line with a fault: what kind of line it is, and what is wrong in it.

use super::lex::{End, Kind, Quotes, Token};
use super::marks::Marks;
use super::{Diagnosis, inside, repair, repeat, sample, value};
use crate::check::certain;
use crate::check::shape::schema::{self, Wanted};
use crate::source::{Source, Span};
use crate::tree::SyntaxFault;
use crate::words;

/// What is said of a line; `faults` are the reader's on it, in order, and never none.
pub(super) fn diagnose(source: &Source, marks: &Marks, faults: &[&SyntaxFault]) -> Diagnosis {
    let text = source.text();
    let first = faults[0];
    let at = first.span.start;
    let repeated = |fault: &&&SyntaxFault| {
        fault.reason == "duplicate key" || fault.reason.starts_with("cannot extend")
    };
    if let Some(fault) = faults.iter().find(repeated) {
        return repeat::diagnose(source, marks, &fault.span);
    }
    let line = source.line_span(at);
    if first.reason.contains("recursion") {
        return deep(line);
    }
    if let Some(control) = text[line.clone()].find(is_control) {
        return control_character(text, line.start + control);
    }
    if let Some(bracket) = marks.innermost(at) {
        return inside::diagnose(text, marks, bracket, faults);
    }
    statement(text, marks, line, faults)
}

fn deep(line: Span) -> Diagnosis {
    Diagnosis::new(
        line,
        words!("bersarang terlalu dalam", "nested too deeply"),
        words!("kurangi tingkatnya", "use fewer levels"),
    )
}

/// Characters that TOML takes nowhere, the tab and the end of a line excepted.
fn is_control(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\r' | '\n')
}

fn control_character(text: &str, at: usize) -> Diagnosis {
    let code = u32::from(text[at..].chars().next().unwrap_or_default());
    Diagnosis::new(
        at..at + 1,
        words!(
            "karakter kendali yang tidak terlihat (U+{code:04X})",
            "an invisible control character (U+{code:04X})"
        ),
        words!(
            "hapus karakter ini; biasanya terbawa dari salinan dokumen lain",
            "remove it; such characters come along when text is pasted from elsewhere"
        ),
    )
}

/// A line outside of any bracket: `key = value`.
fn statement(text: &str, marks: &Marks, line: Span, faults: &[&SyntaxFault]) -> Diagnosis {
    let own: Vec<&Token> = marks.beginning_in(&line).iter().collect();
    let Some(equals) = own.iter().position(|token| token.kind == Kind::Equals) else {
        return without_equals(text, &line, &own);
    };
    let key = text[line.start..own[equals].span.start]
        .trim_start_matches('\u{feff}')
        .trim();
    let key_start = line.start + text[line.start..].find(key).unwrap_or(0);
    if let Some(diagnosis) = wrong_key(key, key_start, &own[equals].span) {
        return diagnosis;
    }
    let rest = &own[equals + 1..];
    let (Some(head), Some(tail)) = (
        rest.first(),
        rest.iter().rfind(|token| token.kind != Kind::Break),
    ) else {
        return no_value(key, key_start);
    };
    if head.kind == Kind::Equals {
        return Diagnosis::new(
            own[equals].span.start..head.span.end,
            words!(
                "diharapkan satu `=`, ditemukan dua",
                "expected one `=`, found two"
            ),
            words!("tulis `{key} = …`", "write `{key} = …`"),
        )
        .fixed(own[equals].span.start..head.span.end, Some("="));
    }
    if head.kind == Kind::Break {
        return no_value(key, key_start);
    }
    let last = tail.span.end.min(line.end).max(head.span.end);
    of_value(text, rest, head.span.start..last, Some(key), faults)
}

fn without_equals(text: &str, line: &Span, own: &[&Token]) -> Diagnosis {
    let typed = text[line.clone()].trim_start_matches('\u{feff}').trim();
    let start = line.start + text[line.clone()].find(typed).unwrap_or(0);
    let span = start..start + typed.len();
    if own.first().is_some_and(|token| token.kind == Kind::Header) {
        return after_header(text, own, span);
    }
    let shown = sample(typed);
    let mark = ["//", "--", ";"]
        .into_iter()
        .find(|mark| typed.starts_with(mark));
    if let Some(mark) = mark {
        return Diagnosis::new(
            span.clone(),
            words!(
                "catatan tanpa tanda pagar: `{shown}`",
                "a comment without its hash sign: `{shown}`"
            ),
            words!("awali catatan dengan `#`", "begin comments with `#`"),
        )
        .fixed(span.start..span.start + mark.len(), Some("#"));
    }
    if let Some((key, rest)) = typed.split_once(':')
        && is_bare(key.trim())
    {
        let colon = span.start + key.len();
        let key = key.trim();
        let known = schema::wanted(key) != Wanted::Unknown;
        let before = if typed[key.len()..].starts_with(':') {
            " ="
        } else {
            "="
        };
        let rest = sample(rest);
        return Diagnosis::new(
            span,
            words!(
                "diharapkan `=` sesudah kunci `{key}`, ditemukan `:`",
                "expected `=` after the key `{key}`, found `:`"
            ),
            words!("tulis `{key} = {rest}`", "write `{key} = {rest}`"),
        )
        .fixed(colon..colon + 1, known.then_some(before));
    }
    if is_bare(typed) {
        return Diagnosis::new(
            span,
            words!(
                "kunci `{shown}` tanpa nilai",
                "the key `{shown}` has no value"
            ),
            words!(
                "tulis `{shown} = …`, atau hapus barisnya",
                "write `{shown} = …`, or remove the line"
            ),
        );
    }
    Diagnosis::new(
        span,
        words!(
            "diharapkan `kunci = nilai`, ditemukan `{shown}`",
            "expected `key = value`, found `{shown}`"
        ),
        words!(
            "teks yang lebih dari satu baris ditulis di antara dua `\"\"\"`; catatan diawali `#`",
            "text of several lines stands between two `\"\"\"`; comments begin with `#`"
        ),
    )
}

/// Something behind a header on its line.
fn after_header(text: &str, own: &[&Token], span: Span) -> Diagnosis {
    let typed = &text[span.clone()];
    let shown = sample(typed);
    let inside = typed.trim_start_matches('[');
    let name = inside.split(']').next().unwrap_or_default().trim();
    let (open, close) = if typed.starts_with("[[") {
        ("[[", "]]")
    } else {
        ("[", "]")
    };
    Diagnosis::new(
        own.first().map_or(span.clone(), |token| token.span.clone()),
        words!(
            "diharapkan tajuk, ditemukan `{shown}`",
            "expected a header, found `{shown}`"
        ),
        words!(
            "tulis `{open}{name}{close}` dan tidak ada yang lain pada baris itu",
            "write `{open}{name}{close}` and nothing else on the line"
        ),
    )
}

pub(super) fn wrong_key(key: &str, start: usize, equals: &Span) -> Option<Diagnosis> {
    if key.is_empty() {
        return Some(Diagnosis::new(
            equals.clone(),
            words!("tidak ada kunci di depan `=`", "there is no key before `=`"),
            words!("tulis `kunci = nilai`", "write `key = value`"),
        ));
    }
    if key
        .split('.')
        .all(|part| is_bare(part.trim()) || part.trim().starts_with(['"', '\'']))
    {
        return None;
    }
    let joined: String = key
        .chars()
        .map(|c| if c.is_whitespace() { '_' } else { c })
        .collect();
    let shown = sample(key);
    let known = is_bare(&joined) && schema::wanted(&joined) != Wanted::Unknown;
    let help = if is_bare(&joined) {
        words!("tulis `{joined}`", "write `{joined}`")
    } else {
        words!(
            "kunci hanya terdiri atas huruf, angka, `-`, dan `_`",
            "a key consists of letters, digits, `-` and `_` alone"
        )
    };
    let span = start..start + key.len();
    let message = words!(
        "`{shown}` tidak dapat menjadi kunci",
        "`{shown}` cannot be a key"
    );
    Some(Diagnosis::new(span.clone(), message, help).fixed(span, known.then_some(joined)))
}

pub(super) fn no_value(key: &str, start: usize) -> Diagnosis {
    Diagnosis::new(
        start..start + key.len(),
        words!("kunci `{key}` tanpa nilai", "the key `{key}` has no value"),
        words!(
            "tulis nilainya sesudah `=`, atau hapus barisnya bila belum diketahui",
            "write the value after `=`, or remove the line while it is unknown"
        ),
    )
}

/// What stands behind `=`, or between two commas.
pub(super) fn of_value(
    text: &str,
    tokens: &[&Token],
    span: Span,
    key: Option<&str>,
    faults: &[&SyntaxFault],
) -> Diagnosis {
    if let Some(Kind::Text(quotes, end)) = tokens.first().map(|token| token.kind) {
        return of_text(text, tokens[0], quotes, end, span, faults);
    }
    let typed = text[span.clone()].trim_end();
    let (message, help) = value::diagnose(typed, key);
    let whole = span.start..span.start + typed.len();
    let fix = certain::bare(typed, key, &text[whole.end..]);
    Diagnosis::new(whole.clone(), message, help).fixed(whole, fix)
}

/// A text in quotes that goes wrong inside or behind.
pub(super) fn of_text(
    text: &str,
    token: &Token,
    quotes: Quotes,
    end: End,
    span: Span,
    faults: &[&SyntaxFault],
) -> Diagnosis {
    let quote = &text[token.span.start..=token.span.start];
    if end == End::Open {
        return repair::open_quote(text, token.span.clone());
    }
    let inside = |fault: &&&SyntaxFault| {
        token.span.contains(&fault.span.start) || fault.span.start == token.span.end
    };
    let escape = faults
        .iter()
        .find(inside)
        .filter(|fault| fault.span.start < token.span.end);
    if let Some(fault) = escape
        && matches!(quotes, Quotes::Basic | Quotes::LongBasic)
        && let Some(back) =
            text[token.span.start..text.floor_char_boundary(fault.span.start + 1)].rfind('\\')
    {
        return backslash(text, token, token.span.start + back);
    }
    let typed = text[span.clone()].trim_end();
    let behind = text[token.span.end..span.end.max(token.span.end)].trim();
    let whole = span.start..span.start + typed.len();
    if behind.contains(quote) || behind.ends_with(quote) {
        let content = typed.trim_matches(|c| quote.contains(c));
        let fixed = sample(&value::quoted(content));
        return Diagnosis::new(
            whole,
            words!(
                "tanda petik di dalam teks: {}",
                "quotes inside a text: {}",
                sample(typed)
            ),
            words!("tulis {fixed}", "write {fixed}"),
        );
    }
    if behind.is_empty() {
        let shown = sample(typed);
        return Diagnosis::new(
            whole,
            words!(
                "`{shown}` tidak diharapkan di sini",
                "`{shown}` is not expected here"
            ),
            words!(
                "periksa kurung dan koma di sekitarnya",
                "look at the brackets and commas around it"
            ),
        );
    }
    let start = token.span.end + text[token.span.end..].find(behind).unwrap_or(0);
    let shown = sample(behind);
    if matches!(behind, "," | ";" | ".") {
        return Diagnosis::new(
            start..start + 1,
            words!("`{shown}` di belakang nilai", "`{shown}` behind a value"),
            words!(
                "hapus `{shown}`; satu baris memuat satu kunci",
                "remove `{shown}`; a line holds one key"
            ),
        )
        .fixed(start..start + 1, Some(""));
    }
    Diagnosis::new(
        start..start + behind.len().max(1),
        words!(
            "`{shown}` di belakang teks yang sudah ditutup",
            "`{shown}` behind a text that is closed"
        ),
        words!(
            "masukkan ke dalam tanda petik, atau awali dengan `#` bila catatan",
            "take it into the quotes, or begin it with `#` if it is a comment"
        ),
    )
}

fn backslash(text: &str, token: &Token, at: usize) -> Diagnosis {
    let behind = text[at + 1..].chars().next().filter(|c| !c.is_whitespace());
    let end = at + 1 + behind.map_or(0, char::len_utf8);
    let typed = &text[at..end];
    // An escape that is merely incomplete may have been meant as one.
    let twice = behind
        .filter(|c| !matches!(c, 'u' | 'U' | 'x'))
        .map(|_| "\\\\");
    let content = text[token.span.clone()].trim_matches('"');
    let help = if content.contains(['\'', '\n']) {
        words!(
            "tulis garis miring dua kali: `\\\\`",
            "write the backslash twice: `\\\\`"
        )
    } else {
        let shown = sample(content);
        words!(
            "tulis dalam tanda petik tunggal: `'{shown}'`",
            "write the text in single quotes: `'{shown}'`"
        )
    };
    Diagnosis::new(
        at..end,
        words!(
            "`{typed}` tidak berarti apa pun di antara tanda petik ganda",
            "`{typed}` means nothing between double quotes"
        ),
        help,
    )
    .fixed(at..at + 1, twice)
}

fn is_bare(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
