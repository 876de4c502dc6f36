//! Every fault that `pkm` knows, in one table.
//!
//! A rule with logic is a file of this folder and a line here.

mod account_holder_mismatch;
mod account_not_dedicated;
mod acting_official_binds_budget;
mod assurance;
mod budget_source_incomplete;
mod budget_total_mismatch;
mod commitment_beyond_fiscal_year;
mod committee_dominated;
mod community_absent;
mod complaint_channel_missing;
mod completeness;
mod confidentiality_blocks_disclosure;
mod conflicting_deadlines;
mod copies_fewer_than_parties;
mod dangling_reference;
mod data_roles_missing;
mod date_outside_term;
mod defined_term_unused;
mod deliberation_not_first;
mod disbursement_exceeds_cash;
mod disbursement_share_mismatch;
mod disbursement_without_condition;
mod duplicate_id;
mod foreign_party_without_bilingual;
mod forest_term_too_long;
mod foundation_audit_threshold;
mod funding_total_mismatch;
mod grantee_not_legal_entity;
mod indicator_without_baseline;
mod list_too_deep;
mod lopsided_obligations;
mod malformed_ahu_number;
mod malformed_brace;
mod malformed_nib;
mod malformed_nik;
mod malformed_nip;
mod malformed_npwp;
mod malformed_region_code;
mod mandate_not_valid_on_signing;
mod missing_authority;
mod missing_required_content;
mod model_party_mismatch;
mod no_capacity_building;
mod nonstandard_spelling;
mod npwp_check_digit;
mod number_date_mismatch;
mod objective_without_indicator;
mod obligation_without_deadline;
mod one_sided_termination;
mod open_blank;
mod outside;
mod party_contributes_nothing;
mod party_without_obligations;
mod party_without_rights;
mod party_without_role;
mod party_without_signatory;
mod personal_data_published;
mod placeholder_left;
mod quorum_impossible;
mod region_kind_mismatch;
mod renewal_notice_exceeds_term;
mod repeated_fact_differs;
mod replaced_article;
mod report_due_too_soon;
mod report_without_recipient;
mod reports_not_public;
mod retroactive_start;
mod revoked_regulation;
mod shape_codes;
mod sharing_not_hundred;
mod signatory_lacks_authority;
mod single_funder_dependence;
pub(super) mod spelling;
mod stamp_duty_unassigned;
mod target_not_ahead_of_baseline;
mod term_duration_mismatch;
mod term_reversed;
mod termination_without_waiver;
mod too_many_parties;
#[cfg(test)]
mod trial;
mod two_dispute_forums;
mod typed_number_words;
mod typed_party_label;
mod undefined_term;
mod unknown_clause;
mod unknown_code;
mod unknown_objective;
mod unknown_party;
mod unknown_regulation;
mod unprintable_character;
pub(super) mod vague_wording;
mod village_deliberation_missing;
mod weekend_signing;
mod wording;
mod written_number;

pub use unprintable_character::without_glyph;
pub(crate) use wording::meant;

use std::sync::LazyLock;

use super::presence;
use super::principle::Principle;
use super::rule::Rule;

/// Declares rules that no function judges: a name, a code, a weight, and what it is in Indonesian and in English.
macro_rules! rows {
    ($( $name:ident = $code:literal, $weight:ident, $id:literal, $en:literal; )*) => { $(
        pub(super) static $name: $crate::check::rule::Rule = $crate::check::rule::Rule {
            code: $code,
            weight: $crate::check::rule::Weight::$weight,
            about: [$id, $en],
            judge: None,
        };
    )* };
}
use rows;

/// All rules, in the order of the manual. Those that something is absent follow the others of their principle.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let mut rules = WITH_LOGIC.to_vec();
    for row in presence::absences() {
        let kin = |rule: &&Rule| Principle::of(rule.code) == Some(row.principle);
        let place = rules
            .iter()
            .rposition(kin)
            .map_or(rules.len(), |last| last + 1);
        rules.insert(place, &row.rule);
    }
    rules
});

