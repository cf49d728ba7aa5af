import Access
import HTTPTypes
import Vocabulary

/// The page on which a member of staff gives his name and password.
struct SignInPage: Sendable {
  static let nameField = "name"
  static let passwordField = "password"
  static let nextField = "next"

  let next: String
  let name: String
  /// Why he has to sign in again, where a session ended.
  let ended: [String]
  let problems: [FormProblems]

  init(
    next: String, name: String = "", ended: SessionRefusal? = nil, refused: Refused? = nil, in language: Language
  ) {
    self.next = next
    self.name = name
    self.ended = ended.map { [$0.words[language]] } ?? []
    problems = FormProblems.of(refused.map { [$0] } ?? [], first: Self.nameField, in: language)
  }
}

/// The page on which he gives the code of his phone, or one from paper.
struct SignInCodePage: Sendable {
  static let codeField = "code"

  let next: String
  let problems: [FormProblems]

  init(next: String, refused: Refused? = nil, in language: Language) {
    self.next = next
    problems = FormProblems.of(refused.map { [$0] } ?? [], first: Self.codeField, in: language)
  }
}

extension Page {
  static func signIn(_ page: SignInPage, _ refused: Refused? = nil) -> Page {
    Page(
      template: .signIn, values: page, status: refused?.status ?? .ok, headers: refused?.headers ?? [:],
      switchable: refused == nil
    ).telling(.sameOrigin)
  }

  static func code(_ page: SignInCodePage, _ refused: Refused? = nil) -> Page {
    Page(
      template: .signInCode, values: page, status: refused?.status ?? .ok, headers: refused?.headers ?? [:],
      switchable: refused == nil
    ).telling(.sameOrigin)
  }
}
