//! Lines of a given width.

/// Lines of at most a width; a word that is longer stands by itself, whole.
pub(super) fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.split('\n') {
        let mut line = String::new();
        for word in part.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() && width(&line) + 1 + width(word) > room {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

/// Lines of at most a width, whatever it takes: a word that is longer is cut.
pub(super) fn cut(text: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    wrap(text, room)
        .into_iter()
        .flat_map(|line| {
            let chars: Vec<char> = line.chars().collect();
            let pieces: Vec<String> = chars
                .chunks(room)
                .map(|piece| piece.iter().collect())
                .collect();
            if pieces.is_empty() {
                vec![String::new()]
            } else {
                pieces
            }
        })
        .collect()
}

/// The columns that a text takes.
pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

/// A text with blanks behind it up to a width.
pub(super) fn pad(text: &str, room: usize) -> String {
    format!("{text}{}", " ".repeat(room.saturating_sub(width(text))))
}

/// A text in the middle of a width.
pub(super) fn centre(text: &str, room: usize) -> String {
    format!("{}{text}", " ".repeat(room.saturating_sub(width(text)) / 2))
}
