//! Reports for other programs, each read back by a reader that is not ours.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use jiff::civil::date;
use pkm::agreement::Status;
use pkm::check::{Terms, check};
use pkm::finding::{Edit, Finding, Fix, Label, Severity};
use pkm::fix;
use pkm::locale::Lang;
use pkm::register::kinds::Kinds;
use pkm::report::{self, Counts, Notes, Sheet};
use pkm::source::Source;
use pkm::words;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};

/// A file whose name and content try to be more than text.
const NAME: &str = "./desa suka/a,b:100%.toml";
const TEXT: &str =
    "spec = 1\n[funding]\ntotal = 450.000.000 # é\nscheme = \"a`*b*`|<b>@dinas\"\n\nscheme_ = 1\n";

fn finding(code: &'static str, severity: Severity, marked: &str) -> Finding {
    let start = TEXT.find(marked).expect("the text has it");
    Finding {
        code,
        severity,
        message: words!("pesan untuk `{marked}`", "message for `{marked}`"),
        help: None,
        span: start..start + marked.len(),
        path: String::new(),
        clause: None,
        labels: Vec::new(),
        fix: None,
    }
}

fn findings() -> Vec<Finding> {
    let total = finding("toml-syntax", Severity::Error, "450.000.000");
    let scheme = finding("unknown-value", Severity::Warning, "\"a`*b*`|<b>@dinas\"");
    let table = finding("no-exit-plan", Severity::Note, "é\nscheme = ");
    let label = Label {
        span: TEXT.find("[funding]").expect("a header")..TEXT.find("\ntotal").expect("a key"),
        message: words!("dimulai, 100% di sini", "begun, 100% here"),
    };
    vec![
        Finding {
            help: Some(words!(
                "tulis `450_000_000`\n::error::palsu",
                "write `450_000_000`"
            )),
            clause: Some("Pasal 8 ayat (1)".to_owned()),
            fix: Some(Fix::at(total.span.clone(), "450_000_000")),
            labels: vec![label],
            ..total
        },
        Finding {
            message: words!(
                "pilihan `a`*b*`|<b>@dinas` tidak dikenal: ![x](http://a.b) \u{1b}[31m & #1",
                "the choice is unknown"
            ),
            path: "funding.scheme".to_owned(),
            ..scheme
        },
        table,
    ]
}

