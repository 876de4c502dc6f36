//! The Indonesian help of every command and argument, and the examples in both languages.
//!
//! English help stands beside the types in [`crate::cli`], as their doc comments; a test proves that both are complete. The
//! words that the command-line library itself would say in English are here too.

mod checking;
mod writing;

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

/// The program itself, and what helps around it.
const PROGRAM: &[Page] = &[
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

/// Every page.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    [PROGRAM, checking::PAGES, writing::PAGES]
        .into_iter()
        .flatten()
}

/// The page of a command.
#[must_use]
pub fn page(command: &str) -> Option<&'static Page> {
    pages().find(|page| page.command == command)
}

impl Page {
    /// The help of an argument.
    #[must_use]
    pub fn argument(&self, id: &str) -> Option<&'static Argument> {
        self.arguments.iter().find(|argument| argument.id == id)
    }
}
