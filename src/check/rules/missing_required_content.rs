//! What the law requires of this kind of agreement, and the file does not give.
//!
//! The list of each kind, with its article and how certain it is, stands in `register/contents.toml`. What format 1 requires
//! of every file is left to `missing-key`. A clause of the drafter's own with a telling heading counts as well; a clause that
//! `layout.omit` keeps off the paper does not.

use super::assurance::{at_most, caution};
use crate::agreement::public_funds::is_government;
use crate::agreement::{Agreement, Form, Party, PartyKind};
use crate::check::rule::{Facts, Judge, Reading, Rule, Weight};
use crate::locale::Words;
use crate::path;
use crate::register::contents::{Between, Contents, Item, Of, required};
use crate::tree::{Node, Part, Path};
use crate::words;

pub static RULE: Rule = Rule {
    code: "missing-required-content",
    weight: Weight::ByStatus,
    about: [
        "isi yang diwajibkan hukum bagi jenis naskah ini belum ada",
        "what the law requires of this kind is missing",
    ],
    judge: Some(judge),
};

fn judge(facts: &Facts<'_>, judge: &mut Judge<'_>) {
    if facts.reading == Reading::Broken {
        return;
    }
    let head = facts.agreement.agreement.as_ref();
    let Some(kind) = head.and_then(|head| head.kind.as_ref()) else {
        return;
    };
    for contents in
        required(&kind.0).filter(|contents| binds(contents.between, &facts.agreement.parties))
    {
        for item in contents
            .items
            .iter()
            .filter(|item| counts(item.of, facts.agreement))
        {
            let lacking = lacking(item, facts);
            if !lacking.is_empty() && !has_own_clause(item, facts.agreement) {
                report(contents, item, &lacking, facts, judge);
            }
        }
    }
}

fn binds(between: Between, parties: &[Party]) -> bool {
    let daerah = || parties.iter().any(is_daerah);
    match between {
        Between::Siapapun => true,
        Between::Daerah => daerah(),
        Between::DaerahPihakKetiga => daerah() && parties.iter().any(is_third_party),
    }
}

/// Whether a party is of regional government, as far as its name tells: a ministry is not.
fn is_daerah(party: &Party) -> bool {
    const CENTRAL: [&str; 2] = ["Kementerian", "Direktorat Jenderal"];
    let names = [&party.name, &party.on_behalf_of];
    let central = || {
        names
            .into_iter()
            .flatten()
            .any(|name| CENTRAL.iter().any(|word| name.0.contains(word)))
    };
    party.kind == Some(PartyKind::Pemerintah) && !central()
}

/// Whether a party is a pihak ketiga of PP 28/2018 Pasal 14: no government, and not foreign.
fn is_third_party(party: &Party) -> bool {
    party.kind.is_some() && party.kind != Some(PartyKind::Asing) && !is_government(party)
}

fn counts(of: Of, agreement: &Agreement) -> bool {
    let goods = || {
        let given = agreement
            .funding
            .iter()
            .flat_map(|funding| &funding.contributions);
        let mut forms = given.filter_map(|given| given.form).peekable();
        forms.peek().is_some() && forms.all(|form| form != Form::Uang)
    };
    match of {
        Of::Apapun => true,
        Of::Uang => !goods(),
        Of::Barang => goods(),
    }
}

/// The needs of an item that nothing meets.
fn lacking<'i>(item: &'i Item, facts: &Facts<'_>) -> Vec<&'i [String]> {
    let met = |need: &[String]| need.iter().any(|path| is_given(path, facts));
    item.needs
        .iter()
        .map(Vec::as_slice)
        .filter(|need| !met(need))
        .collect()
}

fn is_given(path: &str, facts: &Facts<'_>) -> bool {
    let keys: Vec<&str> = path.split('.').collect();
    stands(facts.tree.root(), &keys) && omitted(path, facts.agreement).is_none()
}

