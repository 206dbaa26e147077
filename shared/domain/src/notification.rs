//! What users are told.

use crate::payment::words;

words! {
    NotificationType:
    /// Waits for a decision.
    Approval = "approval",
    /// Something went another way than it should.
    Alert = "alert",
    /// What one has started or proposed has ended.
    System = "system",
    /// A rule is touched: somebody has to look.
    Compliance = "compliance",
    Payment = "payment",
    ;
}

impl NotificationType {
    /// Whether users are told who have not said that they want to be: not of every single payment.
    pub const fn wanted_by_default(self) -> bool {
        !matches!(self, Self::Payment)
    }

    /// Whether users may decline it. A decision must not wait for somebody who does not know of it.
    pub const fn can_be_declined(self) -> bool {
        !matches!(self, Self::Approval)
    }
}
