import Foundation
import Surveys
import Testing
import Vocabulary

/// The questionnaires that ship with the product.
struct ShippedQuestionnairesTests {
  private let folder = SurveyFolder(Shelf.shippedPath)

  private func shipped(_ reference: String) throws -> Questionnaire {
    try #require(folder.questionnaires.first { $0.reference == reference })
  }

  @Test func theShippedFolderHasNoFault() {
    #expect(folder.check().map { $0.text(in: .english) }.isEmpty)
    #expect(
      folder.questionnaires.map(\.reference) == [
        "internal-service/1", "service-refused/1", "service-refused/2", "service-served/1", "service-served/2",
        "volunteering/1",
      ])
    #expect(folder.questionnaires.allSatisfy { $0.status == .published })
    #expect(Set(folder.questionnaires.map(\.outcome)) == Set(Questionnaire.Outcome.allCases))
  }

  @Test func theCoreSetIsAskedAfterAService() throws {
    let served = try shipped("service-served/1")
    #expect(served.outcome == .served)
    #expect(served.questions.map(\.code.text) == ["Q1", "Q2", "Q3", "Q5", "Q8", "Q9", "Q10", "Q11"])
    #expect(
      served.questions.map(\.indicator) == [.satisfaction, .needMet, .ease, .courtesy, .recommendation, nil, nil, nil])
    let favourable = served.scaledQuestions.map { $0.scale?.favourableCodes }
    #expect(favourable == [[5, 4], [3], [5, 4], [3], [10, 9]])
    let outside = served.scaledQuestions.map { $0.options.filter(\.outsideBase).map(\.code) }
    #expect(outside == [[], [99], [99], [99], []])
    #expect(served.questions[0].options.compactMap(\.face) == ["😀", "🙂", "😐", "🙁", "😞"])
    #expect(served.questions[4].options.first?.text == LocalizedText(ar: "٠ = مستحيل", en: "0 = never"))
    #expect(served.questions[4].options.last?.text == LocalizedText(ar: "١٠ = بكل تأكيد", en: "10 = certainly"))
    #expect(served.opening.ar.hasPrefix("رأيك حق لك. إجابتك لا تؤثر على طلبك"))
    #expect(served.opening.en.hasSuffix("not to punish anyone. You may skip any question."))
  }

  @Test func sixQuestionsAreForEverybodyAndTwoOfSixTakeTurns() throws {
    let served = try shipped("service-served/2")
    #expect(served.draws.map(\.shorthand) == ["Q4 Q9", "Q6 Q15", "Q7 Q16"])
    for draw in served.draws {
      let asked = served.asked(with: draw, followUp: false).questions.filter { $0.shownIf == nil }.map(\.code.text)
      #expect(Set(asked) == Set(["Q1", "Q2", "Q3", "Q5", "Q10", "Q14", "Q11"] + draw.questions.map(\.text)))
    }
    #expect(served.scaledQuestions.map(\.code.text) == ["Q1", "Q2", "Q3", "Q5"])
    #expect(served.questions.filter(\.onlyFollowUp).map(\.code.text) == ["L1"])
  }

  @Test func everyItemOfTheBankIsAskedSomewhere() {
    let asked = Set(folder.questionnaires.flatMap { $0.questions.map(\.code.text) })
    let bank = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16].map { "Q\($0)" } + ["R1", "R2", "R3", "L1", "N1"]
    #expect(asked == Set(bank))
  }

  @Test func theRefusedAreNeverAskedWhetherTheyWereHelped() throws {
    for version in [1, 2] {
      let refused = try shipped("service-refused/\(version)")
      #expect(refused.outcome == .refused)
      let all = refused.questions.filter { !$0.onlyFollowUp }
      #expect(all.map(\.code.text) == ["R1", "R2", "R3", "Q3", "Q6", "Q10", "Q11"])
      #expect(refused.questions.allSatisfy { $0.indicator != .needMet && $0.indicator != .recommendation })
    }
  }

  @Test func theSchemaNamesEveryIndicator() throws {
    let schema = try Shelf()["schema.json"]
    for indicator in Indicator.allCases { #expect(schema.contains("\"\(indicator.rawValue)\"")) }
    for outcome in Questionnaire.Outcome.allCases { #expect(schema.contains("\"\(outcome.rawValue)\"")) }
  }

  @Test func theExampleOfTheReadMeIsSound() throws {
    let readMe = try String(contentsOfFile: "\(Shelf.shippedPath)/README.md", encoding: .utf8)
    let start = try #require(readMe.range(of: "```yaml\n")).upperBound
    let end = try #require(readMe[start...].range(of: "```")).lowerBound
    let reading = try Shelf(String(readMe[start..<end])).read()
    #expect(reading.faults.isEmpty)
    #expect(reading.questionnaires.map(\.reference) == ["water-delivery/1"])
  }
}
