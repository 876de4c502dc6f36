//! The Indonesian help of every command and argument, and the examples in both languages.
//!
//! English help stands beside the types in [`crate::cli`], as their doc comments; a test proves that both are complete. The
//! words that the command-line library itself would say in English are here too.

/// The help of one command; the program itself is the command without a name.
#[derive(Debug)]
pub struct Page {
    /// The command's name.
    pub command: &'static str,
    /// What stands behind the name when it is typed, in Indonesian and in English.
    pub usage: [&'static str; 2],
    /// What it does, in Indonesian.
    pub about: &'static str,
    /// Its arguments.
    pub arguments: &'static [Argument],
    /// What to type, and what that does in Indonesian and in English.
    pub examples: &'static [(&'static str, [&'static str; 2])],
}

/// The Indonesian help of one argument.
#[derive(Debug)]
pub struct Argument {
    /// Its id in the types.
    pub id: &'static str,
    /// What stands for its value; empty where it takes none.
    pub value: &'static str,
    /// What it does.
    pub text: &'static str,
}

/// The headings of a help text.
#[derive(Debug)]
pub struct Headings {
    /// Above the line that shows what to type.
    pub usage: &'static str,
    /// Above the commands.
    pub commands: &'static str,
    /// Above arguments without a name.
    pub arguments: &'static str,
    /// Above a command's own options.
    pub options: &'static str,
    /// Above the options that every command takes.
    pub global: &'static str,
    /// Above the examples.
    pub examples: &'static str,
    /// Before the choices that an argument has.
    pub choices: &'static str,
    /// Before the value that holds where none is given.
    pub default: &'static str,
}

/// The headings in Indonesian.
pub const HEADINGS_ID: Headings = Headings {
    usage: "Cara pakai",
    commands: "Perintah",
    arguments: "Argumen",
    options: "Opsi",
    global: "Opsi umum",
    examples: "Contoh",
    choices: "pilihan",
    default: "bawaan",
};

/// The headings in English.
pub const HEADINGS_EN: Headings = Headings {
    usage: "Usage",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    global: "Global options",
    examples: "Examples",
    choices: "choices",
    default: "default",
};

/// The headings of a manual page: as the library writes them, in Indonesian and in English.
pub const MANUAL: &[(&str, [&str; 2])] = &[
    ("NAME", ["NAMA", "NAME"]),
    ("SYNOPSIS", ["IKHTISAR", "SYNOPSIS"]),
    ("DESCRIPTION", ["URAIAN", "DESCRIPTION"]),
    ("EXTRA", ["CONTOH", "EXAMPLES"]),
    ("VERSION", ["VERSI", "VERSION"]),
];

const fn argument(id: &'static str, value: &'static str, text: &'static str) -> Argument {
    Argument { id, value, text }
}

const TODAY: Argument = argument(
    "today",
    "TANGGAL",
    "Nilai menurut tanggal ini, misalnya 2026-11-02; dapat juga lewat `PKM_TODAY`",
);

/// Every page.
pub const PAGES: &[Page] = &[
    Page {
        command: "",
        usage: ["<PERINTAH> [OPSI]", "<COMMAND> [OPTIONS]"],
        about: "Menulis, memeriksa, dan mencetak perjanjian kemitraan masyarakat dari satu berkas fakta",
        arguments: &[
            argument(
                "lang",
                "BAHASA",
                "Bahasa pesan; dapat juga lewat `PKM_LANG`",
            ),
            argument("color", "KAPAN", "Kapan memakai warna"),
            argument("help", "", "Tampilkan bantuan ini"),
            argument("version", "", "Tampilkan versi"),
        ],
        examples: &[
            (
                "pkm new --kind perjanjian-kerja-sama --model masyarakat-pemerintah",
                [
                    "memulai berkas agreement.toml di folder ini",
                    "begin an agreement.toml in this folder",
                ],
            ),
            (
                "pkm validate",
                [
                    "memeriksa agreement.toml di folder ini",
                    "check the agreement.toml of this folder",
                ],
            ),
            (
                "pkm render --format markdown -o perjanjian.md",
                ["mencetaknya sebagai Markdown", "print it as Markdown"],
            ),
        ],
    },
    Page {
        command: "validate",
        usage: ["[OPSI] [JALUR]...", "[OPTIONS] [PATH]..."],
        about: "Memeriksa berkas perjanjian",
        arguments: &[
            argument(
                "paths",
                "JALUR",
                "Berkas, folder, atau `-` untuk masukan baku; tanpa ini, `agreement.toml` di folder ini",
            ),
            argument("format", "BENTUK", "Bentuk laporan"),
            argument(
                "deny",
                "APA",
                "Gagal juga karena peringatan, atau karena peringatan dan catatan",
            ),
            argument(
                "notes",
                "",
                "Tampilkan juga catatan, yang biasanya hanya dihitung",
            ),
            argument(
                "judged_as",
                "STATUS",
                "Nilai seolah-olah perjanjian berstatus ini; tidak mengubah berkas",
            ),
            argument(
                "fix",
                "",
                "Perbaiki yang sudah pasti, tulis berkasnya, lalu laporkan sisanya",
            ),
            argument(
                "diff",
                "",
                "Bersama `--fix`: tampilkan perubahannya tanpa menulis berkas",
            ),
            argument(
                "baseline",
                "BERKAS",
                "Jangan tampilkan temuan yang tercatat dalam garis dasar ini; dapat juga lewat `baseline` dalam `pkm.toml`",
            ),
            argument(
                "write_baseline",
                "BERKAS",
                "Catat semua temuan sekarang, agar tidak ditampilkan lagi",
            ),
            argument(
                "diff_base",
                "REVISI",
                "Tampilkan hanya temuan yang belum ada pada revisi git ini",
            ),
            TODAY,
        ],
        examples: &[
            (
                "pkm validate --as ditandatangani",
                [
                    "apakah naskah ini sudah siap ditandatangani?",
                    "is this agreement ready to sign?",
                ],
            ),
            (
                "pkm validate --deny warnings perjanjian/",
                [
                    "memeriksa satu folder, dan gagal juga bila ada peringatan",
                    "check a folder, and fail on warnings too",
                ],
            ),
            (
                "pkm validate --fix --diff",
                [
                    "melihat apa yang akan diperbaiki",
                    "see what would be put right",
                ],
            ),
            (
                "pkm validate --write-baseline pkm-baseline.json .",
                [
                    "menerima temuan lama, dan sejak itu hanya melihat yang baru",
                    "accept what is found today, and from then on see only what is new",
                ],
            ),
            (
                "pkm validate --diff-base origin/main .",
                [
                    "temuan yang ditambahkan cabang ini saja",
                    "only what this branch adds",
                ],
            ),
            (
                "cat agreement.toml | pkm validate --format json -",
                ["laporan untuk program lain", "a report for other programs"],
            ),
        ],
    },
    Page {
        command: "list",
        usage: ["[OPSI] [JALUR]...", "[OPTIONS] [PATH]..."],
        about: "Menampilkan daftar perjanjian dalam folder beserta jangka waktunya",
        arguments: &[
            argument("paths", "JALUR", "Berkas dan folder; tanpa ini, folder ini"),
            argument("sort", "KOLOM", "Urutan daftar"),
            argument("format", "BENTUK", "Bentuk daftar"),
            argument(
                "today",
                "TANGGAL",
                "Hitung sisa hari dari tanggal ini, misalnya 2026-11-02; dapat juga lewat `PKM_TODAY`",
            ),
        ],
        examples: &[
            (
                "pkm list --sort days",
                [
                    "perjanjian yang paling dekat berakhir lebih dahulu",
                    "the agreements that end soonest first",
                ],
            ),
            (
                "pkm list --format csv perjanjian/ > daftar.csv",
                [
                    "membuka daftar di lembar kerja",
                    "open the list in a spreadsheet",
                ],
            ),
        ],
    },
    Page {
        command: "render",
        usage: ["[OPSI] [JALUR]...", "[OPTIONS] [PATH]..."],
        about: "Mencetak perjanjian menjadi naskah",
        arguments: &[
            argument(
                "paths",
                "JALUR",
                "Berkas, folder, atau `-` untuk masukan baku; tanpa ini, `agreement.toml` di folder ini",
            ),
            argument(
                "format",
                "BENTUK",
                "Bentuk naskah, boleh beberapa dengan koma di antaranya; tanpa ini, menurut akhiran keluaran, atau markdown",
            ),
            argument(
                "output",
                "JALUR",
                "Tulis ke berkas ini, atau ke folder ini: yang sudah ada atau diakhiri `/`. Beberapa naskah memerlukan folder; `-` ialah keluaran baku",
            ),
            argument("force", "", "Timpa naskah yang sudah ada"),
            argument(
                "draft",
                "",
                "Beri tanda RANCANGAN dan cetak apa yang dapat dicetak, walaupun ada kesalahan",
            ),
            argument(
                "attach_spec",
                "",
                "Sertakan berkas perjanjian di dalam PDF; semua identitas di dalamnya ikut terbawa",
            ),
            TODAY,
        ],
        examples: &[
            (
                "pkm render --format text",
                [
                    "membaca naskah di layar",
                    "read the agreement on the screen",
                ],
            ),
            (
                "pkm render -o perjanjian.pdf",
                [
                    "menulis naskah yang siap dicetak dan ditandatangani",
                    "write the agreement for print and signature",
                ],
            ),
            (
                "pkm render -o perjanjian.docx",
                [
                    "menulis berkas Word untuk disunting bersama",
                    "write a Word file to edit together",
                ],
            ),
            (
                "pkm render -o perjanjian.md --force",
                [
                    "menulis berkas, dan menimpa yang lama",
                    "write a file over the old one",
                ],
            ),
            (
                "pkm render --format all -o naskah/ perjanjian/",
                [
                    "mencetak semua perjanjian satu folder dalam segala bentuk",
                    "print all agreements of a folder in every form",
                ],
            ),
        ],
    },
    Page {
        command: "score",
        usage: ["[OPSI] [JALUR]", "[OPTIONS] [PATH]"],
        about: "Menghitung nilai menurut asas kemitraan",
        arguments: &[
            argument(
                "path",
                "JALUR",
                "Berkas perjanjian, folder yang memuat `agreement.toml`, atau `-` untuk masukan baku; tanpa ini, folder ini",
            ),
            argument("format", "BENTUK", "Bentuk kartu skor"),
            argument(
                "minimum",
                "ASAS=PERSEN",
                "Gagal apabila suatu asas kurang dari persen ini, misalnya `kesetaraan=60` atau `total=70`; boleh berulang",
            ),
            TODAY,
        ],
        examples: &[
            (
                "pkm score",
                [
                    "nilai setiap asas, dan neraca PARA PIHAK",
                    "the points of each principle, and the balance between the parties",
                ],
            ),
            (
                "pkm score --minimum kesetaraan=60 --minimum total=70",
                [
                    "gagal apabila nilainya kurang",
                    "fail where there are too few points",
                ],
            ),
        ],
    },
    Page {
        command: "new",
        usage: [
            "[OPSI] --kind <JENIS> --model <MODEL> [JALUR]",
            "[OPTIONS] --kind <KIND> --model <MODEL> [PATH]",
        ],
        about: "Memulai berkas perjanjian baru, lengkap dengan komentar penuntun",
        arguments: &[
            argument(
                "path",
                "JALUR",
                "Folder, atau berkas .toml yang belum ada; tanpa ini, `agreement.toml` di folder ini",
            ),
            argument("kind", "JENIS", "Jenis perjanjian"),
            argument(
                "model",
                "MODEL",
                "Pihak mana bekerja sama dengan pihak mana",
            ),
            argument(
                "parties",
                "N",
                "Banyaknya pihak, 2 sampai dengan 8; tanpa ini 2, dan 3 untuk `multipihak`",
            ),
        ],
        examples: &[
            (
                "pkm new lumbung --kind perjanjian-bersama-desa --model masyarakat-pemerintah",
                [
                    "menulis lumbung/agreement.toml",
                    "write lumbung/agreement.toml",
                ],
            ),
            (
                "pkm new forum.toml --kind nota-kesepahaman --model multipihak --parties 5",
                [
                    "menulis forum.toml untuk lima pihak",
                    "write forum.toml for five parties",
                ],
            ),
        ],
    },
    Page {
        command: "rules",
        usage: ["[OPSI]", "[OPTIONS]"],
        about: "Menampilkan daftar kesalahan yang ditemukan `pkm`",
        arguments: &[argument("format", "BENTUK", "Bentuk daftar")],
        examples: &[
            (
                "pkm rules | less",
                [
                    "membaca semua kode, dengan bobot dan arti masing-masing",
                    "read all codes, each with its severity and meaning",
                ],
            ),
            (
                "pkm rules --format json",
                ["daftar untuk program lain", "a list for other programs"],
            ),
        ],
    },
    Page {
        command: "explain",
        usage: ["<KODE>", "<CODE>"],
        about: "Menjelaskan sebuah kesalahan, dengan contoh yang salah dan yang benar",
        arguments: &[argument(
            "code",
            "KODE",
            "Kode kesalahan, seperti yang disebut dalam laporan",
        )],
        examples: &[(
            "pkm explain funding-total-mismatch",
            [
                "mengapa jumlah dana harus cocok, dan cara memperbaikinya",
                "why the sums of money must agree, and how to mend them",
            ],
        )],
    },
    Page {
        command: "schema",
        usage: ["[OPSI] [APA]", "[OPTIONS] [OF]"],
        about: "Menampilkan JSON Schema berkas perjanjian untuk penyunting teks, atau acuan format sebagai halaman",
        arguments: &[
            argument("of", "APA", "Skema berkas perjanjian, atau `pkm.toml`"),
            argument(
                "format",
                "BENTUK",
                "Bentuk skema; halaman Markdown berbahasa Indonesia",
            ),
        ],
        examples: &[
            (
                "pkm schema pkm > pkm.schema.json",
                [
                    "menyimpan skema di samping pkm.toml",
                    "keep the schema beside pkm.toml",
                ],
            ),
            (
                "pkm schema > agreement.schema.json",
                [
                    "menyimpan skema di samping agreement.toml",
                    "keep the schema beside agreement.toml",
                ],
            ),
            (
                "pkm schema --format markdown | less",
                [
                    "membaca semua kunci beserta penjelasannya",
                    "read all keys with their explanations",
                ],
            ),
        ],
    },
    Page {
        command: "templates",
        usage: ["<PERINTAH>", "<COMMAND>"],
        about: "Menampilkan, membaca, dan menyalin templat yang dicetak",
        arguments: &[],
        examples: &[(
            "pkm templates list perjanjian-hibah",
            [
                "templat mana yang menyusun perjanjian hibah?",
                "which templates make up a grant agreement?",
            ],
        )],
    },
    Page {
        command: "templates list",
        usage: ["[OPSI] [JENIS]", "[OPTIONS] [KIND]"],
        about: "Menampilkan jenis perjanjian, atau templat suatu jenis beserta asalnya",
        arguments: &[
            argument("kind", "JENIS", "Jenis perjanjian; tanpa ini, semua jenis"),
            argument("format", "BENTUK", "Bentuk daftar"),
        ],
        examples: &[
            (
                "pkm templates list",
                ["semua jenis perjanjian", "all kinds of agreement"],
            ),
            (
                "pkm templates list nota-kesepahaman --format json",
                ["daftar untuk program lain", "a list for other programs"],
            ),
        ],
    },
    Page {
        command: "templates show",
        usage: ["[OPSI] <TEMPLAT>", "[OPTIONS] <TEMPLATE>"],
        about: "Menampilkan teks sebuah templat",
        arguments: &[
            argument(
                "template",
                "TEMPLAT",
                "Templat sebagai `JENIS/NAMA`, atau jenis saja untuk manifesnya; `umum` ialah folder milik semua jenis",
            ),
            argument(
                "builtin",
                "",
                "Tampilkan templat bawaan, walaupun repositori memiliki penggantinya",
            ),
        ],
        examples: &[(
            "pkm templates show perjanjian-hibah/funding",
            [
                "kata-kata Pasal tentang dana",
                "the words of the Pasal on funds",
            ],
        )],
    },
    Page {
        command: "templates copy",
        usage: ["[OPSI] <TEMPLAT>", "[OPTIONS] <TEMPLATE>"],
        about: "Menyalin templat bawaan ke repositori, untuk diubah di sana",
        arguments: &[
            argument(
                "template",
                "TEMPLAT",
                "Templat sebagai `JENIS/NAMA`, atau jenis saja untuk manifesnya; `umum` ialah folder milik semua jenis",
            ),
            argument(
                "to",
                "FOLDER",
                "Salin ke folder ini; tanpa ini, yang disebut `pkm.toml`, atau `templates` di sampingnya",
            ),
            argument(
                "as_kind",
                "JENIS",
                "Jadikan salinan itu milik jenis ini, yang boleh baru",
            ),
            argument("force", "", "Timpa templat yang sudah ada"),
        ],
        examples: &[
            (
                "pkm templates copy umum/governance.dispute",
                [
                    "mengubah kata-kata tentang perselisihan bagi semua jenis",
                    "change the words on disputes for all kinds",
                ],
            ),
            (
                "pkm templates copy perjanjian-kerja-sama --as titip-ternak",
                [
                    "menambah jenis perjanjian, berangkat dari yang ada",
                    "add a kind of agreement, beginning from one that is there",
                ],
            ),
        ],
    },
    Page {
        command: "completions",
        usage: ["<SHELL>", "<SHELL>"],
        about: "Menampilkan skrip pelengkap perintah untuk shell",
        arguments: &[argument("shell", "SHELL", "Shell yang dipakai")],
        examples: &[(
            "pkm completions bash > ~/.local/share/bash-completion/completions/pkm",
            [
                "memasang pelengkap untuk bash",
                "install the completions for bash",
            ],
        )],
    },
    Page {
        command: "man",
        usage: ["[PERINTAH]...", "[COMMAND]..."],
        about: "Menampilkan halaman manual",
        arguments: &[argument(
            "command",
            "PERINTAH",
            "Nama perintah, kata demi kata; tanpa ini, halaman `pkm` sendiri",
        )],
        examples: &[(
            "pkm man templates copy | man -l -",
            [
                "membaca manual `pkm templates copy`",
                "read the manual of `pkm templates copy`",
            ],
        )],
    },
    Page {
        command: "help",
        usage: ["[PERINTAH]...", "[COMMAND]..."],
        about: "Menampilkan bantuan sebuah perintah",
        arguments: &[argument(
            "command",
            "PERINTAH",
            "Nama perintah, kata demi kata; tanpa ini, bantuan `pkm` sendiri",
        )],
        examples: &[(
            "pkm help render",
            ["bantuan `pkm render`", "the help of `pkm render`"],
        )],
    },
];

/// The page of a command.
#[must_use]
pub fn page(command: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.command == command)
}

impl Page {
    /// The help of an argument.
    #[must_use]
    pub fn argument(&self, id: &str) -> Option<&'static Argument> {
        self.arguments.iter().find(|argument| argument.id == id)
    }
}
