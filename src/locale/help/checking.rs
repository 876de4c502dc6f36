//! The commands that look at agreements and write none.

use super::{Page, TODAY, argument};

pub(super) const PAGES: &[Page] = &[
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
];