/// Hands the findings to a test, beside a file that has none.
fn with_sheets<T>(test: impl FnOnce(&[Sheet<'_>]) -> T) -> T {
    let (source, findings) = (Source::new(NAME, TEXT), findings());
    let clean = Source::new("bersih.toml", "spec = 1\n");
    test(&[
        Sheet {
            source: &source,
            findings: &findings,
            status: Some(Status::Draf),
        },
        Sheet {
            source: &clean,
            findings: &[],
            status: None,
        },
    ])
}

/// Hands every invalid file of the tests to a test, as the checks judge it.
fn with_all<T>(look: impl FnOnce(&[Sheet<'_>]) -> T) -> T {
    let kinds = Kinds::built_in();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs/invalid");
    let mut names: Vec<_> = fs::read_dir(&folder)
        .expect("the folder is part of the project")
        .map(|entry| entry.expect("a readable entry").path())
        .collect();
    names.sort();
    let judged: Vec<(Source, Vec<Finding>)> = names
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("the file was just listed");
            let name = path.file_name().expect("a name").to_string_lossy();
            let source = Source::new(format!("specs/{name}"), text);
            let terms = Terms {
                kinds: &kinds,
                judged_as: None,
                today: date(2026, 11, 2),
                policy: &pkm::check::NO_POLICY,
            };
            let findings = check(&source, terms).findings;
            (source, findings)
        })
        .collect();
    let sheets: Vec<Sheet<'_>> = judged
        .iter()
        .map(|(source, findings)| Sheet {
            source,
            findings,
            status: None,
        })
        .collect();
    look(&sheets)
}

fn total(sheets: &[Sheet<'_>]) -> usize {
    sheets.iter().map(|sheet| sheet.findings.len()).sum()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("the report is JSON")
}

fn holds(schema: &Value, value: &Value) {
    let schema = jsonschema::validator_for(schema).expect("the schema is one");
    let faults: Vec<String> = schema
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

mod sarif {
    use super::*;

    /// The schema of SARIF 2.1.0, as the crate `serde-sarif` brings it along.
    fn schema() -> Value {
        let compiler = Command::new("rustc")
            .arg("-vV")
            .output()
            .expect("rustc runs");
        let compiler = String::from_utf8(compiler.stdout).expect("rustc prints text");
        let host = compiler
            .lines()
            .find_map(|line| line.strip_prefix("host: "));
        // Offline, cargo knows only the crates of this machine.
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked", "--offline"])
            .args(["--filter-platform", host.expect("rustc names its host")])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo prints JSON");
        let packages = metadata["packages"].as_array().expect("packages");
        let package = packages
            .iter()
            .find(|package| package["name"] == "serde-sarif")
            .expect("it is a dependency of the tests");
        let manifest = Path::new(package["manifest_path"].as_str().expect("a path"));
        let schema = manifest.with_file_name("src").join("schema.json");
        let text = fs::read_to_string(schema).expect("the crate has the schema");
        // The first edition has a bracket too many here, which the errata of 2023 took out.
        let (wrong, right) = (
            "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$",
            "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$",
        );
        parsed(&text.replace(wrong, right))
    }

    /// The characters of a region, counted as the standard counts: lines and columns from 1, the end not included.
    fn offsets(text: &str, region: &Value) -> std::ops::Range<usize> {
        let number = |key: &str| {
            usize::try_from(region[key].as_u64().expect("a number")).expect("a small number")
        };
        let offset = |line: usize, column: usize| {
            let start: usize = text
                .split_inclusive('\n')
                .take(line - 1)
                .map(str::len)
                .sum();
            let rest = &text[start..];
            start
                + rest
                    .chars()
                    .take(column - 1)
                    .map(char::len_utf8)
                    .sum::<usize>()
        };
        offset(number("startLine"), number("startColumn"))
            ..offset(number("endLine"), number("endColumn"))
    }

    #[test]
    fn it_is_what_the_standard_says() {
        let schema = schema();
        for lang in [Lang::Id, Lang::En] {
            let hostile = with_sheets(|sheets| report::sarif(sheets, lang, Notes::Shown));
            holds(&schema, &parsed(&hostile));
            let all = with_all(|sheets| report::sarif(sheets, lang, Notes::Shown));
            holds(&schema, &parsed(&all));
        }
        insta::assert_snapshot!(
            with_sheets(|sheets| report::sarif(sheets, Lang::En, Notes::Shown))
                .replace(env!("CARGO_PKG_VERSION"), "VERSION")
        );
    }

    #[test]
    fn regions_rules_and_fixes_say_what_the_findings_say() {
        with_all(|sheets| {
            let log = parsed(&report::sarif(sheets, Lang::Id, Notes::Shown));
            let run = &log["runs"][0];
            let mut results = run["results"].as_array().expect("results").iter();
            assert_eq!(run["columnKind"], "unicodeCodePoints");
            let mut prints = BTreeSet::new();
            for (sheet, finding) in sheets
                .iter()
                .flat_map(|sheet| sheet.findings.iter().map(move |finding| (sheet, finding)))
            {
                let result = results.next().expect("a result for each finding");
                let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index"));
                let rule = &run["tool"]["driver"]["rules"][index.expect("a small number")];
                assert_eq!(rule["id"], finding.code);
                assert!(!rule["help"]["text"].as_str().unwrap_or_default().is_empty());
                let place = &result["locations"][0]["physicalLocation"];
                assert_eq!(place["artifactLocation"]["uri"], sheet.source.name());
                let text = sheet.source.text();
                assert_eq!(offsets(text, &place["region"]), finding.span, "{finding:?}");
                let print = &result["partialFingerprints"]["pkm/v1"];
                assert!(prints.insert((sheet.source.name(), print.to_string())));
                let Some(fix) = &finding.fix else {
                    assert!(result.get("fixes").is_none());
                    continue;
                };
                let change = &result["fixes"][0]["artifactChanges"][0]["replacements"];
                let edits: Vec<Edit> = change
                    .as_array()
                    .expect("replacements")
                    .iter()
                    .map(|edit| Edit {
                        span: offsets(text, &edit["deletedRegion"]),
                        replacement: edit["insertedContent"]["text"]
                            .as_str()
                            .expect("a text")
                            .to_owned(),
                    })
                    .collect();
                assert_eq!(edits, fix.edits);
            }
            assert!(results.next().is_none());
        });
    }

    #[test]
    fn fingerprints_outlive_lines_written_above() {
        let prints = |above: &str| {
            let source = Source::new(NAME, format!("{above}{TEXT}"));
            let mut findings = findings();
            for finding in &mut findings {
                let span = &finding.span;
                finding.span = span.start + above.len()..span.end + above.len();
                finding.fix = None;
                finding.labels.clear();
            }
            let twin = findings[0].clone();
            findings.insert(1, twin);
            let sheet = Sheet {
                source: &source,
                findings: &findings,
                status: None,
            };
            let log = parsed(&report::sarif(&[sheet], Lang::Id, Notes::Shown));
            let results = log["runs"][0]["results"]
                .as_array()
                .expect("results")
                .clone();
            let of = |result: &Value| result["partialFingerprints"].to_string();
            results.iter().map(of).collect::<Vec<_>>()
        };
        assert_eq!(prints(""), prints("# satu\n# dua\n\n"));
        assert_eq!(prints("").iter().collect::<BTreeSet<_>>().len(), 4);
    }
}

mod github {
    use super::*;

    /// A command read back as the runner reads it: name, properties, message.
    fn command(line: &str) -> (String, Vec<(String, String)>, String) {
        let (head, message) = line[2..].split_once("::").expect("two pairs of colons");
        let (name, properties) = head.split_once(' ').expect("properties behind the name");
        let pairs = properties.split(',').map(|pair| {
            let (key, value) = pair.split_once('=').expect("key and value");
            (key.to_owned(), unescaped(value))
        });
        (name.to_owned(), pairs.collect(), unescaped(message))
    }

    fn unescaped(text: &str) -> String {
        let mut plain = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('%') {
            let code = u8::from_str_radix(&behind[..2], 16).expect("two hexadecimal digits");
            plain.push_str(before);
            plain.push(char::from(code));
            rest = &behind[2..];
        }
        plain + rest
    }

    #[test]
    fn commands_are_read_back_as_they_were_meant() {
        let text = with_sheets(|sheets| report::github(sheets, Lang::Id, Notes::Shown));
        let commands: Vec<_> = text.lines().map(command).collect();
        let names: Vec<&str> = commands.iter().map(|(name, ..)| name.as_str()).collect();
        assert_eq!(names, ["error", "warning", "notice"]);
        let value = |index: usize, key: &str| {
            let pairs: &Vec<(String, String)> = &commands[index].1;
            pairs
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value.clone())
        };
        assert_eq!(value(0, "file").as_deref(), Some("desa suka/a,b:100%.toml"));
        assert_eq!(value(0, "line").as_deref(), Some("3"));
        assert_eq!(value(0, "col").as_deref(), Some("9"));
        assert_eq!(value(0, "endColumn").as_deref(), Some("20"));
        assert_eq!(value(0, "title").as_deref(), Some("toml-syntax"));
        assert_eq!(value(2, "endColumn"), None);
        assert_eq!(
            commands[0].2,
            "Pasal 8 ayat (1): pesan untuk `450.000.000`\nsaran: tulis `450_000_000` ::error::palsu"
        );
        insta::assert_snapshot!(text);
    }

    #[test]
    fn every_finding_is_one_line() {
        with_all(|sheets| {
            let text = report::github(sheets, Lang::En, Notes::Shown);
            assert_eq!(text.lines().map(command).count(), total(sheets));
            let quiet = report::github(sheets, Lang::En, Notes::Counted);
            assert!(!quiet.contains("::notice"));
        });
    }
}

mod gitlab {
    use super::*;

    /// The keys that GitLab documents for a Code Quality report, and no others.
    fn schema() -> Value {
        json!({
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["description", "check_name", "fingerprint", "severity", "location"],
                "properties": {
                    "description": { "type": "string", "minLength": 1 },
                    "check_name": { "type": "string", "minLength": 1 },
                    "fingerprint": { "type": "string", "pattern": "^[0-9a-f]{32}$" },
                    "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
                    "location": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": ["path", "lines"],
                        "properties": {
                            "path": { "type": "string", "pattern": "^[^./]" },
                            "lines": {
                                "type": "object",
                                "additionalProperties": false,
                                "required": ["begin"],
                                "properties": {
                                    "begin": { "type": "integer", "minimum": 1 },
                                    "end": { "type": "integer", "minimum": 1 }
                                }
                            }
                        }
                    }
                }
            }
        })
    }

    #[test]
    fn it_has_the_keys_that_gitlab_reads() {
        let few = with_sheets(|sheets| report::gitlab(sheets, Lang::Id, Notes::Shown));
        holds(&schema(), &parsed(&few));
        with_all(|sheets| {
            let value = parsed(&report::gitlab(sheets, Lang::En, Notes::Shown));
            holds(&schema(), &value);
            let issues = value.as_array().expect("a list");
            let prints: BTreeSet<String> = issues
                .iter()
                .map(|issue| issue["fingerprint"].to_string())
                .collect();
            assert_eq!((issues.len(), prints.len()), (total(sheets), total(sheets)));
        });
        insta::assert_snapshot!(few);
    }
}

mod junit {
    use super::*;
    use roxmltree::{Document, Node};

    fn children<'a>(node: Node<'a, 'a>, name: &'a str) -> Vec<Node<'a, 'a>> {
        let named = |child: &Node<'_, '_>| child.has_tag_name(name);
        node.children().filter(named).collect()
    }

    fn number(node: Node<'_, '_>, name: &str) -> usize {
        node.attribute(name)
            .and_then(|value| value.parse().ok())
            .expect("a number")
    }

    /// Reads a report back: suites of files, cases of findings, failures of errors, and counts that agree with them.
    fn holds(text: &str, sheets: &[Sheet<'_>]) {
        let document = Document::parse(text).expect("the report is XML");
        let root = document.root_element();
        assert!(root.has_tag_name("testsuites"));
        let suites = children(root, "testsuite");
        assert_eq!(suites.len(), sheets.len());
        let mut sums = (0, 0);
        for (suite, sheet) in suites.into_iter().zip(sheets) {
            let cases = children(suite, "testcase");
            let failures = cases
                .iter()
                .flat_map(|case| children(*case, "failure"))
                .count();
            assert_eq!(cases.len(), sheet.findings.len().max(1));
            assert_eq!(failures, Counts::of(&[*sheet]).errors);
            assert_eq!(number(suite, "tests"), cases.len());
            assert_eq!(number(suite, "failures"), failures);
            for (case, finding) in cases.iter().zip(sheet.findings) {
                assert!(
                    case.attribute("name")
                        .is_some_and(|name| name.starts_with(finding.code))
                );
                assert_eq!(case.attribute("file"), suite.attribute("name"));
                let told = case
                    .descendants()
                    .filter_map(|node| node.text())
                    .collect::<String>();
                let message = finding
                    .message
                    .id
                    .replace('\n', " ")
                    .replace('\u{1b}', "\u{FFFD}");
                assert!(told.contains(&message), "{told}");
            }
            sums = (sums.0 + cases.len(), sums.1 + failures);
        }
        assert_eq!((number(root, "tests"), number(root, "failures")), sums);
    }

    #[test]
    fn it_is_read_back_with_counts_that_agree() {
        with_sheets(|sheets| {
            let text = report::junit(sheets, Lang::Id, Notes::Shown);
            holds(&text, sheets);
            insta::assert_snapshot!(text);
        });
        with_all(|sheets| holds(&report::junit(sheets, Lang::Id, Notes::Shown), sheets));
    }
}

mod markdown {
    use super::*;

    fn events(text: &str) -> Vec<Event<'_>> {
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).collect()
    }

    /// Whatever the files hold, the report is made of what we put in and nothing else.
    fn harmless(text: &str) {
        for event in events(text) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => assert_eq!(html.trim(), "<!-- -->"),
                Event::Start(tag) => assert!(
                    !matches!(
                        tag,
                        Tag::Link { .. }
                            | Tag::Image { .. }
                            | Tag::CodeBlock(_)
                            | Tag::Strikethrough
                    ),
                    "{tag:?}"
                ),
                Event::Text(words) => {
                    let called = words
                        .split('@')
                        .skip(1)
                        .any(|behind| behind.starts_with(char::is_alphanumeric));
                    assert!(!called && !words.contains('\u{1b}'), "{words}");
                }
                _ => {}
            }
        }
    }

    fn count(text: &str, of: impl Fn(&Tag<'_>) -> bool) -> usize {
        let events = events(text);
        events
            .iter()
            .filter(|event| matches!(event, Event::Start(tag) if of(tag)))
            .count()
    }

    #[test]
    fn what_comes_from_a_file_is_shown_and_never_obeyed() {
        let text = with_sheets(|sheets| report::markdown(sheets, Lang::Id, Notes::Shown));
        harmless(&text);
        assert_eq!(count(&text, |tag| matches!(tag, Tag::Item)), 3);
        assert_eq!(count(&text, |tag| matches!(tag, Tag::TableRow)), 2);
        assert_eq!(count(&text, |tag| matches!(tag, Tag::Heading { .. })), 2);
        insta::assert_snapshot!(text);
    }

    #[test]
    fn a_long_report_fits_into_a_comment() {
        with_all(|sheets| {
            let text = report::markdown(sheets, Lang::Id, Notes::Shown);
            harmless(&text);
            assert_eq!(count(&text, |tag| matches!(tag, Tag::Item)), 100);
            assert!(text.chars().count() < 65_536);
            assert!(text.contains("temuan lain"));
        });
    }
}

#[test]
fn json_bears_the_fixes_its_schema_describes() {
    let schema = parsed(include_str!("../../schemas/findings.schema.json"));
    with_all(|sheets| {
        let value = parsed(&report::json(sheets, Lang::Id));
        holds(&schema, &value);
        let found = value["findings"].as_array().expect("findings");
        let fixes = found
            .iter()
            .filter(|finding| finding.get("fix").is_some())
            .count();
        assert_eq!(fixes, Counts::of(sheets).fixable);
        assert!(fixes > 40);
    });
}

#[test]
fn the_fix_of_a_report_is_the_one_that_is_made() {
    with_sheets(|sheets| {
        let fixed = fix::apply(sheets[0].source, sheets[0].findings).expect("one has a fix");
        assert_eq!(fixed.text, TEXT.replace("450.000.000", "450_000_000"));
        assert_eq!(fixed.count, 1);
    });
}
