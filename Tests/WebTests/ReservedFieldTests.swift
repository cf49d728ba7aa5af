import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

/// What the pages on which answers are entered call their own fields, no question may be called.
struct ReservedFieldTests {
  /// The names of the fields of forms that go to an address, without those of questions.
  private func ownNames(of page: String, to address: String, _ questions: Set<String>) -> Set<String> {
    let forms = page.split(separator: "<form ").dropFirst().map { $0.split(separator: "</form>")[0] }
      .filter { $0.prefix { $0 != ">" }.contains(address) }
    let names = forms.flatMap { form in
      form.matches(of: /<(?:input|select|textarea)[^>]* name="([^"]+)"/).map { String($0.1) }
    }
    return Set(names).subtracting(questions)
  }

  private func questions(of house: House) async throws -> Set<String> {
    Set(try await house.engine.questionnaires().flatMap { $0.questions.map(\.code.text) })
  }

  @Test func thePageBehindALinkHasNoOtherFieldThanItsKey() async throws {
    let house = try await House()
    let page = try await Visitor(house).get("/s/\(try await house.completedRequest())").text
    #expect(ownNames(of: page, to: "post", try await questions(of: house)) == [SurveyForm.keyField])
    #expect(Questionnaire.reservedCodes.contains(SurveyForm.keyField))
  }

  @Test func thePageOfACallHasNoOtherFieldsThanTheReserved() async throws {
    let house = try await House(carriers: [.interview])
    _ = try await house.completedRequests(1)
    house.pass(seconds: 7_200)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let address = try #require(try await officer.post("/staff/calls", "").header("Location"))
    let names = ownNames(of: try await officer.get(address).text, to: address, try await questions(of: house))
    #expect(names.isSuperset(of: ["consent", "outcome", Doorkeeper.sealField]), "\(names)")
    #expect(names.isSubset(of: Questionnaire.reservedCodes), "\(names)")
  }
}
