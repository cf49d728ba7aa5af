import Access
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// A member of staff at one of his pages: who he is, what he asks for, and the form he sent.
struct StaffVisit: Sendable {
  let request: Request
  let visit: Visit
  let member: Member
  /// What he entered; empty where he only looks.
  let form: FormFields

  /// As the rules know him.
  var staff: Staff { member.account.staff }
  var language: Language { request.language }

  /// The key that stands in the address under this name; nil for what is no key.
  func key<Kind>(_ name: String) -> Identifier<Kind>? { visit.parameters.get(name).flatMap { Identifier($0) } }

  /// The code that stands in the address under this name; nil for what is no code.
  func code<Kind>(_ name: String) -> Code<Kind>? { visit.parameters.get(name).flatMap { Code($0) } }

  /// What is asked for after the `?`, without space at its ends; empty where nothing is.
  func query(_ name: String) -> String {
    let value = request.uri.queryParameters[name[...]].map(String.init) ?? ""
    return FormFields(values: [name: [value]]).first(name)
  }

  /// An address of the site in the language of the visit.
  func address(_ path: String) -> String {
    language == .english ? path + (path.contains("?") ? "&" : "?") + "lang=en" : path
  }

  /// The way on after a form was taken, so that a page loaded again sends nothing twice.
  func goOn(to path: String) -> Response { Response(status: .seeOther, headers: [.location: address(path)]) }
}
