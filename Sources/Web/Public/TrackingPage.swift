import Collector
import Operations
import Vocabulary
import Workflow

/// A request as its beneficiary follows it (G4): where it stands in plain words, what is missing from him, when an answer may
/// come, the answer, the steps so far, and what he can do himself.
struct TrackingPage: Sendable {
  let matter: String
  let service: String
  let reference: String
  let state: String
  let explanation: [String]
  let earliest: [Earliest]
  let missing: [Missing]
  let answers: [Answer]
  let steps: [StepLine]
  let byMessage: Bool
  let items: [ItemForm]
  let data: [DataForm]
  let signing: [SigningForm]
  let withdrawal: [Withdrawal]
  let problems: [FormProblems]
  let wrong: [String: Bool]
  let path: String

  /// S5: before which day no answer can come, and why.
  struct Earliest: Sendable {
    let day: String
    let why: String
  }

  struct Missing: Sendable { let things: [String] }

  /// The committee's decision, what the social researcher explained (S3), or the reply to what he asked.
  struct Answer: Sendable {
    let title: String
    let words: String
    let day: String
  }

  struct StepLine: Sendable {
    let label: String
    let day: String
  }

  init(
    _ tracking: Tracking, token: Token, now: Moment, in language: Language, entered: FormFields = FormFields(),
    looksAgain: Bool = false, refused: [Refused] = []
  ) {
    let (request, texts) = (tracking.request, Texts(language))
    let isWhole = tracking.reach == .whole
    matter = request.kind.name[language]
    service = tracking.service[language]
    let number = RequestReference(of: request.id).grouped
    reference = language == .arabic ? Numerals.arabicIndic(number) : number
    let key = request.trackingKey(isWhole: isWhole)
    state = texts["tracking", key]
    explanation = texts.knows("tracking", "\(key)_more") ? [texts["tracking", "\(key)_more"]] : []
    earliest = Self.earliest(tracking, in: language)
    missing = Self.missing(tracking, now: now, in: language)
    answers = isWhole ? Self.answers(request, in: language) : []
    steps = request.steps.compactMap { taken in
      taken.step.told.map { StepLine(label: $0[language], day: taken.act.at.day.name(in: language)) }
    }
    byMessage = !isWhole
    items = isWhole ? ItemForm.of(tracking, now: now, in: language, entered: entered) : []
    data = isWhole ? DataForm.of(request, in: language, entered: entered, refused: refused) : []
    signing = isWhole ? SigningForm.of(tracking, in: language) : []
    withdrawal = Withdrawal.of(request, entered: entered, looksAgain: looksAgain)
    problems = FormProblems.of(refused, first: "state", in: language)
    wrong = FormProblems.wrong(problems)
    path = "/t/\(token)"
  }

  private static func earliest(_ tracking: Tracking, in language: Language) -> [Earliest] {
    guard let policy = tracking.policy, let moment = tracking.request.earliestDecision(under: policy) else { return [] }
    let texts = Texts(language)
    let days = texts.counted("days_of_study", policy.parameters.leastDaysOfStudy, in: language)
    return [Earliest(day: moment.day.name(in: language), why: texts["tracking", "why_two_weeks", ["days": days]])]
  }

  private static func missing(_ tracking: Tracking, now: Moment, in language: Language) -> [Missing] {
    guard let policy = tracking.policy, tracking.request.ending == nil, tracking.request.kind.isDelivered else {
      return []
    }
    let request = tracking.request
    let gaps =
      request.submission == nil
      ? request.gaps(on: now.day, under: policy)
      : request.decision?.sent != nil && request.registration == nil
        ? request.gaps(on: now.day, for: .registration, under: policy) : []
    return gaps.isEmpty ? [] : [Missing(things: gaps.map { $0.words[language] })]
  }

  private static func answers(_ request: Request, in language: Language) -> [Answer] {
    let texts = Texts(language)
    var answers: [Answer] = []
    if let decision = request.decision, let sent = decision.sent {
      answers.append(
        Answer(
          title: texts["tracking", "decision_\(decision.verdict.rawValue)"], words: decision.reason,
          day: sent.at.day.name(in: language)))
    }
    for inquiry in request.inquiries {
      guard let answer = inquiry.answer else { continue }
      answers.append(
        Answer(title: inquiry.question, words: answer, day: request.received.day.name(in: language)))
    }
    for referral in request.referrals where referral.isForBeneficiary {
      guard let answer = referral.answer, let answered = referral.answered else { continue }
      answers.append(
        Answer(title: texts["tracking", "explanation"], words: answer, day: answered.at.day.name(in: language)))
    }
    if let reply = request.reply {
      answers.append(
        Answer(title: texts["tracking", "reply"], words: reply.answer, day: reply.act.at.day.name(in: language)))
    }
    return answers
  }
}

extension Request {
  /// The key of the words that say where it stands. Who came by the answer to a form is not told the decision itself.
  fileprivate func trackingKey(isWhole: Bool) -> String {
    switch stage {
    case .received:
      kind.goesToCommittee ? "received" : kind.isDelivered ? "received_internal" : "received_question"
    case .complete: kind.goesToCommittee ? "complete" : "complete_internal"
    case .signed: "signed"
    case .referred: "referred"
    case .underStudy: "under_study"
    case .decided: "decided"
    case .accepted: isWhole ? "accepted" : "decision_sent"
    case .registered: "registered"
    case .completed: "completed"
    case .rejected: isWhole ? "rejected" : "decision_sent"
    case .withdrawn: "withdrawn"
    case .answered: "answered"
    }
  }
}
