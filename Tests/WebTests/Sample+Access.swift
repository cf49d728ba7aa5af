import Access
import TestSupport
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

extension Sample {
  /// The page as a member of staff sees it, in the frame of the area where its template has one.
  static func framed(_ page: Page, in language: Language) -> Page {
    guard page.frame.isEmpty, let member = try? member() else { return page }
    var page = page
    page.frame = [StaffFrame(member, in: language)]
    page.seal = attack
    return page
  }

  /// An account of every role.
  static func account() throws -> StaffAccount {
    StaffAccount(
      id: StaffID(high: 1, low: 1), name: try PersonName("نورة البلوي"), signInName: try SignInName("noura"),
      roles: Set(Role.allCases), department: .fixed("repair"),
      opened: Act(at: Moment(seconds: 0), by: .earlierRecord), locked: nil, password: nil, secondFactor: nil, edition: 1
    )
  }

  /// The same, signed in.
  static func member() throws -> Member {
    let account = try account()
    var seed = Seeded(state: 9)
    return Member(
      account: account, session: Session(of: account, token: SecretToken(using: &seed), at: Moment(seconds: 0)))
  }

  /// The pages of the way in; nil for other names.
  static func accessPage(_ name: String, in language: Language) -> Page? {
    let refused = Refused(access: SignInRefusal.notAdmitted)
    guard let account = try? account() else { return nil }
    var seed = Seeded(state: 9)
    let open = OpenEnrolment(account: account, secret: OneTimeSecret(using: &seed), phoneAddress: attack)
    switch name {
    case "sign in": return .signIn(SignInPage(next: attack, ended: .idle, in: language))
    case "sign in again":
      return .signIn(SignInPage(next: attack, name: attack, refused: refused, in: language), refused)
    case "code": return .code(SignInCodePage(next: attack, refused: refused, in: language), refused)
    case "enrolment":
      return .enrolment(EnrolmentPage(open, refused: Refused(StaffRefusal.passwordsDiffer), in: language))
    case "enrolled": return Page(template: .enrolled, values: EnrolledPage(codes: [attack]))
    case "demo door": return Page(template: .demoDoor, values: DemoDoorPage([account], key: attack, in: language))
    default: return nil
    }
  }
}
