/// The marker of a "no" that the domain itself says, with its reason: a rule of the policy, a spent link, a row that cannot be read.
///
/// One enum a decision, thrown typed. What is not a refusal (a full disk, a bug) is a failure and stays untyped.
public protocol Refusal: Error, Hashable, Sendable {}
