//! Sound agreements of every kind, made of sound parts that vary: who joins whom, how it is paid for, for how long, from when.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// A sort of partnership: the kind, the model, the two parties and how it is paid for.
struct Sort {
    kind: &'static str,
    model: &'static str,
    first: &'static str,
    second: &'static str,
    funding: Funding,
}

#[derive(Clone, Copy)]
enum Funding {
    Own,
    Grant,
    Fee,
    Shares,
}

const OFFICE: &str = r#"kind = "pemerintah"
name = "Dinas Pertanian Kota Semarang"
on_behalf_of = "Pemerintah Kota Semarang"
signatories = [{ name = "Ir. Budi Santosa", position = "Kepala Dinas", nip = "197003121995031001", appointment = { document = "Keputusan Wali Kota Semarang", number = "821.2/10/2025", date = 2025-01-06 } }]
"#;
const BUYER: &str = r#"kind = "pemerintah"
name = "Dinas Pertanian Kota Semarang"
on_behalf_of = "Pemerintah Kota Semarang"
signatories = [{ name = "Ir. Budi Santosa", position = "Pejabat Pembuat Komitmen", nip = "197003121995031001", appointment = { document = "Keputusan Wali Kota Semarang", number = "821.2/10/2025", date = 2025-01-06 } }]
"#;
const VILLAGE: &str = r#"kind = "desa"
name = "Pemerintah Desa Sukamaju"
signatories = [{ name = "Asep Sunandar", position = "Kepala Desa" }]
"#;
const GROUP: &str = r#"kind = "masyarakat"
name = "Kelompok Tani Sumber Rejeki"
registration = { document = "Keputusan Kepala Desa Sukamaju", number = "141/07/2022", date = 2022-07-04 }
signatories = [{ name = "Wagiman", position = "Ketua", appointment = { document = "Berita Acara Pemilihan", number = "03/BA/2025", date = 2025-02-16 } }]
bank = { name = "Bank Jateng", account = "2034117765", holder = "Kelompok Tani Sumber Rejeki", dedicated = true }
"#;
const FOUNDATION: &str = r#"kind = "nirlaba"
name = "Yayasan Tirta Lestari Nusantara"
registration = { document = "Keputusan Menteri Hukum dan Hak Asasi Manusia", number = "AHU-0012345.AH.01.04.TAHUN 2018", date = 2018-09-14 }
signatories = [{ name = "Maria Kusumawati, S.Sos.", position = "Ketua Pengurus", appointment = { document = "Keputusan Pembina", number = "04/YTLN/2024", date = 2024-05-20 } }]
bank = { name = "Bank Jateng", account = "2034117766", holder = "Yayasan Tirta Lestari Nusantara", dedicated = true }
"#;
const COMPANY: &str = r#"kind = "swasta"
name = "PT Sumber Pangan Sejahtera"
deed = { number = "12", date = 2015-03-09, notary = "Dewi Anggraini, S.H., M.Kn." }
signatories = [{ name = "Lukman Hakim", position = "Direktur Utama" }]
"#;

const SORTS: [Sort; 11] = [
    Sort {
        kind: "perjanjian-kerja-sama",
        model: "masyarakat-pemerintah",
        first: OFFICE,
        second: GROUP,
        funding: Funding::Grant,
    },
    Sort {
        kind: "nota-kesepahaman",
        model: "nirlaba-masyarakat",
        first: FOUNDATION,
        second: GROUP,
        funding: Funding::Own,
    },
    Sort {
        kind: "kesepakatan-bersama",
        model: "antarlembaga",
        first: OFFICE,
        second: FOUNDATION,
        funding: Funding::Own,
    },
    Sort {
        kind: "perjanjian-hibah",
        model: "antarlembaga",
        first: OFFICE,
        second: FOUNDATION,
        funding: Funding::Grant,
    },
    Sort {
        kind: "kontrak-swakelola-tipe-3",
        model: "antarlembaga",
        first: BUYER,
        second: FOUNDATION,
        funding: Funding::Fee,
    },
    Sort {
        kind: "kontrak-swakelola-tipe-4",
        model: "masyarakat-pemerintah",
        first: BUYER,
        second: GROUP,
        funding: Funding::Fee,
    },
    Sort {
        kind: "perjanjian-bersama-desa",
        model: "masyarakat-pemerintah",
        first: VILLAGE,
        second: GROUP,
        funding: Funding::Own,
    },
    Sort {
        kind: "perjanjian-tjsl",
        model: "masyarakat-swasta",
        first: COMPANY,
        second: GROUP,
        funding: Funding::Grant,
    },
    Sort {
        kind: "kemitraan-kehutanan",
        model: "masyarakat-pemerintah",
        first: OFFICE,
        second: GROUP,
        funding: Funding::Shares,
    },
    Sort {
        kind: "kemitraan-usaha",
        model: "masyarakat-swasta",
        first: COMPANY,
        second: GROUP,
        funding: Funding::Shares,
    },
    Sort {
        kind: "perjanjian-pelaksanaan",
        model: "antarlembaga",
        first: OFFICE,
        second: FOUNDATION,
        funding: Funding::Fee,
    },
];

