import Vocabulary
import Workflow

extension Request {
  /// What every request that runs under the policy must satisfy, whatever was tried with it; the clauses that it breaks.
  ///
  /// Stated from the text, not from the code that guards the steps.
  func brokenClauses(under policy: Policy) -> Set<ClauseID> {
    var broken: Set<ClauseID> = []
    func law(_ clause: ClauseID, _ holds: Bool) { if !holds { broken.insert(clause) } }

    law(.p0, policyVersion == policy.version && steps.allSatisfy { $0.policyVersion == policy.version })
    law(.s1, reception != nil && received == reception?.at && steps.count { $0.step.clause == .s1 } == 1)
    law(.s1, zip(steps, steps.dropFirst()).allSatisfy { $0.act.at <= $1.act.at })
    let due = checklist.requirements.filter { $0.phase == .submission }
    if completeness != nil { law(.s2, due.allSatisfy { items[$0.item]?.matched != nil }) }
    if let submission {
      law(.s2, completeness != nil && gaps(on: submission.act.at.day, under: policy).isEmpty)
      law(.s4, submission.declaration.act.at <= submission.act.at)
      law(.s5, submission.explanation.act.at <= submission.act.at && explanation != nil)
    }
    law(.s3, referrals.dropLast().allSatisfy { $0.answered != nil && $0.answer?.isEmpty == false })
    if ending != nil, ending?.outcome != .withdrawn { law(.s3, openReferral == nil) }
    if let declaration, declaration.voided == nil { law(.s4, declaration.digest == dataDigest) }
    if let decision {
      law(.s5, kind == .support && submission == decision.submission)
      law(.s5, decision.act.at >= decision.submission.act.at.adding(seconds: 14 * 86_400))
      law(.s5, !decision.reason.isEmpty && !decision.present.isEmpty)
      law(.s4, decision.declaration.voided == nil && decision.declaration.act.at <= decision.act.at)
    }
    law(.s5, (ending?.outcome == .rejected) == (decision?.verdict == .rejected && decision?.sent != nil))
    if let registration {
      law(.s6, decision?.verdict == .accepted && decision?.sent != nil && isSigned)
      law(.s6, gaps(on: registration.at.day, for: .registration, under: policy).isEmpty)
    }
    if ending?.outcome == .served {
      law(.s7, kind == .support ? registration != nil : kind == .internalService && completeness != nil)
    }
    law(.g3, (ending?.outcome == .answered) == (reply != nil))
    if reply != nil {
      law(.g0, !kind.isDelivered && ([.suggestion, .complaint].contains(kind) ? ownership != nil : true))
    }
    if kind == .inquiry, let reply { law(.t1, reply.topic != nil) }
    law(.g5, withdrawsItsInvitation == (ending == nil && !reopenings.isEmpty))
    law(.g0, reopenings.count == steps.count { if case .reopened = $0.step { true } else { false } })
    return broken
  }
}
