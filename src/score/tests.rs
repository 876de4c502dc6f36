//! Whether agreements score as their reader would expect.

use proptest::prelude::*;

use super::*;
use crate::agreement::Ending;
use crate::register::kinds::Kinds;

const GOOD: &str = include_str!("../../examples/air-minum-bkm/agreement.toml");
const WEAK: &str = include_str!("tests/weak.toml");
const ONE_SIDED: &str = include_str!("tests/one-sided.toml");

fn scored(text: &str) -> Scorecard {
    let kinds = Kinds::built_in();
    let terms = Terms {
        kinds: &kinds,
        judged_as: None,
        today: jiff::civil::date(2026, 11, 21),
        policy: &crate::check::NO_POLICY,
    };
    let source = Source::new("agreement.toml", text);
    score(&check::check(&source, terms), &source, terms)
}

fn percent(scorecard: &Scorecard, principle: Principle) -> u32 {
    scorecard
        .sum(principle)
        .percent()
        .expect("some item counts")
}

fn points(scorecard: &Scorecard, code: &str) -> Points {
    let mut items = scorecard.all().flat_map(|graded| &graded.items);
    items
        .find(|item| item.code == code)
        .expect("every rule is an item")
        .points
}

#[test]
fn a_good_agreement_scores_high_on_every_principle() {
    let card = scored(GOOD);
    for principle in Principle::ALL {
        let percent = percent(&card, principle);
        assert!(percent >= 85, "{} {percent}", principle.key());
    }
}

#[test]
fn a_weak_agreement_scores_low_where_it_says_nothing() {
    let card = scored(WEAK);
    for principle in [Principle::SalingMenghormati, Principle::Keberlanjutan] {
        assert_eq!(percent(&card, principle), 0, "{}", principle.key());
    }
    assert!(percent(&card, Principle::Akuntabilitas) <= 50);
    assert!(card.total.percent() < scored(ONE_SIDED).total.percent());
}

#[test]
fn a_one_sided_agreement_fails_equality_alone() {
    let card = scored(ONE_SIDED);
    let equality = percent(&card, Principle::Kesetaraan);
    assert!(equality <= 45, "{equality}");
    for principle in Principle::ALL
        .into_iter()
        .filter(|one| *one != Principle::Kesetaraan)
    {
        let percent = percent(&card, principle);
        assert!(percent >= 75, "{} {percent}", principle.key());
    }
    assert_eq!(points(&card, "committee-dominated"), Points::None);
    assert_eq!(points(&card, "one-sided-termination"), Points::None);
    assert_eq!(points(&card, "lopsided-obligations"), Points::None);
    assert_eq!(points(&card, "party-without-rights"), Points::Half);
}

#[test]
fn a_point_is_lost_where_a_finding_stands_and_nowhere_else_by_a_finding() {
    for text in [GOOD, WEAK, ONE_SIDED] {
        let kinds = Kinds::built_in();
        let terms = Terms {
            kinds: &kinds,
            judged_as: None,
            today: jiff::civil::date(2026, 11, 21),
            policy: &crate::check::NO_POLICY,
        };
        let source = Source::new("agreement.toml", text);
        let checked = check::check(&source, terms);
        let card = score(&checked, &source, terms);
        for item in card.all().flat_map(|graded| &graded.items) {
            let found = checked
                .findings
                .iter()
                .chain(&checked.waived)
                .filter(|one| one.code == item.code)
                .count();
            let told = item
                .cited
                .iter()
                .filter(|cited| cited.message.is_some())
                .count();
            assert_eq!(found, told, "{}", item.code);
            assert!(told == 0 || item.points < Points::Full, "{}", item.code);
        }
    }
}

#[test]
fn every_point_cites_its_line() {
    let card = scored(GOOD);
    let item = |code: &str| {
        let mut items = card.all().flat_map(|graded| &graded.items);
        items
            .find(|item| item.code == code)
            .expect("every rule is an item")
    };
    let audit = &item("no-audit").cited[0];
    assert_eq!(audit.path, "funding.audit");
    let line = GOOD.lines().nth(audit.start.line - 1).expect("a line");
    assert!(line.starts_with("audit ="), "{line}");
    assert!(GOOD[audit.span.clone()].contains("Inspektorat"));
}

