//! Reads plain text, what is drawn with characters aside.

use super::split;

pub(super) fn read(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("plain text is UTF-8");
    let said: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !is_drawn(line))
        .map(|line| match line {
            "| meterai |" => "meterai",
            line => line,
        })
        .collect();
    split(&said.join("\n"))
}

/// A rule across the page, or the upper or lower side of frames.
fn is_drawn(line: &str) -> bool {
    let side = line.contains("+-") && line.chars().all(|c| matches!(c, '-' | '+' | ' '));
    side || line == "-".repeat(80)
}
