//! What `pkm render` says beside the documents: where they go, and what stands in their way.

use super::{Words, messages};
use crate::words;

/// The progress of a long printing.
#[must_use]
pub fn printing() -> Words {
    words!("mencetak", "printing")
}

/// How many agreements a run has printed, and how many not.
#[must_use]
pub fn printed(done: usize, refused: usize) -> Words {
    let noun = if done == 1 { "agreement" } else { "agreements" };
    if refused == 0 {
        return words!("{done} perjanjian dicetak", "{done} {noun} printed");
    }
    words!(
        "{done} perjanjian dicetak, {refused} tidak",
        "{done} {noun} printed, {refused} not"
    )
}

/// A document that is no text was to go to a terminal.
#[must_use]
pub fn not_for_a_screen() -> Words {
    words!(
        "naskah dalam bentuk ini bukan teks, sehingga tidak dapat tampil di layar",
        "a document of this form is no text and cannot be shown on a screen"
    )
}

/// How to keep a document.
#[must_use]
pub fn write_to_a_file() -> Words {
    words!(
        "sebutkan berkas tujuannya dengan `-o`",
        "name the file to write with `-o`"
    )
}

/// The agreement file was to be carried along, and no document can.
#[must_use]
pub fn only_a_pdf_carries() -> Words {
    words!(
        "`--attach-spec` hanya berlaku untuk PDF, padahal tidak ada PDF yang dicetak",
        "`--attach-spec` is for PDF alone, and no PDF is printed"
    )
}

/// How to have a document that carries the agreement file along.
#[must_use]
pub fn ask_for_a_pdf() -> Words {
    words!(
        "tambahkan `--format pdf`, atau tinggalkan `--attach-spec`",
        "add `--format pdf`, or leave `--attach-spec` out"
    )
}

/// Several documents without a folder to go to.
#[must_use]
pub fn needs_a_folder(count: usize) -> Words {
    words!(
        "{count} naskah tidak dapat ditulis ke satu keluaran",
        "{count} documents cannot go to one output"
    )
}

/// Several documents with a file to go to.
#[must_use]
pub fn one_file_for_many(path: &str) -> Words {
    words!(
        "`{path}` satu berkas, padahal naskahnya lebih dari satu",
        "`{path}` is one file, but there are several documents"
    )
}

/// How to name a folder for documents.
#[must_use]
pub fn give_a_folder() -> Words {
    words!(
        "sebutkan foldernya, diakhiri `/`: `-o naskah/`",
        "name a folder, with `/` at its end: `-o documents/`"
    )
}

/// A file whose ending tells no format.
#[must_use]
pub fn no_such_ending(path: &str) -> Words {
    words!(
        "akhiran `{path}` tidak menunjukkan bentuk naskah",
        "the ending of `{path}` tells no form of document"
    )
}

/// The endings that tell a format.
#[must_use]
pub fn endings(all: &str) -> Words {
    words!(
        "yang dikenal {all}; bentuk lain disebut dengan `--format`, dan folder diakhiri `/`",
        "known are {all}; any other name needs `--format`, and a folder ends with `/`"
    )
}

/// Documents that are there and must not be overwritten.
#[must_use]
pub fn some_already_there(first: &str, others: usize) -> Words {
    if others == 0 {
        return messages::already_there(first);
    }
    let noun = if others == 1 { "other" } else { "others" };
    words!(
        "`{first}` dan {others} berkas lain sudah ada",
        "`{first}` and {others} {noun} are already there"
    )
}

/// A document was to be written over an agreement.
#[must_use]
pub fn is_an_agreement(path: &str) -> Words {
    words!(
        "`{path}` ialah berkas perjanjian yang akan dicetak",
        "`{path}` is the agreement that is to be printed"
    )
}

/// A document of one form was to go to a file that ends as another form does.
#[must_use]
pub fn other_ending(path: &str, form: &str) -> Words {
    words!(
        "akhiran `{path}` bukan akhiran bentuk `{form}`",
        "`{path}` does not end as the form `{form}` does"
    )
}

/// How to name a document of a form.
#[must_use]
pub fn end_as_the_form(extension: &str) -> Words {
    words!(
        "akhiri dengan `.{extension}`, atau tinggalkan `--format`",
        "end it with `.{extension}`, or leave `--format` out"
    )
}

/// How to get on where a name is taken.
#[must_use]
pub fn choose_another_name() -> Words {
    words!("pilih nama lain", "choose another name")
}

/// Two agreements whose documents would have the same name.
#[must_use]
pub fn same_target(first: &str, second: &str, name: &str) -> Words {
    words!(
        "`{first}` dan `{second}` akan ditulis dengan nama yang sama, `{name}`",
        "`{first}` and `{second}` would be written under the same name, `{name}`"
    )
}

/// How to print two agreements of one name.
#[must_use]
pub fn print_apart() -> Words {
    words!(
        "ganti salah satu namanya, atau cetak ke folder yang berlainan",
        "rename one of them, or print them into different folders"
    )
}
