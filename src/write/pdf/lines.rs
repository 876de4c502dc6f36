//! Where lines end.
//!
//! Indonesian has no hyphenation worth the name, and words are long; so all lines of a paragraph are chosen together, after
//! Knuth and Plass, and a line is stretched a little where that saves the next from gaping.

/// A stretch of text that stays on one line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    /// Its width.
    pub width: f32,
    /// What stands behind it.
    pub after: After,
}

/// What stands behind a piece.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum After {
    /// The next piece, on the same line.
    Joined,
    /// A blank of a natural width; it falls away where a line ends.
    Blank(f32),
    /// A blank at which a line ends unwillingly: before a number.
    Dear(f32),
    /// A blank at which no line ends.
    Bound(f32),
    /// Nothing, but a line may end, at a price.
    Soft(f64),
    /// The end of the line.
    Hard,
}

/// How lines are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filling {
    /// To the margin.
    Justified,
    /// As far as they go.
    Ragged,
    /// All alike, for titles.
    Even,
}

/// The most by which a blank narrows, of its width.
pub(super) const SHRINK: f32 = 0.3;

/// The most by which a blank widens without looking bad, of its width.
const STRETCH: f32 = 0.5;

/// What it costs to end a line before a number: about as much as blanks that are half as wide again.
const DEAR: f64 = 100.0;

/// What each line costs, so that there are no more of them than needed.
const LINE: f64 = 10.0;

/// The ends of the lines, as the number of pieces before each. No line is wider than the measure once its blanks narrow,
/// except one that nothing can divide.
pub(super) fn ends(pieces: &[Piece], measure: f32, filling: Filling) -> Vec<usize> {
    // For each end of a line: what the lines up to there cost, and where the last of them begins.
    let mut best: Vec<Option<(f64, usize)>> = vec![None; pieces.len() + 1];
    best[0] = Some((0.0, 0));
    for start in 0..pieces.len() {
        let Some((so_far, _)) = best[start] else {
            continue;
        };
        for (end, cost) in from(pieces, start, measure, filling) {
            let cost = so_far + cost;
            if best[end].is_none_or(|(other, _)| cost < other) {
                best[end] = Some((cost, start));
            }
        }
    }
    let mut ends = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        ends.push(end);
        end = best[end].expect("a line can begin wherever another ends").1;
    }
    ends.reverse();
    ends
}

/// The lines that can begin at a piece: where each ends, and what it costs.
fn from(
    pieces: &[Piece],
    start: usize,
    measure: f32,
    filling: Filling,
) -> impl Iterator<Item = (usize, f64)> {
    let (mut width, mut blanks) = (0.0, 0.0);
    let mut found = 0;
    let mut over = false;
    (start..pieces.len())
        .map_while(move |at| {
            if over {
                return None;
            }
            let piece = pieces[at];
            width += piece.width;
            let too_wide = width - blanks * SHRINK > measure + 0.01;
            // The next place where a line may end is taken even where it is too far.
            if too_wide && found > 0 {
                return None;
            }
            let last = at + 1 == pieces.len() || piece.after == After::Hard;
            let cost = cost(measure - width, blanks, measure, last, filling);
            let end = match piece.after {
                _ if last => Some((at + 1, cost)),
                After::Blank(_) => Some((at + 1, cost)),
                After::Dear(_) => Some((at + 1, cost + DEAR * DEAR)),
                After::Soft(price) => Some((at + 1, cost + price * price)),
                _ => None,
            };
            if let After::Blank(blank) | After::Dear(blank) | After::Bound(blank) = piece.after {
                width += blank;
                blanks += blank;
            }
            found += usize::from(end.is_some());
            over = end.is_some() && (last || too_wide);
            Some(end)
        })
        .flatten()
}

