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

  @Test func thePagesHaveNoOtherFieldsThanTheReserved() async throws {
    let house = try await House(carriers: [.interview])
    let questions = Set(try await house.engine.questionnaires().flatMap { $0.questions.map(\.code.text) })
    let token = try await house.completedRequests(1)[0]
    let link = try await Visitor(house).get("/s/\(token)").text
    #expect(ownNames(of: link, to: "post", questions) == [SurveyForm.keyField])
    house.pass(seconds: 7_200)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let address = try #require(try await officer.post("/staff/calls", "").header("Location"))
    let call = ownNames(of: try await officer.get(address).text, to: address, questions)
    #expect(call.isSuperset(of: ["consent", "outcome"]) && call.contains(Doorkeeper.sealField))
    #expect(call.union([SurveyForm.keyField]).isSubset(of: Questionnaire.reservedCodes), "\(call)")
  }
}
