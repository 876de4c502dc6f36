//! What the file says of itself to programs.

use super::DECLARATION;
use super::xml::escape;
use crate::naskah::About;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const CUSTOM: &str = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/// The program, as it names itself.
const GENERATOR: &str = concat!("pkm ", env!("CARGO_PKG_VERSION"));

/// `core.xml`: the day of the agreement stands for that of the file; an agreement without one has no dates.
pub(super) fn core(about: &About) -> String {
    let dates = about.date.map(|date| {
        let day = |name: &str| {
            format!(
                r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:{name}>"#
            )
        };
        day("created") + &day("modified")
    });
    format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>{}<dc:language>id-ID</dc:language></cp:coreProperties>"#,
        escape(&about.title),
        escape(&about.authors.join("; ")),
        dates.unwrap_or_default()
    )
}

/// `app.xml`: the program that wrote the file.
pub(super) fn app() -> String {
    format!(
        r#"{DECLARATION}<Properties xmlns="{EXTENDED}"><Application>pkm</Application></Properties>"#
    )
}

/// `custom.xml`: from which file, and by which program.
pub(super) fn custom(about: &About) -> String {
    let property = |number: usize, name: &str, value: &str| {
        format!(
            r#"<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}"><vt:lpwstr>{}</vt:lpwstr></property>"#,
            escape(value)
        )
    };
    format!(
        r#"{DECLARATION}<Properties xmlns="{CUSTOM}" xmlns:vt="{TYPES}">{}{}</Properties>"#,
        property(2, "pkm-digest", &about.digest),
        property(3, "pkm-generator", GENERATOR)
    )
}
