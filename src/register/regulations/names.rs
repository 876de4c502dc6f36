//! The names of types of regulation, of ministries and of agencies, with their abbreviations.
//!
//! Data only: a new ministry is one line here.

use super::forms::Level;

/// Documents that are cited by name alone: short, official, other names, year, level.
pub const NAMED: &[(&str, &str, &[&str], u16, Level)] = &[
    (
        "UUD 1945",
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        &[
            "UUD NRI 1945",
            "UUD NRI Tahun 1945",
            "Undang-Undang Dasar 1945",
        ],
        1945,
        Level::Constitution,
    ),
    (
        "KUHPerdata",
        "Kitab Undang-Undang Hukum Perdata",
        &["KUH Perdata", "KUHPer", "Burgerlijk Wetboek", "BW"],
        1847,
        Level::Law,
    ),
];

/// Types with one spelling each: short, official, other names, level.
pub const FIXED: &[(&str, &str, &[&str], Level)] = &[
    (
        "TAP MPR",
        "Ketetapan Majelis Permusyawaratan Rakyat",
        &["Ketetapan MPR", "Tap. MPR"],
        Level::Assembly,
    ),
    ("UU", "Undang-Undang", &[], Level::Law),
    (
        "Perppu",
        "Peraturan Pemerintah Pengganti Undang-Undang",
        &["Perpu"],
        Level::Law,
    ),
    (
        "Staatsblad",
        "Staatsblad",
        &["Stb", "Stbl", "Stb.", "Stbl."],
        Level::Law,
    ),
    ("PP", "Peraturan Pemerintah", &[], Level::Government),
    ("Perpres", "Peraturan Presiden", &[], Level::President),
    ("Keppres", "Keputusan Presiden", &[], Level::President),
    ("Inpres", "Instruksi Presiden", &[], Level::Other),
    (
        "PMK",
        "Peraturan Menteri Keuangan",
        &["Permenkeu"],
        Level::Minister,
    ),
    (
        "KMK",
        "Keputusan Menteri Keuangan",
        &["Kepmenkeu"],
        Level::Other,
    ),
    (
        "POJK",
        "Peraturan Otoritas Jasa Keuangan",
        &["Peraturan OJK"],
        Level::Minister,
    ),
    ("PBI", "Peraturan Bank Indonesia", &[], Level::Minister),
    (
        "Perma",
        "Peraturan Mahkamah Agung",
        &["Peraturan MA"],
        Level::Minister,
    ),
    (
        "Keputusan Deputi I LKPP",
        "Keputusan Deputi Bidang Pengembangan Strategi dan Kebijakan Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
        &[
            "Kepdep I LKPP",
            "Keputusan Deputi Bidang Pengembangan Strategi dan Kebijakan LKPP",
        ],
        Level::Other,
    ),
    (
        "Keputusan Kepala Badan Bahasa",
        "Keputusan Kepala Badan Pengembangan dan Pembinaan Bahasa",
        &[],
        Level::Other,
    ),
];

/// Ministries: what stands after `Permen` in the abbreviation, the minister's office, other abbreviations.
pub const MINISTRIES: &[(&str, &str, &[&str])] = &[
    ("dagri", "Dalam Negeri", &[]),
    (
        "kumham",
        "Hukum dan Hak Asasi Manusia",
        &["kum HAM", "Hukum dan HAM"],
    ),
    ("kum", "Hukum", &[]),
    (
        " PPN/Bappenas",
        "Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional",
        &["PPN", "Bappenas", "PPN/Kepala Bappenas"],
    ),
    ("LHK", "Lingkungan Hidup dan Kehutanan", &[]),
    ("hut", "Kehutanan", &[]),
    (
        "desa",
        "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
        &["des", "desa PDTT", "des PDTT"],
    ),
    (
        "desa PDT",
        "Desa dan Pembangunan Daerah Tertinggal",
        &["des PDT"],
    ),
    ("dikbud", "Pendidikan dan Kebudayaan", &[]),
    (
        "dikbudristek",
        "Pendidikan, Kebudayaan, Riset, dan Teknologi",
        &["dikbud ristek"],
    ),
    ("dikdasmen", "Pendidikan Dasar dan Menengah", &[]),
    (
        "diktisaintek",
        "Pendidikan Tinggi, Sains, dan Teknologi",
        &[],
    ),
    ("kes", "Kesehatan", &[]),
    ("sos", "Sosial", &[]),
    ("tan", "Pertanian", &[]),
    ("naker", "Ketenagakerjaan", &[]),
    ("ag", "Agama", &[]),
    ("dag", "Perdagangan", &[]),
    ("perin", "Perindustrian", &[]),
    ("hub", "Perhubungan", &[]),
    ("pora", "Pemuda dan Olahraga", &[]),
    ("kominfo", "Komunikasi dan Informatika", &[]),
    ("komdigi", "Komunikasi dan Digital", &[]),
    ("PUPR", "Pekerjaan Umum dan Perumahan Rakyat", &[]),
    ("PU", "Pekerjaan Umum", &[]),
    ("KP", "Kelautan dan Perikanan", &["KKP"]),
    ("ESDM", "Energi dan Sumber Daya Mineral", &[]),
    (
        "PANRB",
        "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        &["PAN RB"],
    ),
    ("BUMN", "Badan Usaha Milik Negara", &[]),
    (
        "koperasi UKM",
        "Koperasi dan Usaha Kecil dan Menengah",
        &["kop UKM"],
    ),
    ("PPPA", "Pemberdayaan Perempuan dan Perlindungan Anak", &[]),
    ("parekraf", "Pariwisata dan Ekonomi Kreatif", &[]),
    (
        " ATR/BPN",
        "Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional",
        &["ATR/Kepala BPN", "ATR"],
    ),
];

/// Agencies: abbreviation and name.
pub const AGENCIES: &[(&str, &str)] = &[
    ("LKPP", "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah"),
    ("BPK", "Badan Pemeriksa Keuangan"),
    ("BPKP", "Badan Pengawasan Keuangan dan Pembangunan"),
    ("BPOM", "Badan Pengawas Obat dan Makanan"),
    ("BKN", "Badan Kepegawaian Negara"),
    ("BNPB", "Badan Nasional Penanggulangan Bencana"),
    ("BPS", "Badan Pusat Statistik"),
    ("BSSN", "Badan Siber dan Sandi Negara"),
    ("BRIN", "Badan Riset dan Inovasi Nasional"),
    ("LAN", "Lembaga Administrasi Negara"),
    ("ANRI", "Arsip Nasional Republik Indonesia"),
    ("KPK", "Komisi Pemberantasan Korupsi"),
];

/// Types that name a region after them: short, official, other names, level outside a province.
pub const REGIONAL: &[(&str, &str, &[&str], Level)] = &[
    ("Perda", "Peraturan Daerah", &[], Level::RegencyCouncil),
    ("Qanun", "Qanun", &[], Level::RegencyCouncil),
    ("Pergub", "Peraturan Gubernur", &[], Level::Governor),
    ("Perbup", "Peraturan Bupati", &[], Level::Regent),
    (
        "Perwali",
        "Peraturan Wali Kota",
        &["Perwal", "Perwako"],
        Level::Regent,
    ),
    // Many regulations carry the older spelling in their own name, which stays.
    ("Perwali", "Peraturan Walikota", &[], Level::Regent),
    ("Perdes", "Peraturan Desa", &[], Level::Village),
    ("Perkades", "Peraturan Kepala Desa", &[], Level::Village),
    (
        "Permakades",
        "Peraturan Bersama Kepala Desa",
        &["Permakedes"],
        Level::Village,
    ),
];
