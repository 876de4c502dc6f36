//! Data about the world: kinds of agreement, regulations, the Sustainable Development Goals.
//!
//! Data files hold the facts with their source; the code here only reads them.

pub mod contents;
pub mod kinds;
pub mod regions;
pub mod regulations;
pub mod sdgs;
