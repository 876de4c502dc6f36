//! With what money, goods and work.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::fact::{choices, record};
use super::values::{Amount, Id, Item, Text, Who, Whos};
use crate::locale::duration::Duration;

choices! {
    /// How the work is paid for.
    pub enum Scheme {
        /// A grant.
        Hibah = "hibah",
        /// A common fund.
        DanaBersama = "dana-bersama",
        /// Each bears its own costs.
        MasingMasing = "masing-masing",
        /// No money.
        TanpaDana = "tanpa-dana",
        /// Shared proceeds.
        BagiHasil = "bagi-hasil",
        /// A fee for a service.
        ImbalJasa = "imbal-jasa",
        /// A loan.
        Pinjaman = "pinjaman",
        /// A party pays in what it collects.
        Setoran = "setoran",
    }
}

choices! {
    /// In what a party contributes.
    pub enum Form {
        /// Money.
        Uang = "uang",
        /// Goods.
        Barang = "barang",
        /// Services.
        Jasa = "jasa",
        /// Labour.
        Tenaga = "tenaga",
        /// Land.
        Lahan = "lahan",
        /// Technical help.
        Teknis = "teknis",
    }
}

choices! {
    /// Who bears the taxes.
    pub enum Tax {
        /// Who receives.
        Penerima = "ditanggung-penerima",
        /// Who gives.
        Pemberi = "ditanggung-pemberi",
        /// Each its own.
        MasingMasing = "ditanggung-masing-masing",
        /// As the law says.
        SesuaiKetentuan = "sesuai-ketentuan",
    }
}

choices! {
    /// How the interest of a loan is reckoned.
    pub enum LoanMethod {
        /// On the first principal, the same each time.
        Tetap = "tetap",
        /// On what is still owed.
        Menurun = "menurun",
    }
}

choices! {
    /// For how long a rate of interest counts.
    pub enum RatePer {
        /// A month.
        Bulan = "bulan",
        /// A year.
        Tahun = "tahun",
    }
}

record! {
    /// The section `funding`. Amounts are whole rupiah.
    pub struct Funding {
        /// How the work is paid for.
        required scheme: Scheme,
        /// All that is counted in money.
        optional total: Amount,
        /// What each party gives.
        list contributions: Contribution,
        /// What it is spent on.
        list budget: BudgetGroup,
        /// When it is paid out.
        list disbursements: Disbursement,
        /// What is paid for what.
        list prices: Price,
        /// How proceeds are shared.
        list sharing: Share,
        /// What a loan costs.
        optional loan: Loan,
        /// What follows a breach, of money or not.
        list sanctions: Sanction,
        /// Who bears the taxes.
        optional tax: Tax,
        /// Who pays the meterai: a party's id, or `bersama`.
        optional stamp_duty: Id,
        /// What becomes of what is left.
        optional remainder: Text,
        /// Whose the interest on the account is.
        optional bank_interest: Who,
        /// Who audits.
        optional audit: Audit,
    }
}

record! {
    /// What a party gives.
    pub struct Contribution {
        /// Who.
        required party: Id,
        /// In what.
        required form: Form,
        /// Its value in rupiah; left out for what is not counted in money.
        optional value: Amount,
        /// Where the money comes from.
        optional source: FundingSource,
        /// What it is.
        optional description: Text,
    }
}

record! {
    /// Where money comes from.
    pub struct FundingSource {
        /// APBD, APBN, dana desa, own means.
        required name: Text,
        /// The budget year.
        optional fiscal_year: Amount,
        /// The account in the budget (kode rekening).
        optional account: Text,
    }
}

record! {
    /// Lines of the budget that belong together.
    pub struct BudgetGroup {
        /// Their name.
        optional group: Text,
        /// The lines.
        required_list items: BudgetItem,
    }
}

record! {
    /// A line of the budget, or a piece of goods.
    pub struct BudgetItem {
        /// What.
        required name: Text,
        /// How much of it.
        required quantity: Decimal,
        /// Counted in what.
        optional unit: Text,
        /// Rupiah for one.
        optional price: Amount,
        /// The code of goods.
        optional code: Text,
        /// The make.
        optional brand: Text,
        /// The year of make.
        optional year: Amount,
        /// The condition.
        optional condition: Text,
    }
}

record! {
    /// A stage of paying out.
    pub struct Disbursement {
        /// To whom.
        required to: Whos,
        /// The share of the money disbursed.
        optional percent: Decimal,
        /// The amount in rupiah.
        optional amount: Amount,
        /// How often.
        optional every: Duration,
        /// The day by which.
        optional due: Date,
        /// On what condition.
        optional condition: Text,
        /// Against which papers.
        list documents: Item,
    }
}

record! {
    /// What is paid for one of something.
    pub struct Price {
        /// For what.
        required name: Text,
        /// For each of what.
        optional per: Text,
        /// Rupiah.
        required price: Amount,
        /// Who pays.
        optional from: Whos,
        /// Who is paid.
        optional to: Whos,
        /// Whether it is a ceiling.
        optional at_most: bool,
        /// What else is to be said.
        optional note: Text,
    }
}

record! {
    /// A party's share of the proceeds.
    pub struct Share {
        /// Whose.
        required party: Id,
        /// How much of a hundred.
        required percent: Decimal,
        /// Of what.
        optional base: Text,
    }
}

record! {
    /// What a loan costs and how it is paid back.
    pub struct Loan {
        /// Percent.
        required rate: Decimal,
        /// For how long the rate counts.
        optional per: RatePer,
        /// How it is reckoned.
        required method: LoanMethod,
        /// In how many instalments.
        required instalments: Amount,
        /// The day of the first.
        optional first: Date,
    }
}

record! {
    /// What follows a breach.
    pub struct Sanction {
        /// The breach.
        required trigger: Text,
        /// What follows, step by step.
        list steps: Item,
        /// A fine, percent.
        optional percent: Decimal,
        /// For each of what.
        optional per: Text,
        /// The most that it may come to, percent.
        optional cap: Decimal,
    }
}

record! {
    /// Who audits.
    pub struct Audit {
        /// Who.
        optional by: Whos,
        /// How often.
        optional every: Duration,
    }
}
