//! Faults that are named and not yet judged.
//!
//! A code is fixed once it is listed, so a waiver may name it before its rule exists. A rule that gets its logic moves into a
//! file of its own.

use super::rows;

rows! {

    // Law

}
