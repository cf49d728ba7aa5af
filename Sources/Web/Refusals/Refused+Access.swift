import Access
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The "no" of the way in for staff, and of his rights.
extension Refused {
  init(_ refusal: RightRefusal) {
    self.init(status: .forbidden, key: "right", value: .words(refusal.words))
  }

  /// Nil for what has nothing to do with the way in.
  init?(access error: any Error) {
    switch error {
    case let refusal as SessionRefusal:
      self.init(status: .forbidden, key: "session", value: .words(refusal.words))
    case let refusal as SignInRefusal: self.init(refusal)
    case let refusal as EnrolmentRefusal: self.init(refusal)
    case let refusal as PasswordRefusal: self.init(refusal.words, key: "password", at: EnrolmentPage.passwordField)
    case let refusal as AccountRefusal: self.init(refusal)
    case let refusal as SignInNameRefusal: self.init(refusal.words, key: "account", at: "sign_in_name")
    case let refusal as OwnAccountRefusal:
      self.init(
        refusal.words, key: "own_account",
        at: refusal == .noSession ? AccountPage.sessionField : AccountPage.presentField)
    case DemoRefusal.notADemo: self.init(status: .notFound, key: "no_such_page")
    default: return nil
    }
  }

  private init(_ refusal: SignInRefusal) {
    self =
      switch refusal {
      case .wait(let seconds):
        Refused(
          status: .tooManyRequests, key: "sign_in", place: .form(nil), value: .words(refusal.words),
          retryAfterSeconds: Int(seconds))
      case .busy:
        Refused(
          status: .serviceUnavailable, key: "sign_in", place: .form(nil), value: .words(refusal.words),
          retryAfterSeconds: 60)
      case .notAdmitted, .expired: Refused(refusal.words, key: "sign_in")
      }
  }

  private init(_ refusal: EnrolmentRefusal) {
    self =
      switch refusal {
      case .codeDiffers: Refused(refusal.words, key: "enrolment", at: EnrolmentPage.codeField)
      case .ended, .alreadyEnrolled, .locked:
        Refused(status: .gone, key: "enrolment", value: .words(refusal.words))
      }
  }

  private init(_ refusal: AccountRefusal) {
    self =
      switch refusal {
      case .unknown: Refused(status: .notFound, key: "account", value: .words(refusal.words))
      case .notPermitted: Refused(status: .forbidden, key: "account", value: .words(refusal.words))
      case .signInNameTaken: Refused(refusal.words, key: "account", at: "sign_in_name")
      case .noRole: Refused(refusal.words, key: "account", at: "roles")
      case .noDepartment: Refused(refusal.words, key: "account", at: "department")
      case .changedMeanwhile: Refused(refusal.words, key: "account", status: .conflict, at: "roles")
      case .oneself, .alreadyLocked, .notLocked:
        Refused(status: .conflict, key: "account", value: .words(refusal.words))
      }
  }
}
