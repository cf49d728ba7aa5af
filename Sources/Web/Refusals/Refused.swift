import Collector
import Hummingbird
import Operations
import Surveys
import Vocabulary
import Workflow

/// A "no" as the visitor meets it: the status, the words, and where it belongs. This file alone turns refusals into pages.
struct Refused: Sendable, Hashable {
  /// Whether the visitor can mend it where he is.
  enum Place: Sendable, Hashable {
    /// A page of its own.
    case page
    /// The form, as it was filled, with a word at the top; at this field where one is meant.
    case form(String?)
  }

  let status: HTTPResponse.Status
  /// The key of its words in the group `refusal`: `…_title` and `…`.
  let key: String
  var place = Place.page
  var value: Value = .none
  var retryAfterSeconds: Int?

  /// What the words name.
  enum Value: Sendable, Hashable {
    case none
    case choices(Int)
    case characters(Int)
    case days(Int)
    /// The rule itself says what is to be done; the key then only gives the title.
    case words(LocalizedText)
  }
}

extension Refused {
  /// A "no" in the words of the rule that says it, in the form where it can be mended.
  init(
    _ words: LocalizedText, key: String, status: HTTPResponse.Status = .unprocessableContent, at field: String? = nil
  ) {
    self.init(status: status, key: key, place: .form(field), value: .words(words))
  }

  init(_ refusal: InvitationRefusal) {
    self =
      switch refusal {
      case .unknown: Refused(status: .notFound, key: "unknown")
      case .expired: Refused(status: .gone, key: "expired", value: .days(Invitation.daysOpen))
      case .alreadyAnswered: Refused(status: .conflict, key: "answered")
      case .withdrawn: Refused(status: .gone, key: "link_withdrawn")
      case .sentDifferently: Refused(status: .unprocessableContent, key: "sent_differently")
      case .notCompleted: Refused(status: .conflict, key: "not_completed")
      case .notPublished: Refused(status: .conflict, key: "not_published")
      }
  }

  init(_ refusal: AnswerSheetRefusal) {
    let status = HTTPResponse.Status.unprocessableContent
    self =
      switch refusal {
      case .nothingAnswered: Refused(status: status, key: "nothing_answered", place: .form(nil))
      case .unknownField: Refused(status: status, key: "unknown_field", place: .form(nil))
      case .offTheScale(let question, _): Refused(status: status, key: "off_the_scale", place: .form(question.text))
      case .moreThanOne(let question): Refused(status: status, key: "more_than_one", place: .form(question.text))
      case .tooMany(let question, let most):
        Refused(status: status, key: "too_many", place: .form(question.text), value: .choices(most))
      case .tooLong(let question, let limit):
        Refused(status: status, key: "too_long", place: .form(question.text), value: .characters(limit))
      case .notANumber(let question, _, _), .notADay(let question, _), .dayOutOfRange(let question, _):
        Refused(
          status: status, key: "off_the_scale", place: .form(question.text),
          value: refusal.words.map(Refused.Value.words) ?? .none)
      }
  }

  init(_ outage: Outage) {
    let status = HTTPResponse.Status.serviceUnavailable
    self =
      switch outage {
      case .full: Refused(status: status, key: "full", place: .form(nil), retryAfterSeconds: 60)
      case .readOnly: Refused(status: status, key: "full", place: .form(nil), retryAfterSeconds: 600)
      case .busy: Refused(status: status, key: "busy", place: .form(nil), retryAfterSeconds: 5)
      case .unreachable: Refused(status: status, key: "full", place: .form(nil), retryAfterSeconds: 600)
      }
  }

  init(_ refusal: RequestRefusal) {
    self =
      switch refusal {
      case .unknown: Refused(status: .notFound, key: "request_unknown")
      case .alreadyCompleted: Refused(status: .conflict, key: "request_completed")
      case .completedBeforeReceived: Refused(status: .conflict, key: "request_not_received")
      case .runsUnderThePolicy: Refused(status: .conflict, key: "request_by_steps")
      case .serviceUnknown:
        Refused(status: .unprocessableContent, key: "service_unknown", place: .form("service"))
      case .nameNotReadable:
        Refused(
          status: .unprocessableContent, key: "name_not_readable", place: .form("name"),
          value: .characters(Beneficiary.longestName))
      case .mobileNotReadable:
        Refused(status: .unprocessableContent, key: "mobile_not_readable", place: .form("mobile"))
      }
  }

  init(_ refusal: FormRefusal) {
    self =
      switch refusal {
      case .wrongType: Refused(status: .unsupportedMediaType, key: "wrong_type")
      case .tooLarge: Refused(status: .contentTooLarge, key: "too_large")
      case .cutShort: Refused(status: .badRequest, key: "cut_short")
      }
  }

  init(_ refusal: StaffRefusal) {
    self =
      switch refusal {
      case .notSignedIn: Refused(status: .forbidden, key: "not_signed_in")
      case .foreignForm: Refused(status: .forbidden, key: "foreign_form")
      case .earlierPage: Refused(status: .forbidden, key: "earlier_page")
      case .passwordsDiffer:
        Refused(
          status: .unprocessableContent, key: "passwords_differ", place: .form(EnrolmentPage.againField))
      case .noSuchMonth: Refused(status: .notFound, key: "no_such_month")
      case .noSuchQuestionnaire: Refused(status: .notFound, key: "no_such_questionnaire")
      }
  }

  /// What a thrown error is to the visitor; nil for a failure, of which he is told no details.
  init?(_ error: any Error) {
    switch error {
    case let refusal as InvitationRefusal: self.init(refusal)
    case let refusal as AnswerSheetRefusal: self.init(refusal)
    case let refusal as RequestRefusal: self.init(refusal)
    case let refusal as FormRefusal: self.init(refusal)
    case let refusal as StaffRefusal: self.init(refusal)
    case let refusal as RightRefusal: self.init(refusal)
    case let refusal as TooManyGuesses:
      self.init(status: .tooManyRequests, key: "too_many_guesses", retryAfterSeconds: Int(refusal.seconds))
    case let error as HTTPError where error.status == .notFound: self.init(status: .notFound, key: "no_such_page")
    case let error as HTTPError where error.status.kind == .clientError:
      self.init(status: error.status, key: "bad_request")
    default:
      if let refused = Refused(access: error)
        ?? Refused(rule: error)
        ?? Refused(public: error)
        ?? Refused(improvement: error)
        ?? Refused(office: error)
        ?? Refused(tablet: error)
        ?? Refused(care: error)
      {
        self = refused
      } else if let outage = Outage(error) {
        self.init(outage)
      } else {
        return nil
      }
    }
  }

  /// A failure: the visitor is not told what it was, and it is not his doing.
  static let failure = Refused(status: .internalServerError, key: "failure")
}
