public import Vocabulary

/// S2: everything required is there, matched by the employee, and valid on the submission date. What is missing or expired
/// stops the request and is named; the beneficiary may repeat the step until it is complete.
extension Request {
  /// What is missing, not matched or expired on a day, in the order of the checklist.
  public func gaps(on day: Day, for phase: Requirement.Phase = .submission, under policy: Policy) -> [Gap] {
    checklist.requirements.filter { $0.phase == phase }.compactMap { requirement in
      gapReason(requirement, on: day, under: policy).map { Gap(requirement, $0) }
    }
  }

  private func gapReason(_ requirement: Requirement, on day: Day, under policy: Policy) -> Gap.Reason? {
    guard let item = items[requirement.item] else { return .missing }
    switch requirement.validity(of: item.document, under: policy) {
    case .unknown: return .dateMissing
    case .until(let last) where last < day: return .expired(on: last)
    case .until, .lasting: return item.matched == nil ? .notMatched : nil
    }
  }

  /// How one item of the checklist stands on a day.
  public func standing(of requirement: Requirement, on day: Day, under policy: Policy) -> ItemStanding {
    if let reason = gapReason(requirement, on: day, under: policy) { return .gap(Gap(requirement, reason)) }
    guard let item = items[requirement.item],
      case .until(let last) = requirement.validity(of: item.document, under: policy)
    else { return .valid(until: nil) }
    return .valid(until: last)
  }

  func providing(_ document: Document, as item: ItemCode, _ act: Act) throws(StepRefusal) -> Request {
    guard let requirement = checklist[item] else { throw .itemUnknown(item) }
    guard Typed.text(document.reference) != nil else { throw .referenceMissing(requirement.name) }
    try refuseIfSettled()
    guard submission == nil || requirement.phase == .registration else { throw .withTheCommittee }
    var next = self
    next.items[item] = ProvidedItem(document: document, provided: act)
    if requirement.phase == .submission {
      next.completeness = nil
      next.declaration?.voided = declaration?.voided ?? act
    }
    return next
  }

  func matching(_ item: ItemCode, _ act: Act) throws(StepRefusal) -> Request {
    guard let requirement = checklist[item] else { throw .itemUnknown(item) }
    guard let provided = items[item] else { throw .itemNotProvided(requirement.name) }
    guard provided.matched == nil else { throw .alreadyMatched(requirement.name) }
    try refuseIfSettled()
    var next = self
    next.items[item]?.matched = act
    return next
  }

  func confirmingCompleteness(_ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    guard completeness == nil else { throw .alreadyComplete }
    let gaps = gaps(on: act.at.day, under: policy)
    guard gaps.isEmpty else { throw .incomplete(gaps, .s2) }
    var next = self
    next.completeness = Completeness(act: act)
    return next
  }

  /// Refuses what would change a request that was decided against, or that is registered.
  func refuseIfSettled() throws(StepRefusal) {
    guard decision?.verdict != .rejected else { throw .alreadyDecided(.rejected) }
    guard registration == nil else { throw .alreadyRegistered }
  }
}

/// How an item stands: something is wrong with it, or it is there, matched and valid.
public enum ItemStanding: Hashable, Sendable {
  case gap(Gap)
  /// Nil where it does not expire.
  case valid(until: Day?)
}

/// The fact that everything required was there and valid on the submission date (S2).
public struct Completeness: Hashable, Sendable {
  public let act: Act

  /// The day against which validity was held.
  public var submissionDate: Day { act.at.day }
}
