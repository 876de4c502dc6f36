//! How what a file gives is put into words: who signs by what right, what is given, of what a fine is a part.

use super::{print, seen};

const PARTIES: &str = "[[parties]]\nid = \"a\"\nkind = \"swasta\"\nname = \"PT Maju\"\nsignatories = [{ name = \"Rina\", position = \"Direktur\" }]\n\
    [[parties]]\nid = \"b\"\nkind = \"masyarakat\"\nname = \"Kelompok Jaya\"\nsignatories = [{ name = \"Budi\", position = \"Ketua\" }]\n";

/// The paper of a file of a kind, in which an independent reader of Markdown sees no markup.
fn paper(kind: &str, rest: &str) -> String {
    seen(
        &print(&format!(
            "[agreement]\nkind = \"{kind}\"\ntitle = \"Uji\"\n{rest}"
        ))
        .markdown,
    )
}

#[test]
fn a_fine_says_of_what_it_is_a_part() {
    for (funding, sanction, read) in [
        (
            "total = 1_000",
            "trigger = \"keterlambatan pekerjaan\"\npercent = 0.1\nper = \"hari\"\ncap = 5",
            "denda sebesar 0,1% (nol koma satu persen) per hari dari nilai Perjanjian Kerja Sama ini, paling banyak 5% (lima persen) dari nilai tersebut.",
        ),
        (
            "total = 1_000",
            "trigger = \"keterlambatan pembayaran sewa\"\npercent = 1\nper = \"bulan\"\ncap = 6",
            "denda sebesar 1% (satu persen) per bulan dari jumlah yang terlambat dibayar, paling banyak 6% (enam persen) dari jumlah tersebut.",
        ),
        (
            "",
            "trigger = \"keterlambatan setoran\"\npercent = 1\nper = \"hari\"",
            "denda sebesar 1% (satu persen) per hari dari jumlah yang terlambat disetor.",
        ),
        (
            "",
            "trigger = \"keterlambatan pekerjaan\"\npercent = 1\nper = \"2 minggu\"",
            "denda sebesar 1% (satu persen) per 2 minggu dari nilai kewajiban yang dilanggar.",
        ),
        (
            "total = 1_000",
            "trigger = \"kekeliruan\"\npercent = 2\nper = \"tagihan\"",
            "denda sebesar 2% (dua persen) dari nilai setiap tagihan.",
        ),
        (
            "total = 1_000",
            "trigger = \"keterlambatan\"\npercent = 0.1\nper = \"hari dari nilai tahap yang terlambat\"",
            "denda sebesar 0,1% (nol koma satu persen) per hari dari nilai tahap yang terlambat.",
        ),
        (
            "total = 1_000",
            "trigger = \"kelalaian\"\ncap = 5\nsteps = [\"teguran\"]",
            "denda paling banyak 5% (lima persen) dari nilai Perjanjian Kerja Sama ini dan sanksi berupa teguran.",
        ),
    ] {
        let file = format!(
            "{PARTIES}[funding]\nscheme = \"masing-masing\"\n{funding}\n[[funding.sanctions]]\n{sanction}\n"
        );
        let paper = paper("perjanjian-kerja-sama", &file);
        assert!(
            paper.contains(&format!("dikenakan {read}")),
            "{read}\n{paper}"
        );
    }
}

#[test]
fn who_signs_says_by_what_right() {
    for (signatories, read) in [
        (
            "{ name = \"Rina\", position = \"Direktur\" }",
            "Rina, selaku Direktur, dalam hal ini bertindak dalam jabatannya untuk dan atas nama PT Maju",
        ),
        (
            "{ name = \"Rina\", position = \"Kepala Dinas\", acting = \"plt\" }",
            "Rina, selaku Pelaksana Tugas Kepala Dinas, dalam hal ini bertindak dalam jabatannya untuk",
        ),
        (
            "{ name = \"Rina\", position = \"Sekretaris Daerah\", acting = \"an\", on_behalf_of = \"Bupati Kapuas\", appointment = { document = \"Keputusan Bupati Kapuas\", number = \"7\" }, power_of_attorney = { document = \"Surat Kuasa Bupati Kapuas\", number = \"8\" } }",
            "selaku Sekretaris Daerah atas nama Bupati Kapuas, berdasarkan Keputusan Bupati Kapuas Nomor 7, serta Surat Kuasa Bupati Kapuas Nomor 8, dalam hal ini bertindak untuk dan atas nama PT Maju",
        ),
        (
            "{ name = \"Rina\", position = \"Manajer\", power_of_attorney = { number = \"8\" } }",
            "selaku Manajer, berdasarkan kuasa dalam surat Nomor 8, dalam hal ini bertindak untuk dan atas nama PT Maju",
        ),
        (
            "{ name = \"Rina\", position = \"Ketua\" }, { name = \"Budi\", position = \"Bendahara\" }",
            "Rina, selaku Ketua, dan Budi, selaku Bendahara, dalam hal ini bertindak dalam jabatan masing-masing untuk dan atas nama PT Maju",
        ),
    ] {
        let file = format!(
            "[[parties]]\nid = \"a\"\nname = \"PT Maju\"\nsignatories = [{signatories}]\n[[parties]]\nid = \"b\"\nname = \"Kelompok Jaya\"\n"
        );
        let paper = paper("perjanjian-kerja-sama", &file);
        assert!(
            super::squeezed(&paper).contains(&super::squeezed(read)),
            "{read}\n{paper}"
        );
    }
}

#[test]
fn each_kind_has_its_word_for_what_is_given() {
    let funding = "[funding]\nscheme = \"hibah\"\ntotal = 1_000\ntax = \"ditanggung-penerima\"\ncontributions = [{ party = \"a\", form = \"uang\", value = 1_000 }]\n";
    for (kind, word) in [
        ("perjanjian-hibah", "hibah"),
        ("perjanjian-tjsl", "bantuan"),
        ("perjanjian-pelaksanaan", "dana pelaksanaan"),
    ] {
        let paper = paper(kind, &format!("{PARTIES}{funding}"));
        let given = format!("PIHAK KESATU memberikan {word} kepada PIHAK KEDUA senilai Rp1.000,00");
        assert!(paper.contains(&given), "{given}\n{paper}");
        assert!(paper.contains(&format!("oleh penerima {word}.")), "{paper}");
    }
}

/// Who is paid receives a grant; a party that only joins in does not.
#[test]
fn a_grant_goes_to_whom_it_is_paid() {
    let file = format!(
        "{PARTIES}[[parties]]\nid = \"c\"\nkind = \"nirlaba\"\nname = \"Yayasan Bina\"\n[funding]\nscheme = \"hibah\"\ntotal = 1_000\n\
         contributions = [{{ party = \"a\", form = \"uang\", value = 600 }}, {{ party = \"a\", form = \"barang\", value = 400, description = \"benih\" }}]\n\
         disbursements = [{{ to = \"c\", percent = 100 }}]\n"
    );
    let paper = paper("perjanjian-hibah", &file);
    for sentence in [
        "PIHAK KESATU memberikan hibah kepada PIHAK KETIGA senilai Rp1.000,00",
        "Hibah sebagaimana dimaksud pada ayat (1) berupa: a. uang senilai Rp600,00 (enam ratus rupiah); dan b. barang, yaitu benih, senilai Rp400,00",
    ] {
        assert!(
            super::blanks(&paper.replace('\u{2003}', " ")).contains(sentence),
            "{sentence}\n{paper}"
        );
    }
}
