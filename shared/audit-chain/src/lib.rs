//! The audit log's chain of seals: what makes a changed, removed or reordered entry show.
//!
//! [`Sealer`] runs off the write path: it takes the committed entries that have no seal yet, in
//! batches, and chains them ([`seal`] says which bytes are hashed), then notes each seal outside of
//! the database ([`Anchors`]). [`verify`] recomputes all of it and says precisely what does not fit.
//!
//! What this cannot show: an entry that its table's owner removes, with its line in the work list,
//! in the minute before it is sealed.

pub mod anchors;
mod findings;
pub mod seal;
mod sealer;
mod verify;

pub use anchors::{Anchor, AnchorError, Anchors};
pub use findings::{Finding, Verified};
pub use seal::SealKey;
pub use sealer::{BATCH, Report, SealError, Sealer};
pub use verify::{PATIENCE, VerifyError, verify};
