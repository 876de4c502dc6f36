use std::collections::BTreeSet;

use super::{Certainty, Citation, Register, expand, rank};

/// The kinds of agreement and of parties that `concerns` may name.
const KINDS: &[&str] = &[
    "nota-kesepahaman",
    "kesepakatan-bersama",
    "perjanjian-kerja-sama",
    "perjanjian-hibah",
    "kontrak-swakelola-tipe-3",
    "kontrak-swakelola-tipe-4",
    "perjanjian-bersama-desa",
    "perjanjian-tjsl",
    "kemitraan-kehutanan",
    "kemitraan-usaha",
    "perjanjian-pelaksanaan",
    "pemerintah",
    "desa",
    "masyarakat",
    "nirlaba",
    "swasta",
    "koperasi",
    "bumdes",
    "perguruan-tinggi",
    "perorangan",
    "asing",
];

#[test]
fn every_row_is_sound() {
    let register = Register::built_in();
    let mut ids = BTreeSet::new();
    for row in register.iter() {
        assert!(ids.insert(row.id.clone()), "{} stands twice", row.id);
        let citation = Citation::parse(&row.id).expect("every id is a citation");
        assert_eq!(
            (&citation.kind, &citation.number, citation.year),
            (&row.kind, &row.number, row.year),
            "{}",
            row.id
        );
        assert_eq!(register.find(&row.id).map(|found| &found.id), Some(&row.id));
        assert_eq!(super::citation::key_of_id(&row.id), Some(citation.key()));
        assert!(
            row.concerns
                .iter()
                .all(|kind| KINDS.contains(&kind.as_str())),
            "{}",
            row.id
        );
        assert_eq!(row.in_force(), row.replaced_by.is_empty(), "{}", row.id);
        assert!(!row.title.contains("Republik Indonesia"), "{}", row.id);
    }
    assert_eq!(
        ids.len(),
        include_str!("../regulations.toml")
            .matches("[[regulations]]")
            .count()
    );
}

#[test]
fn every_neighbour_is_in_the_register() {
    let register = Register::built_in();
    let ids: BTreeSet<&str> = register.iter().map(|row| row.id.as_str()).collect();
    for row in register.iter() {
        for other in row.amendments.iter().chain(&row.replaced_by) {
            assert!(ids.contains(other.as_str()), "{} names {other}", row.id);
        }
        let years = row.amendments.iter().map(|id| rank(id).1);
        assert!(years.is_sorted(), "{}", row.id);
        if !row.in_force() {
            assert!(!register.successors(row).is_empty(), "{}", row.id);
        }
    }
}

#[test]
fn every_certainty_is_used() {
    let register = Register::built_in();
    for certainty in [
        Certainty::Verified,
        Certainty::Secondary,
        Certainty::Known,
        Certainty::Uncertain,
    ] {
        assert!(
            register.iter().any(|row| row.certainty == certainty),
            "{certainty:?}"
        );
    }
}

#[test]
fn common_spellings_are_found() {
    let register = Register::built_in();
    let table = [
        ("UU 23/2014", "UU 23/2014"),
        ("uu 23/2014;", "UU 23/2014"),
        ("UU No. 23 Tahun 2014", "UU 23/2014"),
        ("UU No.23 Tahun 2014", "UU 23/2014"),
        ("UU No. 23/2014", "UU 23/2014"),
        ("UU Nomor 23 Tahun 2014", "UU 23/2014"),
        ("UU RI No 23 Th 2014", "UU 23/2014"),
        ("UU 23 Tahun 2014", "UU 23/2014"),
        ("UU  23 / 2014", "UU 23/2014"),
        (
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
            "UU 23/2014",
        ),
        (
            "Undang-undang Republik Indonesia Nomor: 23 Tahun 2014",
            "UU 23/2014",
        ),
        (
            "UNDANG-UNDANG NOMOR 23 TAHUN 2014 TENTANG PEMERINTAHAN DAERAH",
            "UU 23/2014",
        ),
        ("UU 31/1999 jo. UU 20/2001", "UU 31/1999"),
        ("PP 28/2018", "PP 28/2018"),
        ("Peraturan Pemerintah No. 28 Tahun 2018", "PP 28/2018"),
        ("Perpu 2/2022", "Perppu 2/2022"),
        ("Peraturan Presiden Nomor 16 Tahun 2018", "Perpres 16/2018"),
        ("Keputusan Presiden Nomor 80 Tahun 2003", "Keppres 80/2003"),
        ("Permendagri 22/2020", "Permendagri 22/2020"),
        ("Permendagri No. 22 Tahun 2020", "Permendagri 22/2020"),
        (
            "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020",
            "Permendagri 22/2020",
        ),
        (
            "Peraturan Menteri Dalam Negeri RI Nomor 22 Tahun 2020",
            "Permendagri 22/2020",
        ),
        ("PMK 134/PMK.03/2021", "PMK 134/PMK.03/2021"),
        ("PMK 134/2021", "PMK 134/PMK.03/2021"),
        (
            "Peraturan Menteri Keuangan Nomor 134/PMK.03/2021",
            "PMK 134/PMK.03/2021",
        ),
        ("Permenkeu Nomor 78 Tahun 2024", "PMK 78/2024"),
        ("Permenkumham No. 3 Tahun 2016", "Permenkumham 3/2016"),
        ("Permen LHK 9/2021", "PermenLHK 9/2021"),
        (
            "PermenLHK P.83/MENLHK/2016",
            "PermenLHK P.83/MENLHK/SETJEN/KUM.1/10/2016",
        ),
        ("Permen PPN 7/2023", "Permen PPN/Bappenas 7/2023"),
        ("Perlem LKPP 3/2021", "Peraturan LKPP 3/2021"),
        (
            "Peraturan Lembaga LKPP No. 3 Tahun 2021",
            "Peraturan LKPP 3/2021",
        ),
        (
            "Peraturan Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah Nomor 3 Tahun 2021 tentang Pedoman Swakelola",
            "Peraturan LKPP 3/2021",
        ),
        ("Perka LKPP 6/2012", "Peraturan Kepala LKPP 6/2012"),
        ("Stb. 1870-64", "Staatsblad 1870:64"),
        ("Staatsblad Tahun 1870 Nomor 64", "Staatsblad 1870:64"),
        ("KUH Perdata", "KUHPerdata"),
        ("Kitab Undang-Undang Hukum Perdata", "KUHPerdata"),
        ("UUD NRI Tahun 1945", "UUD 1945"),
    ];
    for (typed, id) in table {
        assert_eq!(
            register.find(typed).map(|found| found.id.as_str()),
            Some(id),
            "{typed}"
        );
    }
}