/// What a line costs that leaves some room, by how far its blanks must change.
fn cost(room: f32, blanks: f32, measure: f32, last: bool, filling: Filling) -> f64 {
    let (room, blanks, measure) = (f64::from(room), f64::from(blanks), f64::from(measure));
    match filling {
        Filling::Justified => {
            let ratio = if room < 0.0 {
                room / (blanks * f64::from(SHRINK)).max(0.01)
            } else if last {
                0.0
            } else {
                room / (blanks * f64::from(STRETCH)).max(measure / 100.0)
            };
            let badness = 100.0 * ratio.abs().powi(3);
            (LINE + badness).powi(2)
        }
        Filling::Ragged | Filling::Even => {
            let ratio = room / measure;
            // Lines of a text that is not justified narrow no blank.
            let over = if room < -0.01 { 1e12 } else { 0.0 };
            let weight = match filling {
                Filling::Ragged if last => 0.1,
                _ => 1.0,
            };
            let unequal = weight * ratio * ratio;
            1e6 + over + unequal * 1e5
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The width of a line, and how far it can narrow.
    fn line(pieces: &[Piece]) -> (f32, f32) {
        let last = pieces.len() - 1;
        let blanks: f32 = pieces[..last]
            .iter()
            .map(|piece| match piece.after {
                After::Blank(blank) | After::Dear(blank) | After::Bound(blank) => blank,
                _ => 0.0,
            })
            .sum();
        let words: f32 = pieces.iter().map(|piece| piece.width).sum();
        (words + blanks, blanks * SHRINK)
    }

    fn after() -> impl Strategy<Value = After> {
        prop_oneof![
            12 => Just(After::Blank(4.0)),
            2 => Just(After::Dear(4.0)),
            1 => Just(After::Bound(4.0)),
            1 => Just(After::Joined),
            1 => Just(After::Soft(300.0)),
            1 => Just(After::Hard),
        ]
    }

    fn text() -> impl Strategy<Value = Vec<Piece>> {
        let piece = (1.0f32..90.0, after()).prop_map(|(width, after)| Piece { width, after });
        prop::collection::vec(piece, 1..80)
    }

    proptest! {
        #[test]
        fn every_piece_stands_on_one_line(pieces in text(), measure in 20.0f32..400.0) {
            for filling in [Filling::Justified, Filling::Ragged, Filling::Even] {
                let ends = ends(&pieces, measure, filling);
                prop_assert_eq!(ends.last(), Some(&pieces.len()));
                prop_assert!(ends.windows(2).all(|pair| pair[0] < pair[1]));
                for end in &ends[..ends.len() - 1] {
                    prop_assert!(!matches!(pieces[end - 1].after, After::Joined | After::Bound(_)));
                }
                for (at, piece) in pieces.iter().enumerate() {
                    prop_assert!(piece.after != After::Hard || ends.contains(&(at + 1)));
                }
            }
        }

        #[test]
        fn no_line_is_too_wide_that_can_be_divided(pieces in text(), measure in 20.0f32..400.0) {
            let ends = ends(&pieces, measure, Filling::Justified);
            let mut start = 0;
            for end in ends {
                let (width, narrower) = line(&pieces[start..end]);
                let divisible = pieces[start..end - 1]
                    .iter()
                    .any(|piece| !matches!(piece.after, After::Joined | After::Bound(_)));
                prop_assert!(width - narrower <= measure + 0.02 || !divisible, "{width} in {measure}");
                start = end;
            }
        }

        /// What is not justified has its blanks as wide as they are.
        #[test]
        fn no_ragged_line_is_too_wide_that_can_be_divided(pieces in text(), measure in 20.0f32..400.0) {
            let ends = ends(&pieces, measure, Filling::Ragged);
            let mut start = 0;
            for end in ends {
                let (width, _) = line(&pieces[start..end]);
                let divisible = pieces[start..end - 1]
                    .iter()
                    .any(|piece| !matches!(piece.after, After::Joined | After::Bound(_)));
                prop_assert!(width <= measure + 0.02 || !divisible, "{width} in {measure}");
                start = end;
            }
        }
    }

    #[test]
    fn a_line_is_loosened_to_save_the_next() {
        // Filled as far as it goes, the first line would take the fourth word and leave the fifth to stand alone.
        let word = |width| Piece {
            width,
            after: After::Blank(4.0),
        };
        let pieces = [30.0, 30.0, 20.0, 8.0, 60.0, 40.0].map(word);
        let justified = ends(&pieces, 100.0, Filling::Justified);
        assert_eq!(justified, [3, 5, 6]);
    }
}
