public import Vocabulary

/// What a request asks of one member of staff: the rule behind his work queue.
extension Request {
  /// What he can do with it now; empty where it waits for others, for time or for nothing.
  ///
  /// A matter that somebody has taken on is answered by him (G0): it waits for nobody else.
  public func waits(for staff: Staff, at now: Moment, under policy: Policy) -> Set<Right> {
    let rights = waitsFor(at: now, under: policy).filter { staff.may($0, in: department) }
    guard rights.contains(.answer), let owner = ownership?.owner, owner != staff.id else { return rights }
    return rights.subtracting([.answer])
  }

  /// What he can do with it from a later moment on if nothing else happens: the committee's decision (S5). Nil where
  /// there is nothing of the kind.
  public func opensLater(for staff: Staff, at now: Moment, under policy: Policy) -> Moment? {
    guard openReferral == nil, isSigned, staff.may(.decide, in: department),
      let earliest = earliestDecision(under: policy), earliest > now
    else { return nil }
    return earliest
  }

  /// Since when it has stood as it stands: since its last step, or since the day on which it could be decided.
  public func waiting(at now: Moment, under policy: Policy) -> Moment {
    guard let earliest = earliestDecision(under: policy), openReferral == nil, earliest <= now else {
      return lastChange
    }
    return max(earliest, lastChange)
  }
}

extension Request.StageKind {
  /// The stages in which a request that runs under the policy may wait for somebody with these rights. One kept from
  /// before the flow waits for its delivery alone, or its withdrawal.
  public static func waiting(for rights: Set<Right>) -> Set<Request.StageKind> {
    Set(allCases.filter { !$0.isEnd && !$0.waitsFor.isDisjoint(with: rights) })
  }

  /// All that a request in this stage may wait for, as `Request.waitsFor(at:under:)` finds it.
  private var waitsFor: Set<Right> {
    switch self {
    case .received:
      [.provideItems, .matchItems, .confirmCompleteness, .assign, .answer]
    case .complete: [.provideItems, .matchItems, .sign, .explain, .deliver]
    case .signed: [.provideItems, .matchItems, .explain, .submit]
    case .referred: [.answerReferral]
    case .underStudy: [.sign, .decide]
    case .decided: [.sendDecision]
    case .accepted: [.sign, .provideItems, .matchItems, .register]
    case .registered: [.deliver]
    case .completed, .rejected, .withdrawn, .answered: []
    }
  }
}
