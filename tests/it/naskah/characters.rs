//! Nothing in a value is ever markup, in no format.

use pkm::agreement::{Fact, Field as _};
use pkm::naskah::Mark;
use pkm::tree::Path;

use super::{engine, examples, keys, print, read, richest, seen, squeezed, under, walk, with};

/// Characters that Markdown, Djot, Tera, HTML or a site of repositories would take for more than they are.
const NASTY: &str = r#"*x* _y_ <b> {{ a }} {% if %} # 1. | \ $x$ ![a](b) "q" -- ... :smile: @me &amp; ~~z~~ [t]{.c} `k`"#;

/// Texts that a machine reads, or that are not printed.
pub(crate) const READ: [&str; 7] = [
    "agreement.kind",
    "governance.decision.quorum",
    "clauses.after",
    "layout.order",
    "layout.omit",
    "layout.letterhead.logo",
    "waivers",
];

#[test]
fn every_text_prints_as_itself() {
    let toml = richest();
    let (agreement, tree) = read(&toml);
    let typed = format!("'{}'", NASTY.replace('{', "{{").replace('}', "}}"));
    let mut tried = 0;
    walk(&agreement.fact(), &Path::root(), &mut |path, fact| {
        let Fact::Text(_) = fact else { return };
        if READ.iter().any(|prefix| under(&keys(path), prefix)) {
            return;
        }
        let Some(nasty) = with(&toml, &tree, path, &typed) else {
            return;
        };
        let printed = print(&nasty);
        let at = tree.notation(path);
        assert!(
            squeezed(&seen(&printed.markdown)).contains(&squeezed(NASTY)),
            "{at}: {}",
            printed.markdown
        );
        let text = printed.text.to_lowercase();
        let missing = NASTY
            .split(' ')
            .find(|word| !text.contains(&word.to_lowercase()));
        assert!(missing.is_none(), "{at}: {missing:?} in {text}");
        tried += 1;
    });
    assert!(tried > 150, "only {tried} texts");
}

/// A value that is left out, or of another type, leaves a draft that still renders.
#[test]
fn whatever_is_missing_the_rest_renders() {
    let odd = ["air-minum-bkm", "pinjaman-bumdes"];
    for (folder, toml) in examples() {
        if !odd.iter().any(|name| folder.ends_with(name)) {
            continue;
        }
        let (agreement, tree) = read(&toml);
        walk(&agreement.fact(), &Path::root(), &mut |path, fact| {
            if keys(path) == "agreement.kind" {
                return;
            }
            let wrong = match fact {
                Fact::Integer(_) | Fact::Number(_) => "false",
                _ => "-1",
            };
            let Some(missing) = with(&toml, &tree, path, wrong) else {
                return;
            };
            let (agreement, tree) = read(&missing);
            if let Err(fault) = engine().render(&agreement, &tree, Mark::Draft) {
                panic!(
                    "{} without {}: {fault:?}",
                    folder.display(),
                    tree.notation(path)
                );
            }
        });
    }
}
