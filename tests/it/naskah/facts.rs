//! Everything that a file says is on paper.

use pkm::agreement::Fact;
use pkm::agreement::braces::{PieceKind, pieces};
use pkm::locale::{date, money, value};
use pkm::register::regulations;
use pkm::tree::{self, Path};

use super::{examples, keys, read, render, seen, squeezed, under, walk};
use pkm::agreement::Field as _;

/// Keys whose values say how the file is kept or how the paper looks, and not what is agreed; ids, choices and yes or no are
/// not looked for at all.
const UNPRINTED: [&str; 10] = [
    "spec",
    "waivers",
    "layout.order",
    "layout.omit",
    "layout.letterhead.logo",
    "clauses.after",
    "parties.logo",
    // A kind prints by its name, which stands in its manifest.
    "agreement.kind",
    "agreement.parent.kind",
    "agreement.amends.kind",
];

/// What an addendum prints of a file, which else states the agreement as it stands after the change.
const OF_ADDENDA: [&str; 4] = [
    "agreement",
    "parties.name",
    "parties.signatories",
    "closing",
];

#[test]
fn every_fact_of_every_example_is_on_paper() {
    for (folder, toml) in examples() {
        let (agreement, tree) = read(&toml);
        let printed = render(&agreement, &tree).expect("an example renders");
        let papers = [squeezed(&seen(&printed.markdown)), squeezed(&printed.text)];
        let mut lost = Vec::new();
        let mut found = 0;
        walk(&agreement.fact(), &Path::root(), &mut |path, fact| {
            if stays_in_the_file(&keys(path), agreement.is_addendum()) {
                return;
            }
            let forms = forms(fact);
            // Cells of a table stand beside each other in plain text, so that their words are apart there.
            let shown = |form: &String| {
                let words = form.split_whitespace();
                papers[0].contains(&squeezed(form))
                    && words
                        .into_iter()
                        .all(|word| papers[1].contains(&word.to_lowercase()))
            };
            if forms.iter().any(shown) {
                found += 1;
            } else if !forms.is_empty() {
                lost.push(format!("{}: {forms:?}", tree.notation(path)));
            }
        });
        assert!(lost.is_empty(), "{}: {lost:#?}", folder.display());
        assert!(found > 15, "{}: only {found} facts", folder.display());
    }
}

fn stays_in_the_file(keys: &str, addendum: bool) -> bool {
    let any = |list: &[&str]| list.iter().any(|prefix| under(keys, prefix));
    any(&UNPRINTED) || (addendum && !any(&OF_ADDENDA))
}

/// The forms that a value may print in; none for what is not looked for.
fn forms(fact: &Fact<'_>) -> Vec<String> {
    match fact {
        Fact::Text(text) => text_forms(text),
        // The id of a party prints as its label.
        Fact::Who(text) if !tree::is_id(text) => text_forms(text),
        Fact::Date(day) => vec![date::long(*day), date::opening(*day)],
        Fact::Duration(duration) => vec![duration.words(), duration.to_string()],
        Fact::Integer(number) => vec![money::grouped(number.unsigned_abs()), number.to_string()],
        Fact::Number(number) => vec![money::grouped_decimal(&number.normalize())],
        _ => Vec::new(),
    }
}

/// The longest stretch of a text between its references, without the mark at its end. A known regulation prints in full, and
/// a time limit comes between a duty and its event.
fn text_forms(text: &str) -> Vec<String> {
    let told = pieces(text)
        .into_iter()
        .filter_map(|piece| match piece.kind {
            PieceKind::Plain(plain) => Some(plain.to_owned()),
            PieceKind::Value(held) => Some(value::print(&held)),
            _ => None,
        });
    let longest = told.max_by_key(String::len).unwrap_or_default();
    let bare = longest.trim_matches([';', ':', ',', '.', ' ']).to_owned();
    if bare.is_empty() {
        return Vec::new();
    }
    let mut forms = vec![regulations::expand(regulations::register(), &bare)];
    let event = [" setelah ", " sejak "]
        .iter()
        .find_map(|event| bare.split_once(event));
    forms.extend(event.map(|(before, _)| before.to_owned()));
    forms.push(bare);
    forms
}
