import Access
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The button by which the beneficiary is told what his request lacks (S2).
struct TellMissingForm: Sendable {
  let address: String
  /// When he was last told something of his request.
  let told: [String]
  /// The key by which a form that is sent twice is taken once.
  let formKey: String

  /// None where he owes nothing, and for who may not take it from him.
  static func forms(
    _ opened: OpenedRequest, for staff: Staff, in language: Language, newKey: () -> String
  ) -> [TellMissingForm] {
    let request = opened.request
    guard staff.may(.provideItems, in: request.department),
      !request.owed(on: opened.now.day, under: opened.policy).isEmpty
    else { return [] }
    return [
      TellMissingForm(
        address: "/staff/requests/\(request.id)/missing", told: opened.lastTold.map { [$0.said(in: language)] } ?? [],
        formKey: newKey())
    ]
  }
}

extension Site {
  func missingTold(_ visit: StaffVisit) async throws -> Response {
    let id = try request(of: visit)
    try await engine.tellMissing(of: id, by: visit.staff, form: SentFormKey(visit.form.first("form")))
    return visit.goOn(to: "/staff/requests/\(id)")
  }
}