#[test]
fn unknown_citations_are_taken_apart() {
    let citation =
        Citation::parse("Perda Kab. Sleman No. 5 Tahun 2020 tentang Pasar").expect("a citation");
    assert_eq!(citation.kind, "Perda Kabupaten Sleman");
    assert_eq!(citation.number.as_deref(), Some("5"));
    assert_eq!(citation.year, Some(2020));
    assert_eq!(citation.about.as_deref(), Some("Pasar"));
    for free in [
        "",
        " ",
        "/",
        "UU",
        "23/2014",
        "Nomor 23 Tahun 2014",
        "UU 23/14",
        "UU 23/2014 dan PP 28/2018",
        "UU 31/1999 jo. UU 20/2001",
        "Akta Nomor 21 Tahun 2019",
        "musyawarah desa tanggal 3 Mei 2026",
        "é/2014",
        "Noé tentang ",
    ] {
        assert_eq!(Citation::parse(free), None, "{free}");
    }
}

#[test]
fn full_citations_carry_the_last_amendment() {
    let register = Register::built_in();
    let full = |id: &str| {
        register
            .find(id)
            .map(super::Regulation::full)
            .expect("a known regulation")
    };
    assert_eq!(
        full("PP 28/2018"),
        "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah"
    );
    assert_eq!(
        full("UU 23/2014"),
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah, terakhir \
         dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 \
         Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang"
    );
    assert_eq!(
        full("UU 16/2001"),
        "Undang-Undang Nomor 16 Tahun 2001 tentang Yayasan sebagaimana telah diubah dengan Undang-Undang Nomor 28 Tahun \
         2004 tentang Perubahan atas Undang-Undang Nomor 16 Tahun 2001 tentang Yayasan"
    );
    assert_eq!(
        full("KUHPerdata"),
        "Kitab Undang-Undang Hukum Perdata (Burgerlijk Wetboek, Staatsblad Tahun 1847 Nomor 23)"
    );
    assert_eq!(
        full("Staatsblad 1870:64"),
        "Staatsblad Tahun 1870 Nomor 64 tentang Perkumpulan-Perkumpulan Berbadan Hukum (Rechtspersoonlijkheid van \
         Vereenigingen)"
    );
    assert_eq!(
        full("Permenkum 18/2025"),
        "Peraturan Menteri Hukum Nomor 18 Tahun 2025"
    );
    assert_eq!(
        full("PMK 151/PMK.03/2021"),
        "Peraturan Menteri Keuangan Nomor 151/PMK.03/2021 tentang Penetapan Pemungut Bea Meterai dan Tata Cara \
         Pemungutan, Penyetoran, dan Pelaporan Bea Meterai"
    );
}