/// Whether something that is not empty stands at the end of a way, in any entry of the lists on it.
fn stands(node: &Node, keys: &[&str]) -> bool {
    let Some((key, rest)) = keys.split_first() else {
        return node.text().map_or_else(
            || !matches!(&node.value, crate::tree::Value::Array(items) if items.is_empty()),
            |text| !text.trim().is_empty(),
        );
    };
    node.entry(key)
        .is_some_and(|entry| stands(&entry.node, rest))
        || node.items().iter().any(|item| stands(item, keys))
}

/// The place in `layout.omit` that keeps a clause off the paper.
fn omitted(path: &str, agreement: &Agreement) -> Option<Path> {
    let omit = &agreement.layout.as_ref()?.omit;
    let index = omit.iter().position(|name| path == name.0)?;
    Some(path!["layout", "omit", index])
}

fn has_own_clause(item: &Item, agreement: &Agreement) -> bool {
    let mut headings = agreement
        .clauses
        .iter()
        .filter_map(|clause| clause.heading.as_ref());
    !item.heading.is_empty()
        && headings.any(|heading| {
            let heading = heading.0.to_lowercase();
            item.heading
                .iter()
                .any(|word| heading.contains(word.as_str()))
        })
}

fn report(
    contents: &Contents,
    item: &Item,
    lacking: &[&[String]],
    facts: &Facts<'_>,
    judge: &mut Judge<'_>,
) {
    let [name_id, name_en] = &item.name;
    let article = contents.article_of(item);
    let [caution_id, caution_en] = caution(contents.certainty);
    let message = words!(
        "diharapkan {name_id} menurut {article}{caution_id}, tetapi {} belum dimuat",
        "expected {name_en} by {article}{caution_en}, but {} is missing",
        listed(lacking)
    );
    let missing = path_of(&lacking[0][0]);
    let severity = at_most(contents.certainty, RULE.weight.severity(facts.status));
    let span = facts
        .tree
        .locate(facts.source, &shown(&missing, facts), &Part::Value);
    let reported = judge
        .report_span(span, facts.tree.notation(&missing), message)
        .severity(severity);
    match omitted(&lacking[0][0], facts.agreement) {
        Some(omit) => reported
            .label(
                &omit,
                words!("ditiadakan dari naskah di sini", "kept off the paper here"),
            )
            .help(words!(
                "hapus dari `layout.omit`",
                "delete it from `layout.omit`"
            )),
        None => reported.help(help(item, lacking)),
    };
}

/// The place where the reader looks: the section that would hold what is missing, else the kind that asks for it.
fn shown(missing: &Path, facts: &Facts<'_>) -> Path {
    let section = match missing.segments().first() {
        Some(first) => Path::root().join(first.clone()),
        None => Path::root(),
    };
    if facts.tree.get(&section).is_some() {
        missing.clone()
    } else {
        path!["agreement", "kind"]
    }
}

fn path_of(path: &str) -> Path {
    let mut way = Path::root();
    for key in path.split('.') {
        way.push(key);
    }
    way
}

/// The first path of each need, in backticks.
fn listed(needs: &[&[String]]) -> String {
    let names: Vec<_> = needs.iter().map(|need| format!("`{}`", need[0])).collect();
    names.join(", ")
}

