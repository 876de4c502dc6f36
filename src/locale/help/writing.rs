//! The commands that write agreements and their documents, and the templates that these are made of.

use super::{Page, TODAY, argument};

pub(super) const PAGES: &[Page] = &[
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
];
