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

  /// What was published before there were such codes is asked and answered as it was then.
  @Test(arguments: Questionnaire.reservedCodes.sorted())
  func anEarlierVersionWithSuchACodeIsStillAnswered(code: String) async throws {
    let words = try Questionnaire.walk.json
    #expect(words.contains("\"Q10\""))
    let earlier = try Questionnaire(json: words.replacing("\"Q10\"", with: "\"\(code)\""))
    let house = try await House(earlier)
    let (link, visitor) = ("/s/\(try await house.completedRequest())", try Visitor(house))
    #expect(try await visitor.get(link).text.contains("id=\"\(code)\""))
    let form = "key=00000000000000000000000000000001&Q1=5&\(code)=1"
    #expect(try await visitor.post(link, form).status == 200)
    #expect(try await house.engine.verify().responses == 1)
  }

  @Test func anEarlierVersionIsAskedByTelephone() async throws {
    let earlier = try Questionnaire(json: Questionnaire.walk.json.replacing("\"Q10\"", with: "\"consent\""))
    let house = try await House(earlier, carriers: [.interview])
    _ = try await house.completedRequests(1)
    house.pass(seconds: 7_200)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let address = try #require(try await officer.post("/staff/calls", "").header("Location"))
    #expect(try await officer.get(address).text.contains("name=\"consent\""))
    let kept = try await officer.post("\(address)/answers", "consent=1&Q1=5")
    #expect(kept.header("Location") == "/staff/calls?done=kept")
    #expect(try await house.engine.verify().responses == 1)
  }
}
