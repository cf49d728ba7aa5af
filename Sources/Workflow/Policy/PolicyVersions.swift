public import Vocabulary

/// All versions of the policy, oldest first. Each request keeps the one that was in force when it was received (P0).
public struct PolicyVersions: Hashable, Sendable {
  public let all: [Policy]

  /// The versions in any order; refused unless numbers and dates rise together.
  public init(_ versions: [Policy]) throws(PolicyRefusal) {
    let sorted = versions.sorted { ($0.version, $0.inForce) < ($1.version, $1.inForce) }
    guard !sorted.isEmpty else { throw .noVersion }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      guard one.version < next.version, one.inForce < next.inForce else { throw .versionsNotInOrder(next.version) }
    }
    all = sorted
  }

  /// The version in force on a day; nil before the first.
  public func inForce(on day: Day) -> Policy? { all.last { $0.inForce <= day } }

  /// The versions that were in force at some time of a day: a version may be entered in the course of its first day, and
  /// what was received before it that day runs under the one before.
  func inForce(during day: Day) -> [Policy] {
    guard let last = all.lastIndex(where: { $0.inForce <= day }) else { return [] }
    let first = all[last].inForce == day && last > 0 ? last - 1 : last
    return Array(all[first...last])
  }

  /// The version with this number.
  public subscript(version: Int) -> Policy? { all.first { $0.version == version } }

  /// The version under which a request takes its next step: its own, or for one kept from before the policy flow the one
  /// in force now.
  public func policy(for request: Request, at now: Moment) throws(StepRefusal) -> Policy {
    guard let version = request.policyVersion else { return try receiving(at: now) }
    guard let policy = self[version] else { throw .policyVersionUnknown(version) }
    return policy
  }

  /// The version under which a request is received now.
  public func receiving(at now: Moment) throws(StepRefusal) -> Policy {
    guard let policy = inForce(on: now.day) else {
      throw .policyNotInForce(from: all.first?.inForce ?? PolicyText.inForce)
    }
    return policy
  }

  /// The versions with one more, which must come after all of them, and not before today.
  public func adding(_ policy: Policy, on today: Day) throws(PolicyRefusal) -> PolicyVersions {
    let versions = try adding(policy)
    guard policy.inForce >= today else { throw .beforeToday(today) }
    return versions
  }

  /// The versions with one more, which must come after all of them.
  public func adding(_ policy: Policy) throws(PolicyRefusal) -> PolicyVersions {
    if let last = all.last {
      guard last.version < policy.version, last.inForce < policy.inForce else {
        throw .versionsNotInOrder(policy.version)
      }
    }
    return try PolicyVersions(all + [policy])
  }
}