/// The rules that a function of their own judges, or that another floor finds.
static WITH_LOGIC: &[&Rule] = &[
    &shape_codes::TOML_SYNTAX,
    &shape_codes::UNKNOWN_KEY,
    &shape_codes::MISSING_KEY,
    &shape_codes::WRONG_TYPE,
    &shape_codes::UNKNOWN_VALUE,
    &shape_codes::MALFORMED_VALUE,
    &shape_codes::TOML_NEWER_THAN_1_0,
    &malformed_brace::RULE,
    &unknown_clause::RULE,
    &unknown_code::RULE,
    &outside::MISSING_FILE,
    &outside::UNREADABLE_LOGO,
    &unprintable_character::RULE,
    &outside::BROKEN_TEMPLATE,
    &outside::CONFIG_FAULT,
    &open_blank::RULE,
    &unknown_regulation::RULE,
    &too_many_parties::RULE,
    &duplicate_id::RULE,
    &dangling_reference::RULE,
    &unknown_party::RULE,
    &unknown_objective::RULE,
    &shape_codes::DOTTED_THOUSANDS,
    &funding_total_mismatch::RULE,
    &budget_total_mismatch::RULE,
    &disbursement_share_mismatch::RULE,
    &disbursement_exceeds_cash::RULE,
    &sharing_not_hundred::RULE,
    &term_reversed::RULE,
    &term_duration_mismatch::RULE,
    &date_outside_term::RULE,
    &retroactive_start::RULE,
    &renewal_notice_exceeds_term::RULE,
    &report_due_too_soon::RULE,
    &conflicting_deadlines::RULE,
    &quorum_impossible::RULE,
    &copies_fewer_than_parties::RULE,
    &repeated_fact_differs::RULE,
    &weekend_signing::RULE,
    &placeholder_left::RULE,
    &model_party_mismatch::RULE,
    &party_without_role::RULE,
    &party_without_signatory::RULE,
    &missing_authority::RULE,
    &signatory_lacks_authority::RULE,
    &mandate_not_valid_on_signing::RULE,
    &acting_official_binds_budget::RULE,
    &malformed_nik::RULE,
    &malformed_npwp::RULE,
    &malformed_nib::RULE,
    &malformed_region_code::RULE,
    &malformed_nip::RULE,
    &npwp_check_digit::RULE,
    &malformed_ahu_number::RULE,
    &region_kind_mismatch::RULE,
    &account_holder_mismatch::RULE,
    &account_not_dedicated::RULE,
    &grantee_not_legal_entity::RULE,
    &number_date_mismatch::RULE,
    &revoked_regulation::RULE,
    &replaced_article::RULE,
    &missing_required_content::RULE,
    &village_deliberation_missing::RULE,
    &two_dispute_forums::RULE,
    &termination_without_waiver::RULE,
    &budget_source_incomplete::RULE,
    &commitment_beyond_fiscal_year::RULE,
    &confidentiality_blocks_disclosure::RULE,
    &data_roles_missing::RULE,
    &personal_data_published::RULE,
    &foreign_party_without_bilingual::RULE,
    &complaint_channel_missing::RULE,
    &stamp_duty_unassigned::RULE,
    &foundation_audit_threshold::RULE,
    &forest_term_too_long::RULE,
    &party_without_rights::RULE,
    &party_without_obligations::RULE,
    &lopsided_obligations::RULE,
    &committee_dominated::RULE,
    &one_sided_termination::RULE,
    &party_contributes_nothing::RULE,
    &deliberation_not_first::RULE,
    &reports_not_public::RULE,
    &objective_without_indicator::RULE,
    &indicator_without_baseline::RULE,
    &target_not_ahead_of_baseline::RULE,
    &report_without_recipient::RULE,
    &disbursement_without_condition::RULE,
    &obligation_without_deadline::RULE,
    &single_funder_dependence::RULE,
    &no_capacity_building::RULE,
    &community_absent::RULE,
    &nonstandard_spelling::RULE,
    &vague_wording::RULE,
    &defined_term_unused::RULE,
    &undefined_term::RULE,
    &typed_party_label::RULE,
    &typed_number_words::RULE,
    &list_too_deep::RULE,
    &outside::DUPLICATE_AGREEMENT_NUMBER,
    &outside::PARENT_MISSING,
    &outside::PARENT_EXPIRED,
    &outside::BUDGET_LINE_PROMISED_TWICE,
    &outside::PLACE_PROMISED_TWICE,
    &outside::EXPIRED_STILL_ACTIVE,
    &outside::WAIVER_EXPIRED,
    &outside::WAIVER_UNUSED,
    &outside::WAIVER_FORBIDDEN,
];

/// The codes that are found only by looking at several files together.
pub(super) const ACROSS: [&str; 6] = [
    outside::DUPLICATE_AGREEMENT_NUMBER.code,
    outside::PARENT_MISSING.code,
    outside::PARENT_EXPIRED.code,
    outside::BUDGET_LINE_PROMISED_TWICE.code,
    outside::PLACE_PROMISED_TWICE.code,
    outside::EXPIRED_STILL_ACTIVE.code,
];

/// The rule of a code.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::RULES;

    #[test]
    fn codes_are_unique_kebab_case_and_described_in_both_languages() {
        let mut seen = BTreeSet::new();
        for rule in RULES.iter() {
            assert!(seen.insert(rule.code), "{} stands twice", rule.code);
            let kebab = rule.code.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
            assert!(kebab, "{}", rule.code);
            for about in rule.about {
                assert!(!about.is_empty() && !about.ends_with('.'), "{}", rule.code);
            }
        }
    }
}
