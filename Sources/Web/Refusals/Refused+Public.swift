import Access
import Collector
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The "no" of the beneficiary's own doors, and of the topics of questions.
extension Refused {
  /// Nil for what has nothing to do with them.
  init?(public error: any Error) {
    switch error {
    case let problem as PublicProblem: self.init(problem)
    case let refusal as PublicRequestRefusal:
      guard let first = refusal.problems.first else { return nil }
      self.init(first)
    case PublicFormRefusal.sentDifferently:
      self.init(status: .conflict, key: "form_sent_differently")
    case let refusal as FormLimitRefusal:
      self.init(
        status: .tooManyRequests, key: "form_limit", place: .form(nil), value: .words(refusal.words),
        retryAfterSeconds: Int(refusal.seconds))
    case let refusal as TrackingRefusal: self.init(refusal)
    case let refusal as SigningCodeRefusal: self.init(refusal)
    case let refusal as OwnEntryRefusal: self.init(refusal.words, key: "entry", at: "own")
    case let refusal as OwnDataRefusal:
      guard let first = refusal.faults.first else { return nil }
      self.init(first, at: TrackingPage.DataForm.prefix + first.field.text)
    case let refusal as TopicRefusal: self.init(refusal)
    default: return nil
    }
  }

  init(_ problem: PublicProblem) { self.init(problem.words, key: "public_form", at: problem.field) }

  init(_ fault: OwnDataRefusal.Fault, at field: String) { self.init(fault.words, key: "entry", at: field) }

  private init(_ refusal: TrackingRefusal) {
    self =
      switch refusal {
      case .unknown: Refused(status: .notFound, key: "tracking_unknown")
      case .expired: Refused(status: .gone, key: "tracking_expired", value: .days(TrackingLink.daysAfterTheEnd))
      case .onlyByMessage: Refused(status: .forbidden, key: "tracking_only_by_message")
      case .decisionOnItsWay: Refused(status: .conflict, key: "tracking_decision_on_its_way", place: .form(nil))
      }
  }

  private init(_ refusal: SigningCodeRefusal) {
    self =
      switch refusal {
      case .wait(let seconds):
        Refused(
          status: .tooManyRequests, key: "signing_code", place: .form("code"), value: .words(refusal.words),
          retryAfterSeconds: Int(seconds))
      case .noneSent, .wrong, .tooManyTries: Refused(refusal.words, key: "signing_code", at: "code")
      }
  }

  private init(_ refusal: TopicRefusal) {
    self =
      switch refusal {
      case .unknown: Refused(status: .notFound, key: "topic", place: .form("topic"), value: .words(refusal.words))
      case .codeNotReadable, .codeTaken: Refused(refusal.words, key: "topic", at: "code")
      case .missing(let place), .tooLong(let place, _): Refused(refusal.words, key: "topic", at: place.rawValue)
      }
  }
}
