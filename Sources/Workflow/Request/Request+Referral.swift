/// S3: where the procedure is unclear to him, the beneficiary is referred to the social researcher, who answers and
/// explains. A referral closes by its answer only; then the request goes on from where it stood. He may ask again.
extension Request {
  /// The referral that waits for its answer.
  public var openReferral: Referral? { referrals.last.flatMap { $0.answered == nil ? $0 : nil } }

  func referring(_ question: String, _ act: Act) throws(StepRefusal) -> Request {
    guard let question = Typed.text(question) else { throw .questionMissing(.s3) }
    guard decision?.verdict != .rejected else { throw .alreadyDecided(.rejected) }
    var next = self
    next.referrals.append(Referral(question: question, act: act))
    return next
  }

  func answeringReferral(_ answer: String, told: Bool, _ act: Act) throws(StepRefusal) -> Request {
    guard openReferral != nil else { throw .noOpenReferral }
    guard let answer = Typed.text(answer) else { throw .answerMissing(.s3) }
    var next = self
    next.referrals[referrals.count - 1].answer = answer
    next.referrals[referrals.count - 1].answered = act
    next.referrals[referrals.count - 1].isForBeneficiary = told
    return next
  }
}

/// A question to the social researcher, and his answer.
public struct Referral: Hashable, Sendable {
  public let question: String
  public let act: Act
  public internal(set) var answer: String?
  public internal(set) var answered: Act?
  /// Whether the answer was written to be read by the beneficiary himself.
  public internal(set) var isForBeneficiary = false
}
