import Access
import Crypto
import Foundation
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The door of a demo association: who has the key that was printed at the start comes in as whichever of its people he likes.
/// A real association has no such door.
extension Site {
  func addDemoDoor(to router: Router<Visit>) {
    guard let key = settings.demoKey else { return }
    router.get("/staff/demo") { request, _ in
      try self.check(request.uri.queryParameters["key"].map(String.init) ?? "", is: key)
      let accounts = try await self.engine.accounts()
      return self.send(
        Page(template: .demoDoor, values: DemoDoorPage(accounts, key: key, in: request.language), switchable: false)
          .telling(.nameAlone), to: request)
    }
    router.post("/staff/demo") { request, _ in
      guard request.isFromOwnPage else { throw StaffRefusal.foreignForm }
      let form = try await request.form(atMost: self.settings.limits.formBytes)
      try self.check(form.first("key"), is: key)
      guard let id = StaffID(form.first("account")) else { throw AccountRefusal.unknown }
      let token = try await self.engine.openDemoSession(of: id)
      let english = request.language == .english ? "?lang=en" : ""
      var response = Response(status: .seeOther, headers: [.location: "/staff\(english)"])
      response.set(.session(token, overTLS: self.settings.secure))
      return response
    }
  }

  /// Refuses another key than this, in a time that tells nothing.
  private func check(_ shown: String, is key: String) throws {
    let key = SymmetricKey(data: SHA256.hash(data: Data(key.utf8)))
    let shown = SymmetricKey(data: SHA256.hash(data: Data(shown.utf8)))
    guard key == shown else { throw StaffRefusal.notSignedIn }
  }
}

/// The people of the demo association, one of whom to be for a while.
struct DemoDoorPage: Sendable {
  let key: String
  let people: [Person]

  struct Person: Sendable {
    let id: String
    let name: String
    let roles: String
  }

  init(_ accounts: [StaffAccount], key: String, in language: Language) {
    self.key = key
    people = accounts.map { account in
      Person(
        id: account.id.description, name: account.name.text,
        roles: Role.allCases.filter(account.roles.contains).map { $0.name[language] }
          .joined(separator: language == .arabic ? "، " : ", "))
    }
  }
}