fn help(item: &Item, lacking: &[&[String]]) -> Words {
    let needs = |or: &str| {
        let either = |need: &&[String]| {
            let paths: Vec<_> = need.iter().map(|path| format!("`{path}`")).collect();
            paths.join(or)
        };
        lacking.iter().map(either).collect::<Vec<_>>().join(", ")
    };
    let (needs_id, needs_en) = (needs(" atau "), needs(" or "));
    match item.heading.first() {
        Some(heading) => words!(
            "tulis {needs_id}, atau klausul sendiri yang judulnya menyebut \"{heading}\"",
            "write {needs_en}, or a clause of your own whose heading says \"{heading}\""
        ),
        None => words!("tulis {needs_id}", "write {needs_en}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{findings, findings_as, marks, paths, quiet};
    use crate::agreement::Status;
    use crate::finding::Severity;

    const CODE: &str = "missing-required-content";

    const PARTIES: &str = "[[parties]]\nkind = \"pemerintah\"\nname = \"Dinas Pasar\"\n[[parties]]\nkind = \"masyarakat\"\nname = \"Paguyuban\"\n";

    fn kind(kind: &str, rest: &str) -> String {
        format!("[agreement]\nkind = \"{kind}\"\n{PARTIES}{rest}")
    }

    #[test]
    fn each_missing_item_is_told_with_its_article() {
        let text = kind(
            "perjanjian-kerja-sama",
            "[term]\nend = 2027-01-01\n[funding]\nscheme = \"hibah\"\n",
        );
        assert_eq!(
            paths(CODE, &text),
            ["governance.dispute", "funding.sanctions"]
        );
        assert_eq!(
            marks(CODE, &text),
            ["\"perjanjian-kerja-sama\"", "[funding]"]
        );
        let found = findings(CODE, &text);
        assert_eq!(
            found[0].message.id,
            "diharapkan penyelesaian perselisihan menurut UU 23/2014 Pasal 366 ayat (2) huruf c, tetapi `governance.dispute` belum dimuat"
        );
    }

    #[test]
    fn an_own_clause_gives_the_item_too() {
        let rest = "[term]\nend = 2027-01-01\n[governance]\ndispute = { steps = [{ method = \"musyawarah\" }] }\n";
        let text = kind("perjanjian-kerja-sama", rest);
        assert_eq!(paths(CODE, &text), ["funding.sanctions"]);
        quiet(
            CODE,
            &format!("{text}[[clauses]]\nheading = \"Sanksi dan Denda\"\n"),
        );
    }

    #[test]
    fn a_clause_kept_off_the_paper_is_missing() {
        let rest = "[term]\nend = 2027-01-01\n[governance]\ndispute = { steps = [{ method = \"musyawarah\" }] }\n\
            [funding]\nsanctions = [{ trigger = \"x\" }]\n[layout]\nomit = [\"funding.sanctions\"]\n";
        let found = findings(CODE, &kind("perjanjian-kerja-sama", rest));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].labels.len(), 1);
    }

    #[test]
    fn the_rule_for_regions_binds_no_ministry_and_no_one_else() {
        let text = kind("perjanjian-kerja-sama", "");
        quiet(CODE, &text.replace("Dinas Pasar", "Kementerian Sosial"));
        quiet(CODE, &text.replace("masyarakat", "pemerintah"));
        quiet(CODE, &text.replace("\"pemerintah\"", "\"desa\""));
    }

    #[test]
    fn what_is_not_verified_never_makes_an_error() {
        let text = kind("kontrak-swakelola-tipe-4", "[goals]\npurpose = \"x\"\n");
        let severities: Vec<_> = findings_as(Status::Ditandatangani, CODE, &text)
            .iter()
            .map(|finding| finding.severity)
            .collect();
        assert_eq!(severities, [Severity::Warning; 3]);
        let text = kind("perjanjian-kerja-sama", "");
        assert_eq!(
            findings_as(Status::Ditandatangani, CODE, &text)[0].severity,
            Severity::Error
        );
        assert_eq!(findings(CODE, &text)[0].severity, Severity::Note);
    }

    #[test]
    fn a_grant_of_goods_needs_a_list_and_a_handover_instead_of_stages() {
        let rest = "[funding]\ntotal = 5\ncontributions = [{ party = \"a\", form = \"barang\", value = 5 }]\n\
            sanctions = [{ trigger = \"x\" }]\n[evaluation]\nreports = [{ name = \"x\" }]\nmonitoring = { by = \"a\" }\n";
        let goods = kind("perjanjian-hibah", rest);
        let found = findings(CODE, &goods);
        assert_eq!(found.len(), 1);
        assert!(
            found[0]
                .message
                .en
                .contains("`funding.budget`, `continuity.handover`"),
            "{found:?}"
        );
        let money = goods.replace("barang", "uang");
        assert_eq!(
            paths(CODE, &money),
            [
                "funding.disbursements.condition",
                "funding.disbursements",
                "funding.contributions.source"
            ]
        );
    }

    #[test]
    fn nothing_is_called_absent_after_a_syntax_fault() {
        quiet(
            CODE,
            &kind("perjanjian-kerja-sama", "[goals]\npurpose = \n"),
        );
    }
}