#[test]
fn short_entries_are_spelled_out() {
    let register = Register::built_in();
    let table = [
        (
            "UU 1/2004",
            "Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara",
        ),
        (
            "PP 27/2014",
            "Peraturan Pemerintah Nomor 27 Tahun 2014 tentang Pengelolaan Barang Milik Negara/Daerah sebagaimana telah \
             diubah dengan Peraturan Pemerintah Nomor 28 Tahun 2020 tentang Perubahan atas Peraturan Pemerintah Nomor 27 \
             Tahun 2014 tentang Pengelolaan Barang Milik Negara/Daerah",
        ),
        (
            "PMK 111/PMK.06/2016 tentang Tata Cara Pelaksanaan Pemindahtanganan Barang Milik Negara",
            "Peraturan Menteri Keuangan Nomor 111/PMK.06/2016 tentang Tata Cara Pelaksanaan Pemindahtanganan Barang Milik \
             Negara",
        ),
        (
            "PP 28/2018",
            "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah",
        ),
        (
            "Permendagri 22/2020",
            "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan \
             Kerja Sama Daerah dengan Pihak Ketiga",
        ),
        (
            "Permentan 5/2019",
            "Peraturan Menteri Pertanian Nomor 5 Tahun 2019",
        ),
        (
            "Permendikbudristek 5/2022",
            "Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Nomor 5 Tahun 2022",
        ),
        (
            "Kepmendagri 100/2024",
            "Keputusan Menteri Dalam Negeri Nomor 100 Tahun 2024",
        ),
        (
            "Perbup Sleman 3/2020",
            "Peraturan Bupati Sleman Nomor 3 Tahun 2020",
        ),
        (
            "Perwal Semarang No. 7 Tahun 2021",
            "Peraturan Wali Kota Semarang Nomor 7 Tahun 2021",
        ),
        (
            "Perwali Kota Bogor 8/2022",
            "Peraturan Wali Kota Bogor Nomor 8 Tahun 2022",
        ),
        ("Inpres 3/2019", "Instruksi Presiden Nomor 3 Tahun 2019"),
    ];
    for (typed, paper) in table {
        assert_eq!(expand(&register, typed), paper, "{typed}");
    }
}

#[test]
fn other_entries_stay_as_typed() {
    let register = Register::built_in();
    for typed in [
        "Peraturan Daerah Kota Semarang Nomor 4 Tahun 2021 tentang Penyelenggaraan Air Minum",
        "Peraturan Wali Kota Pekanbaru Nomor 132 Tahun 2020 tentang Standar Pelayanan Minimal Unit Pelaksana Teknis \
         Perparkiran",
        "Peraturan Walikota Bogor Nomor 8 Tahun 2012 tentang Pasar",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        "Peraturan Menteri Urusan Lain Nomor 4 Tahun 2021;",
        "Permenxyz 5/2019",
        "UU 31/1999 jo. UU 20/2001",
        "hukum adat yang hidup di  Nagari",
        "",
    ] {
        assert_eq!(expand(&register, typed), typed);
    }
}

#[test]
fn legal_bases_follow_the_hierarchy() {
    let sorted = [
        "UUD 1945",
        "TAP MPR VI/MPR/2001",
        "KUHPerdata",
        "UU 1/2004",
        "UU 6/2014",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        "Perppu 2/2022",
        "PP 27/2014",
        "PP 28/2018",
        "Keppres 80/2003",
        "Perpres 16/2018",
        "PMK 111/PMK.06/2016 tentang Tata Cara Pelaksanaan Pemindahtanganan Barang Milik Negara",
        "Permendagri 22/2020",
        "Peraturan LKPP 3/2021",
        "Peraturan Daerah Provinsi Jawa Tengah Nomor 9 Tahun 2022 tentang Air",
        "Pergub Jawa Tengah 1/2020",
        "Peraturan Daerah Kota Semarang Nomor 4 Tahun 2021 tentang Penyelenggaraan Air Minum",
        "Peraturan Wali Kota Semarang Nomor 3 Tahun 2019 tentang Air",
        "Perdes Sukamaju 2/2024",
        "Keputusan Bupati Sleman Nomor 12 Tahun 2018",
        "Zat cair",
        "Anggaran Dasar",
    ];
    let mut shuffled = sorted.to_vec();
    shuffled[..20].reverse();
    shuffled.swap(2, 9);
    shuffled.sort_by_key(|text| rank(text));
    assert_eq!(shuffled, sorted);
}

#[test]
fn successors_are_followed_to_the_end() {
    let register = Register::built_in();
    let today = |id: &str| {
        let row = register.find(id).expect("a known regulation");
        let rows = register.successors(row);
        rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(today("PP 44/1997"), ["PP 7/2021"]);
    assert_eq!(today("UU 22/1999"), ["UU 23/2014"]);
    assert_eq!(today("Keppres 80/2003"), ["Perpres 16/2018"]);
    assert!(today("PP 28/2018").is_empty());
}

#[test]
fn only_what_the_whole_country_follows_is_national() {
    let national =
        |text: &str| Citation::parse(text).is_some_and(|citation| citation.is_national());
    for text in [
        "UU 99/2024",
        "Permendagri 99/2024",
        "Peraturan LKPP 99/2024",
        "PMK 99/2024",
        "KUHPerdata",
    ] {
        assert!(national(text), "{text}");
    }
    for text in [
        "Perda Kota Semarang 4/2021",
        "Perwali Pekanbaru 132/2020",
        "Perdes Sukamaju 3/2025",
        "Kepmendagri 9/2024",
        "Peraturan Nagari 3/2020",
    ] {
        assert!(!national(text), "{text}");
    }
}
