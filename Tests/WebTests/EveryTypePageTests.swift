import Foundation
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

/// The page behind a link with every type of question: what it hides, what it weighs, what it takes.
struct EveryTypePageTests {
  private let key = "key=00000000000000000000000000000001"

  /// The code of the question that fell to a page.
  private func turn(of page: String) throws -> String {
    let turns = ["Q4", "Q9"].filter { page.contains("<fieldset id=\"\($0)\"") }
    #expect(turns.count == 1)
    return try #require(turns.first)
  }

  @Test(arguments: ["ar", "en"]) func theWholePageIsLight(language: String) async throws {
    let house = try await House(.everyType)
    let link = "/s/\(try await house.completedRequest())?lang=\(language)"
    let page = try await Visitor(house).get(link, headers: ["Accept-Encoding": "gzip"])
    #expect(page.status == 200)
    #expect(page.bytes.count < 14_000, "\(page.bytes.count) bytes")
    // Even with all questions that take turns, and the follow-up.
    let all = SurveyForm(
      OpenSurvey(asked: Questionnaire.everyType.everything, service: House.service.name), key: "k", in: .arabic)
    #expect(all.items.count == Questionnaire.everyType.questions.count)
  }

  @Test func eachLinkKeepsItsDrawAndBothFall() async throws {
    let house = try await House(.everyType)
    let visitor = try Visitor(house)
    var turns: Set<String> = []
    for token in try await house.completedRequests(24) {
      let first = try turn(of: try await visitor.get("/s/\(token)").text)
      #expect(try turn(of: try await visitor.get("/s/\(token)?lang=en").text) == first)
      turns.insert(first)
    }
    #expect(turns == ["Q4", "Q9"])
  }

  @Test func whatIsNotAskedCannotBeSent() async throws {
    let house = try await House(.everyType)
    let visitor = try Visitor(house)
    let link = "/s/\(try await house.completedRequest())"
    let page = try await visitor.get(link).text
    #expect(!page.contains("id=\"L1\""))
    let other = try turn(of: page) == "Q4" ? "Q9" : "Q4"
    for field in ["\(other)=5", "L1=1", "S1=1"] {
      #expect(try await visitor.post(link, "\(key)&Q1=5&\(field)").status == 422, "\(field)")
    }
    #expect(try await house.engine.verify().responses == 0)
    #expect(try await visitor.post(link, "\(key)&Q1=5").status == 200)
  }

  @Test func aConditionIsHiddenByStyleAndSaidInWords() async throws {
    let house = try await House(.everyType)
    let page = try await Visitor(house).get("/s/\(try await house.completedRequest())").text
    #expect(page.contains("<div class=\"c1\">"))
    #expect(page.contains("<div class=\"n2\"><div class=\"c3\">"))
    #expect(page.contains("id=\"Q2-2\" name=\"Q2\" value=\"2\" class=\"t1 t3\""))
    #expect(page.contains("id=\"Q14-1\" name=\"Q14\" value=\"1\" class=\"t2\""))
    #expect(page.contains("<p class=\"only\">لمن أجاب عن السؤال «هل حُلّت الحاجة؟» بـ: لا.</p>"))
    #expect(page.contains("@supports selector(:has(*)){.only,.c1,"))
    #expect(page.components(separatedBy: "<div").count == page.components(separatedBy: "</div>").count)
  }

  /// Each question waits twice for the one before it: there are 2³⁹ ways from the last to the first, which nobody walks to an end.
  @Test func aLongChainOfConditionsIsLaidOutOnce() async throws {
    func code(_ place: Int) -> QuestionCode { .fixed("C\(place)") }
    let chain = (1...40).map { place in
      Question(
        code: code(place), form: .yesNo(Option.yesNo), text: LocalizedText(ar: "وبعد ذلك؟", en: "And then?"),
        shownIf: place == 1
          ? nil
          : Condition([
            Condition.Clause(code(place - 1), .any, of: [1]), Condition.Clause(code(place - 1), .none, of: [2]),
          ]))
    }
    let walk = Questionnaire.walk
    let house = try await House(
      Questionnaire(
        code: .fixed("chain"), version: 1, status: .published, outcome: .served, title: walk.title,
        opening: walk.opening, closing: walk.closing, questions: chain))
    let page = try await Visitor(house).get("/s/\(try await house.completedRequest())").text
    // There are names for eight looks back: those of the first four questions.
    let all = (1...8).map { "<div class=\"\($0 % 2 == 1 ? "c" : "n")\($0)\">" }.joined()
    #expect(page.components(separatedBy: all).count - 1 == 36)
  }

  @Test func whatIsTypedWronglyIsSaidAtItsQuestion() async throws {
    let house = try await House(.everyType)
    let visitor = try Visitor(house)
    let link = "/s/\(try await house.completedRequest())"
    let number = try await visitor.post(link, "\(key)&H1=70")
    #expect(number.status == 422)
    #expect(number.text.contains("href=\"#H1-t\"") && number.text.contains("من ١ إلى ٢٥"))
    let day = try await visitor.post(link, "\(key)&H2=yesterday")
    #expect(day.status == 422)
    #expect(day.text.contains("value=\"yesterday\""))
  }

  @Test func aQualityOfficerSeesBothLanguagesSideBySideAndSendsNothing() async throws {
    let house = try await House(.everyType)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    #expect(try await officer.get("/staff/surveys").text.contains("every-type/1"))
    let page = try await officer.get("/staff/surveys/every-type/1")
    #expect(page.status == 200)
    #expect(page.text.contains("Was the need met?") && page.text.contains("هل حُلّت الحاجة؟"))
    #expect(
      page.text.contains("معاينة · Preview") && page.text.contains("id=\"ar-Q1-5\"")
        && page.text.contains("id=\"en-Q1-5\""))
    let twins =
      page.text.components(separatedBy: "class=\"twins\"").last?.components(separatedBy: "</main>").first ?? ""
    #expect(twins.contains("<fieldset"))
    #expect(!twins.contains("method=\"post\"") && !twins.contains("<button"))
    #expect(try await officer.get("/staff/surveys/every-type/9").status == 404)
  }
}
