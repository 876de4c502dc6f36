//! The way from the root of a file to a value.

/// One step of a way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// Into a table, by key.
    Key(String),
    /// Into a list, by place from 0.
    Index(usize),
}

/// The way from the root of a file to a value.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The way to the root itself.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// This way and one step more.
    #[must_use]
    pub fn join(&self, step: impl Into<Segment>) -> Self {
        let mut path = self.clone();
        path.push(step);
        path
    }

    /// Goes one step further.
    pub fn push(&mut self, step: impl Into<Segment>) {
        self.0.push(step.into());
    }

    /// Goes one step back.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// The way without its last step; the root for the root.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0[..self.0.len().saturating_sub(1)].to_vec())
    }

    /// The steps.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// The key that the last step takes, if it takes one.
    #[must_use]
    pub fn last_key(&self) -> Option<&str> {
        match self.0.last() {
            Some(Segment::Key(key)) => Some(key),
            _ => None,
        }
    }

    /// Whether this way begins with another.
    #[must_use]
    pub fn starts_with(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}

/// Writes a [`Path`]: `path!["funding", "disbursements", 2, "amount"]`.
#[macro_export]
macro_rules! path {
    ($($step:expr),* $(,)?) => {{
        #[allow(unused_mut, reason = "the root has no steps")]
        let mut path = $crate::tree::Path::root();
        $(path.push($step);)*
        path
    }};
}

impl From<&str> for Segment {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<String> for Segment {
    fn from(key: String) -> Self {
        Self::Key(key)
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}
