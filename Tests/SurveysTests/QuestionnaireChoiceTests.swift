import Surveys
import Testing
import Vocabulary

/// Which questionnaire asks about a request, and which answers make one series.
struct QuestionnaireChoiceTests {
  private static func questionnaire(
    _ code: String, _ version: Int = 1, status: Questionnaire.Status = .published,
    outcome: Questionnaire.Outcome = .served, services: [String] = [], kinds: [String] = []
  ) -> Questionnaire {
    let text = LocalizedText(ar: "نص", en: "Text")
    guard let known = QuestionnaireCode(code) else { preconditionFailure("\(code) is no code") }
    return Questionnaire(
      code: known, version: version, status: status,
      outcome: outcome, audience: Audience(services: services.compactMap(ServiceCode.init), kinds: kinds), title: text,
      opening: text, closing: text, questions: [])
  }

  private static let all = [
    questionnaire("all", 1), questionnaire("all", 3), questionnaire("all", 4, status: .draft),
    questionnaire("kind", kinds: ["support"]), questionnaire("roof", services: ["roof"]),
    questionnaire("both", services: ["roof", "tent"], kinds: ["support"]),
    questionnaire("refused", outcome: .refused),
  ]

  @Test(arguments: [
    ("water", "inquiry", "all/3"), ("water", "support", "kind/1"), ("roof", "inquiry", "roof/1"),
    ("roof", "support", "both/1"), ("tent", "inquiry", "all/3"),
  ])
  func theClosestFitAsks(service: String, kind: String, reference: String) throws {
    let service = try #require(ServiceCode(service))
    #expect(Self.all.fitting(.served, service: service, kind: kind)?.reference == reference)
    #expect(Self.all.reversed().fitting(.served, service: service, kind: kind)?.reference == reference)
    #expect(Self.all.fitting(.refused, service: service, kind: kind)?.reference == "refused/1")
    #expect(Self.all.fitting(.volunteered, service: service, kind: kind) == nil)
  }

  private func question(
    _ text: String = "سؤال؟", good: [String] = ["نعم", "لا"], codes: [Int] = [2, 1], outside: Bool = false,
    direction: Scale.Direction = .bestFirst, favourable: Int = 1
  ) throws -> Question {
    var options = zip(codes, good).map { Option(code: $0, text: LocalizedText(ar: $1, en: $1)) }
    if outside { options.append(Option(code: 99, text: LocalizedText(ar: "لا أعرف", en: "?"), outsideBase: true)) }
    if direction == .worstFirst { options.reverse() }
    return Question(
      code: try #require(QuestionCode("Q1")),
      form: .scale(Scale(direction: direction, options: options, favourable: favourable)),
      text: LocalizedText(ar: text, en: "Question?"))
  }

  @Test func theSameWordsAndAnswersMakeOneSeriesWhateverTheirCodes() throws {
    let first = try SeriesKey(question())
    #expect(first != nil)
    #expect(try first == SeriesKey(question(codes: [12, 11], direction: .worstFirst)))
  }

  @Test func anyOtherWordOrAnswerIsAnotherSeries() throws {
    let first = try SeriesKey(question())
    #expect(try first != SeriesKey(question("سؤالٌ؟")))
    #expect(try first != SeriesKey(question(good: ["نعم", "كلا"])))
    #expect(try first != SeriesKey(question(good: ["نعم", "ربما", "لا"], codes: [3, 2, 1])))
    #expect(try first != SeriesKey(question(outside: true)))
  }

  @Test func theBankAsksTheSameInBothVersions() throws {
    let shelf = SurveyFolder(Shelf.shippedPath).questionnaires
    func keys(_ reference: String) -> [QuestionCode: SeriesKey] {
      let questions = shelf.first { $0.reference == reference }?.questions ?? []
      return Dictionary(uniqueKeysWithValues: questions.compactMap { one in SeriesKey(one).map { (one.code, $0) } })
    }
    for name in ["service-served", "service-refused"] {
      let (before, after) = (keys("\(name)/1"), keys("\(name)/2"))
      let common = Set(before.keys).intersection(after.keys)
      #expect(common.count >= 4)
      for code in common { #expect(before[code] == after[code], "\(name) \(code)") }
    }
  }
}
