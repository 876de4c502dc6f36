//! Places as other programs write them.

use std::fmt::Write as _;
use std::path::MAIN_SEPARATOR;

/// The path of a file below the folder it was asked for from, with slashes and without the dot of this folder.
pub(super) fn path(name: &str) -> String {
    let slashes = name.replace(MAIN_SEPARATOR, "/");
    let bare = slashes.trim_start_matches("./");
    if bare.is_empty() {
        slashes
    } else {
        bare.to_owned()
    }
}

/// The path as a URI: relative where the path is, else with its scheme (RFC 3986).
pub(super) fn uri(name: &str) -> String {
    let path = path(name);
    let drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes().get(2) == Some(&b'/');
    let mut uri = match path.starts_with('/') {
        true => "file://".to_owned(),
        false if drive => "file:///".to_owned(),
        false => String::new(),
    };
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            write!(uri, "%{byte:02X}").expect("a String takes everything");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_paths_and_uris() {
        assert_eq!(path("./a/b.toml"), "a/b.toml");
        assert_eq!(uri("./desa suka/a:é.toml"), "desa%20suka/a%3A%C3%A9.toml");
        assert_eq!(uri("/srv/a.toml"), "file:///srv/a.toml");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }
}
