import Access
import Hummingbird
import Operations
import Vocabulary

/// The page that keeps a form while nobody is known to be signed in: until whoever sent it has signed in, or until the records can
/// be asked again.
struct FormKept: Sendable {
  /// Where he signs in, which opens beside this page; empty where that is of no use.
  let signIn: [String]
  /// The form, one.
  let kept: [SendAgain]
}

extension Refusal {
  /// Whether who is refused so is led to the sign-in.
  var asksToSignIn: Bool { self is SessionRefusal || self as? StaffRefusal == .notSignedIn }
}

extension Site {
  /// A form of somebody who was refused before anything was done with it. Throws the error again where neither a sign-in nor time
  /// mends that, and where the form cannot come back.
  func keep(_ form: FormFields, after error: any Error, _ request: Request) throws -> Response {
    let outage = Outage(error)
    let signsIn = (error as? any Refusal)?.asksToSignIn ?? false
    guard outage != nil || signsIn, SendAgain.holds(form), let refused = outage.map({ Refused($0) }) ?? Refused(error)
    else { throw error }
    let language = request.language == .english ? "?lang=en" : ""
    let again = SendAgain(refused, form, to: request.uri.path + language, in: request.language)
    var page = Page.refused(
      .formKept, FormKept(signIn: signsIn ? ["/staff/sign-in" + language] : [], kept: [again]), [refused]
    ).telling(.sameOrigin)
    // The seal that came with it: it holds if the session does.
    page.seal = form.first(Doorkeeper.sealField)
    return send(page, to: request)
  }
}