/// A sound agreement by its number: eleven kinds in turn.
pub(crate) fn sound(number: usize) -> String {
    let sort = &SORTS[number % SORTS.len()];
    let step = i64::try_from(number).expect("small");
    let signed = workday(
        date(2026, 1, 12)
            .checked_add((step * 3).days())
            .expect("a day"),
    );
    // Money of one budget year does not reach into the next.
    let last = match sort.funding {
        Funding::Grant | Funding::Fee => date(signed.year(), 12, 31),
        Funding::Own | Funding::Shares => signed
            .checked_add(i64::from(signed.day() % 4 + 1).years())
            .expect("a day")
            .yesterday()
            .expect("a day"),
    };
    let deliberation = if sort.first == VILLAGE {
        "village_deliberation = { document = \"Berita Acara Musyawarah Desa\", number = \"141/03/BA/2025\", date = 2025-12-15 }\n"
    } else {
        ""
    };
    let status = ["draf", "dirundingkan", "ditandatangani"][number % 3];
    format!(
        r#"spec = 1

[agreement]
kind = "{kind}"
model = "{model}"
title = "Penguatan Pangan Warga Tahap {tahap}"
status = "{status}"
date = {signed}
place = "Kota Semarang"
locations = [{{ village = "Desa Sukamaju", district = "Kecamatan Cibadak" }}]

[[parties]]
id = "pertama"
number = "{number}/PKS/{roman}/{year}"
address = "Jalan Pemuda Nomor 1, Kota Semarang"
contact = {{ phone = "+62243513366" }}
{first}
[[parties]]
id = "mitra"
address = "Jalan Cilosari Nomor 12, Kota Semarang"
contact = {{ phone = "+6281326604417" }}
{second}
[background]
recitals = ["persediaan pangan warga perlu dijaga"]

[goals]
purpose = "menjaga persediaan pangan warga"
objectives = [{{ id = "pangan", text = "meningkatkan hasil panen" }}]
scope = ["pengolahan lahan", "pelatihan petani"]
implementation = ["kegiatan dilaksanakan menurut rencana kerja yang disepakati PARA PIHAK"]
services = ["pangan"]
outputs = [{{ id = "panen", name = "gabah kering", target = {target}, unit = "ton", objective = "pangan" }}]

[[roles]]
party = "pertama"
provides = ["pelatihan"]
rights = ["menerima laporan pelaksanaan"]
obligations = [{{ text = "melatih petani", every = "3 bulan" }}]

[[roles]]
party = "mitra"
provides = ["tenaga-kerja"]
rights = ["menerima pelatihan"]
obligations = [{{ text = "mengolah lahan", every = "1 bulan" }}]

[governance]
decision = {{ method = "musyawarah-mufakat" }}
meetings = {{ every = "3 bulan", chair = "bergilir" }}
leadership_change = "tetap-berlaku"
{deliberation}dispute = {{ steps = [{{ method = "musyawarah", within = "30 hari kalender" }}, {{ method = "mediasi", mediator = "Camat Cibadak", within = "30 hari kalender" }}] }}

[funding]
{funding}
[[funding.sanctions]]
trigger = "kelalaian menyampaikan laporan"
steps = ["teguran tertulis"]

[evaluation]
monitoring = {{ by = ["pertama"], every = "6 bulan" }}
indicators = [{{ id = "hasil", objective = "pangan", name = "hasil panen", unit = "ton", baseline = 0, target = {target}, every = "6 bulan" }}]
reports = [{{ id = "berkala", name = "laporan berkala", from = "mitra", to = ["pertama"], every = "6 bulan", public = true }}]

[term]
start = {signed}
end = {last}
termination = {{ notice = "30 hari kalender", grounds = ["kesepakatan PARA PIHAK"], waive_kuhper_1266 = true }}
suspension = {{ grounds = ["gagal panen"] }}
amendment = "addendum-tertulis"

[closing]
copies = 2
"#,
        kind = sort.kind,
        model = sort.model,
        tahap = number + 1,
        roman = [
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
        ][usize::try_from(signed.month()).expect("a month") - 1],
        year = signed.year(),
        first = sort.first,
        second = sort.second,
        target = 10 + number,
        funding = funding(sort, number, signed.year()),
    )
}

fn funding(sort: &Sort, number: usize, year: i16) -> String {
    let total = 10_000_000 * (number % 40 + 1);
    let source = if sort.first == COMPANY {
        "source = { name = \"anggaran program perusahaan\" }".to_owned()
    } else {
        format!(
            "source = {{ name = \"APBD Kota Semarang\", fiscal_year = {year}, account = \"5.1.05.05.01.0001\" }}"
        )
    };
    let paid = |scheme: &str| {
        format!(
            "scheme = \"{scheme}\"\ntotal = {total}\ntax = \"sesuai-ketentuan\"\nstamp_duty = \"bersama\"\n\
             audit = {{ by = \"Inspektorat Kota Semarang\", every = \"1 tahun\" }}\n\
             contributions = [{{ party = \"pertama\", form = \"uang\", value = {total}, {source} }}]\n\
             budget = [{{ group = \"Kegiatan\", items = [{{ name = \"pelatihan\", quantity = 10, unit = \"kegiatan\", price = {} }}] }}]\n\
             disbursements = [\n  {{ to = \"mitra\", percent = 60, condition = \"setelah ditandatangani\", documents = [\"surat permohonan\"] }},\n  \
             {{ to = \"mitra\", percent = 40, condition = \"setelah laporan kemajuan diterima\", documents = [\"laporan kemajuan\"] }},\n]\n",
            total / 10
        )
    };
    match sort.funding {
        Funding::Own => "scheme = \"masing-masing\"\nstamp_duty = \"bersama\"\n".to_owned(),
        Funding::Grant => paid("hibah"),
        Funding::Fee => paid("imbal-jasa"),
        Funding::Shares => "scheme = \"bagi-hasil\"\nstamp_duty = \"bersama\"\nsharing = [{ party = \"pertama\", percent = 40, base = \"hasil panen\" }, { party = \"mitra\", percent = 60, base = \"hasil panen\" }]\n".to_owned(),
    }
}

/// The day itself, or the Monday after a weekend, on which no office signs.
fn workday(day: Date) -> Date {
    let add = match day.weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => 0,
    };
    day.checked_add(i64::from(add).days()).expect("a day")
}
