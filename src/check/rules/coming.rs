//! Faults that are named and not yet judged.
//!
//! A code is fixed once it is listed, so a waiver may name it before its rule exists. A rule that gets its logic moves into a
//! file of its own.

use super::rows;

rows! {

    // Law

    // The principles of partnership
    PARTY_WITHOUT_RIGHTS = "party-without-rights", Warning,
        "pihak tanpa hak",
        "a party without rights";
    PARTY_WITHOUT_OBLIGATIONS = "party-without-obligations", Warning,
        "pihak tanpa kewajiban",
        "a party without obligations";
    LOPSIDED_OBLIGATIONS = "lopsided-obligations", Note,
        "kewajiban sangat tidak berimbang",
        "obligations far out of balance";
    COMMITTEE_DOMINATED = "committee-dominated", Warning,
        "satu pihak dapat memutuskan sendiri dalam komite",
        "one party can decide alone in the committee";
    ONE_SIDED_TERMINATION = "one-sided-termination", Warning,
        "hanya satu pihak yang dapat mengakhiri",
        "only one party may end the agreement";
    PARTY_CONTRIBUTES_NOTHING = "party-contributes-nothing", Note,
        "pihak tanpa kontribusi",
        "a party that gives neither funds nor other help";
    DELIBERATION_NOT_FIRST = "deliberation-not-first", Warning,
        "perselisihan tidak dimulai dengan musyawarah",
        "disputes do not begin with musyawarah";
    NO_COMMUNICATION_CHANNEL = "no-communication-channel", Note,
        "cara para pihak saling menghubungi belum ada",
        "nobody says how the parties reach each other";
    REPORTS_NOT_PUBLIC = "reports-not-public", Note,
        "laporan tidak terbuka untuk publik",
        "reports that the public cannot see";
    NO_PUBLICATION_CHANNEL = "no-publication-channel", Note,
        "saluran pengumuman hasil belum ada",
        "no channel by which results are made public";
    BUDGET_NOT_ITEMISED = "budget-not-itemised", Note,
        "anggaran tidak dirinci",
        "a budget that is not itemised";
    OBJECTIVE_WITHOUT_INDICATOR = "objective-without-indicator", Note,
        "tujuan tanpa indikator",
        "an objective without an indicator";
    INDICATOR_WITHOUT_BASELINE = "indicator-without-baseline", Note,
        "indikator tanpa nilai awal",
        "an indicator without a baseline";
    TARGET_NOT_AHEAD_OF_BASELINE = "target-not-ahead-of-baseline", Warning,
        "sasaran sama dengan nilai awal",
        "a target that is the baseline";
    REPORT_WITHOUT_RECIPIENT = "report-without-recipient", Warning,
        "laporan tanpa penerima",
        "a report that nobody receives";
    DISBURSEMENT_WITHOUT_CONDITION = "disbursement-without-condition", Warning,
        "penyaluran tanpa syarat",
        "a disbursement without a condition";
    NO_AUDIT = "no-audit", Note,
        "pemeriksaan keuangan belum diatur",
        "no audit";
    OBLIGATION_WITHOUT_DEADLINE = "obligation-without-deadline", Note,
        "kewajiban tanpa tenggat",
        "an obligation without a deadline";
    SINGLE_FUNDER_DEPENDENCE = "single-funder-dependence", Note,
        "dana bersama bergantung pada satu pihak",
        "a common fund that depends on one party";
    NO_EXIT_PLAN = "no-exit-plan", Note,
        "rencana pengakhiran belum ada",
        "no exit plan";
    NO_MAINTENANCE_PLAN = "no-maintenance-plan", Note,
        "rencana pemeliharaan belum ada",
        "no maintenance plan";
    LEADERSHIP_CHANGE_UNCOVERED = "leadership-change-uncovered", Note,
        "pergantian pimpinan belum diatur",
        "a change of leaders is not provided for";
    NO_CAPACITY_BUILDING = "no-capacity-building", Note,
        "penguatan kapasitas belum ada",
        "no capacity building";
    NO_LEARNING_REVIEW = "no-learning-review", Note,
        "pembelajaran bersama belum diatur",
        "no joint review to learn from";
    COORDINATION_UNDEFINED = "coordination-undefined", Note,
        "koordinasi belum diatur",
        "coordination is not provided for";
    GOAL_WITHOUT_SDG_LINK = "goal-without-sdg-link", Note,
        "tujuan belum dikaitkan dengan TPB",
        "goals without a link to the Sustainable Development Goals";
    MANY_PARTIES_WITHOUT_COMMITTEE = "many-parties-without-committee", Note,
        "banyak pihak tanpa komite",
        "many parties without a committee";
    COMMUNITY_ABSENT = "community-absent", Warning,
        "masyarakat menjadi pihak tetapi tidak ikut memutuskan, melaksanakan, atau mengawasi",
        "the community is party, and absent from deciding, carrying out or overseeing";
}
