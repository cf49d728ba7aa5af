import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

/// R4 on paper: the data as they stand with their digest, to be printed, signed and scanned (S4).
struct DeclarationPage: Sendable {
  let about: String
  let back: String
  let printed: String
  let sheet: [SignedData]
  let nationalID: [String]

  init(_ opened: OpenedRequest, in language: Language) {
    about = opened.request.kind.name[language]
    back = "/staff/requests/\(opened.request.id)"
    printed = opened.now.said(in: language)
    sheet = [SignedData(opened, in: language)]
    nationalID = opened.beneficiary?.nationalID.map { [$0.digits] } ?? []
  }
}

extension Site {
  func declarationPage(_ visit: StaffVisit) async throws -> Response {
    let opened = try await engine.open(try request(of: visit), by: visit.staff)
    guard opened.beneficiary != nil else { throw RightRefusal.otherDepartment(.seePersonalData) }
    guard opened.request.kind.goesToCommittee else { throw HTTPError(.notFound) }
    return show(Page(template: .declaration, values: DeclarationPage(opened, in: visit.language)), to: visit)
  }
}