#[test]
fn what_is_not_relevant_is_left_out() {
    let card = scored(WEAK);
    assert_eq!(points(&card, "committee-dominated"), Points::NotRelevant);
    assert_eq!(
        points(&card, "many-parties-without-committee"),
        Points::NotRelevant
    );
    let counted = card.principles.iter().flat_map(|graded| &graded.items);
    let counted = counted
        .filter(|item| item.points != Points::NotRelevant)
        .count();
    assert_eq!(usize::try_from(card.total.items), Ok(counted));
}

#[test]
fn a_broken_file_earns_and_loses_nothing_by_what_it_lacks() {
    let card = scored("[goals]\nscope = [\n");
    assert_eq!(card.total.items, 0);
    assert_eq!(card.total.percent(), None);
}

#[test]
fn the_matrix_tells_what_each_party_carries() {
    let card = scored(ONE_SIDED);
    let [office, group] = &card.balance[..] else {
        panic!("two parties");
    };
    assert_eq!((office.duties, office.rights, office.seats), (1, 4, 3));
    assert_eq!((group.duties, group.rights, group.seats), (4, 0, 1));
    assert_eq!(
        (office.gives_money, group.gives_in_kind, group.receives),
        (50_000_000, 10_000_000, 50_000_000)
    );
    assert_eq!((office.ending, group.ending), (Ending::May, Ending::MayNot));
    assert_eq!((office.reports, group.reports), (0, 2));
}

/// A small agreement whose parties have so many duties and rights.
fn agreement(parties: &[(usize, usize)], shared: (usize, usize)) -> String {
    let list = |count: usize| vec!["\"melaksanakan bagiannya\""; count].join(", ");
    let mut text = String::from("spec = 1\n");
    for index in 0..parties.len() {
        text.push_str(&format!(
            "[[parties]]\nid = \"p{index}\"\nkind = \"masyarakat\"\n"
        ));
    }
    let role = |party: &str, (duties, rights): (usize, usize)| {
        let (duties, rights) = (list(duties), list(rights));
        format!("[[roles]]\nparty = \"{party}\"\nrights = [{rights}]\nobligations = [{duties}]\n")
    };
    for (index, counts) in parties.iter().enumerate() {
        text.push_str(&role(&format!("p{index}"), *counts));
    }
    text.push_str(&role("bersama", shared));
    text.push_str("[funding]\nscheme = \"masing-masing\"\n");
    text
}

/// Orders two sums by the share that they are, exactly.
fn at_least(left: Sum, right: Sum) -> bool {
    u64::from(left.halves) * u64::from(right.items)
        >= u64::from(right.halves) * u64::from(left.items)
}

prop_compose! {
    fn counts()(parties in prop::collection::vec((0..9_usize, 0..6_usize), 2..5), shared in (0..3_usize, 0..3_usize))
        -> (Vec<(usize, usize)>, (usize, usize)) {
        (parties, shared)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn one_right_more_changes_one_number_and_never_lowers_equality_of_the_poorest((mut parties, shared) in counts()) {
        let poorest = (0..parties.len()).min_by_key(|index| parties[*index].1).expect("two or more");
        let before = scored(&agreement(&parties, shared));
        parties[poorest].1 += 1;
        let after = scored(&agreement(&parties, shared));
        let mut expected = before.balance.clone();
        expected[poorest].rights += 1;
        prop_assert_eq!(&after.balance, &expected);
        let [after, before] = [after, before].map(|card| card.sum(Principle::Kesetaraan));
        prop_assert!(at_least(after, before), "{before:?} {after:?}");
    }

    #[test]
    fn one_duty_more_changes_one_number_and_never_raises_equality_where_most_is_carried((mut parties, shared) in counts()) {
        let most = (0..parties.len()).max_by_key(|index| parties[*index].0).expect("two or more");
        prop_assume!(parties[most].0 > 0);
        let before = scored(&agreement(&parties, shared));
        parties[most].0 += 1;
        let after = scored(&agreement(&parties, shared));
        let mut expected = before.balance.clone();
        expected[most].duties += 1;
        prop_assert_eq!(&after.balance, &expected);
        let [after, before] = [after, before].map(|card| card.sum(Principle::Kesetaraan));
        prop_assert!(at_least(before, after), "{before:?} {after:?}");
    }
}
