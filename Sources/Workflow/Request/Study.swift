public import Vocabulary

/// The fact that the beneficiary was told of the committee and its time (S5), and how many days he was told.
public struct Explanation: Hashable, Sendable {
  public let act: Act
  public let days: Int
}

/// The fact that a request was handed to the committee, with what made it ready (S5).
public struct Submission: Hashable, Sendable {
  public let act: Act
  public let completeness: Completeness
  public let declaration: Declaration
  public let explanation: Explanation
}

/// The committee's decision, with what it rested on (S5).
public struct Decision: Hashable, Sendable {
  public let verdict: Verdict
  public let reason: String
  public let present: Set<StaffID>
  public let act: Act
  public let submission: Submission
  public let declaration: Declaration
  /// When it was sent to the beneficiary.
  public internal(set) var sent: Act?

  /// Whether it came after the most days that the association has set; never where it has set none.
  public func isLate(under policy: Policy) -> Bool {
    policy.latestDecision(submitted: submission.act.at).map { act.at > $0 } ?? false
  }
}
