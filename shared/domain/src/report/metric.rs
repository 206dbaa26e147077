//! Key figures and columns, and which of them a report can hold.

use super::ReportType;
use crate::payment::words;

words! {
    /// A key figure of a report and, where it can be told apart by day, agent, campaign or debtor,
    /// a column and a chart of it.
    Metric:
    // Money
    /// Cleared payments less refunds and chargebacks.
    Recovered = "recovered",
    /// How many payments were cleared.
    Payments = "payments",
    AveragePayment = "average_payment",
    /// Given back: how much.
    Refunds = "refunds",
    /// Taken back by payers' banks: how much.
    Chargebacks = "chargebacks",
    /// Percent of what was owed.
    RecoveryRate = "recovery_rate",
    OutstandingBalance = "outstanding_balance",
    // Arrangements
    /// Promises to pay that were given.
    Promises = "promises",
    PromisedAmount = "promised_amount",
    PromisesKept = "promises_kept",
    /// Percent of the promises whose time was up.
    PromiseKeptRate = "promise_kept_rate",
    /// Settlement offers that were accepted.
    Settlements = "settlements",
    /// Payment plans that began.
    PaymentPlans = "payment_plans",
    // Calls
    /// Calls that were placed or received.
    Attempts = "attempts",
    /// By a human.
    Answered = "answered",
    /// Percent of attempts.
    AnswerRate = "answer_rate",
    /// Calls with the debtor themselves.
    RightParty = "right_party",
    /// Percent of answered calls.
    RightPartyRate = "right_party_rate",
    /// Right-party calls with a payment, promise, plan or settlement.
    Successes = "successes",
    /// Percent of right-party calls.
    SuccessRate = "success_rate",
    /// Of calls that a human answered, in all.
    TalkTime = "talk_time",
    /// Of calls that a human answered, on average.
    AverageDuration = "average_duration",
    /// How calls ended.
    Outcomes = "outcomes",
    /// When debtors are reached: weekday and hour, theirs.
    ReachableHours = "reachable_hours",
    /// What debtors objected, and how often it was resolved.
    Objections = "objections",
    /// Mean of the recordings, -1 to 1.
    Sentiment = "sentiment",
    /// Mean of the recordings, 0 to 100.
    QualityScore = "quality_score",
    /// Calls that a supervisor took over.
    Takeovers = "takeovers",
    /// Calls that somebody marked to be looked at.
    Flags = "flags",
    // Debtors
    Debtors = "debtors",
    /// Debtors who were contacted at least once.
    Contacted = "contacted",
    /// Percent of a campaign's debtors whom it is done with.
    Progress = "progress",
    /// Debtors whom a campaign must not contact, and why.
    Skipped = "skipped",
    OriginalAmount = "original_amount",
    AverageBalance = "average_balance",
    /// Days since the debt fell due, on average.
    AverageAge = "average_age",
    /// Balance by how long it has been owed.
    AgeingBuckets = "ageing_buckets",
    /// Debtors and balance by status.
    Statuses = "statuses",
    /// Balance that debtors contest.
    DisputedBalance = "disputed_balance",
    /// Balance under a promise or a plan.
    ArrangedBalance = "arranged_balance",
    // Compliance
    /// Contacts that the rules were asked about.
    ContactsChecked = "contacts_checked",
    /// Contacts that the rules stopped.
    Blocked = "blocked",
    /// Percent of the contacts checked.
    BlockedRate = "blocked_rate",
    /// Which rule stopped how many.
    BlockReasons = "block_reasons",
    OptOuts = "opt_outs",
    Consents = "consents",
    /// Disputes that came in.
    Disputes = "disputes",
    /// Disputes that wait for a decision.
    OpenDisputes = "open_disputes",
    ValidationNotices = "validation_notices",
    /// Legal holds that stand.
    LegalHolds = "legal_holds",
    ;
}

pub(super) const fn of(kind: ReportType) -> &'static [Metric] {
    use Metric::{
        AgeingBuckets, AnswerRate, Answered, ArrangedBalance, Attempts, AverageAge, AverageBalance,
        AverageDuration, AveragePayment, BlockReasons, Blocked, BlockedRate, Chargebacks, Consents,
        Contacted, ContactsChecked, Debtors, DisputedBalance, Disputes, Flags, LegalHolds,
        Objections, OpenDisputes, OptOuts, OriginalAmount, Outcomes, OutstandingBalance,
        PaymentPlans, Payments, Progress, PromiseKeptRate, PromisedAmount, Promises, PromisesKept,
        QualityScore, ReachableHours, Recovered, RecoveryRate, Refunds, RightParty, RightPartyRate,
        Sentiment, Settlements, Skipped, Statuses, SuccessRate, Successes, Takeovers, TalkTime,
        ValidationNotices,
    };
    match kind {
        ReportType::Recovery => &[
            Recovered,
            Payments,
            AveragePayment,
            Refunds,
            Chargebacks,
            RecoveryRate,
            Promises,
            PromisedAmount,
            PromisesKept,
            PromiseKeptRate,
            Settlements,
            PaymentPlans,
            OutstandingBalance,
        ],
        ReportType::AgentPerformance => &[
            Attempts,
            Answered,
            AnswerRate,
            RightParty,
            Successes,
            SuccessRate,
            TalkTime,
            AverageDuration,
            Recovered,
            Promises,
            PromiseKeptRate,
            Sentiment,
            QualityScore,
            Takeovers,
            Flags,
        ],
        ReportType::Campaign => &[
            Debtors,
            Contacted,
            Progress,
            Skipped,
            Attempts,
            Answered,
            AnswerRate,
            RightParty,
            RightPartyRate,
            Successes,
            SuccessRate,
            Promises,
            PromisedAmount,
            Recovered,
            RecoveryRate,
        ],
        ReportType::Compliance => &[
            ContactsChecked,
            Blocked,
            BlockedRate,
            BlockReasons,
            OptOuts,
            Consents,
            Disputes,
            OpenDisputes,
            ValidationNotices,
            Flags,
            LegalHolds,
        ],
        ReportType::Calls => &[
            Attempts,
            Answered,
            AnswerRate,
            RightParty,
            RightPartyRate,
            Successes,
            SuccessRate,
            TalkTime,
            AverageDuration,
            Outcomes,
            ReachableHours,
            Objections,
            Sentiment,
            QualityScore,
            Takeovers,
            Flags,
        ],
        ReportType::PortfolioAgeing => &[
            Debtors,
            OutstandingBalance,
            OriginalAmount,
            RecoveryRate,
            AverageBalance,
            AverageAge,
            AgeingBuckets,
            Statuses,
            DisputedBalance,
            ArrangedBalance,
        ],
    }
}
