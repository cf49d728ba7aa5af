import Reports
import Surveys
import Tally
import Testing
import Vocabulary

/// What people chose as needing improvement: of that question alone, in the words of its newest version.
struct ObstacleTests {
  private static func version(_ number: Int, _ words: [(Int, LocalizedText)]) -> Questionnaire {
    let nothing = LocalizedText(ar: "", en: "")
    func chips(_ name: String, _ options: [(Int, LocalizedText)]) -> Question {
      Question(code: code(name), form: .chips(options.map { Option(code: $0, text: $1) }, most: 2), text: nothing)
    }
    return Questionnaire(
      code: code("service-served"), version: number, status: .published, outcome: .served, title: nothing,
      opening: nothing, closing: nothing,
      questions: [chips("Q9", words), chips("H1", [(1, LocalizedText(ar: "صديق", en: "A friend"))])])
  }

  private func obstacles(_ chosen: [(version: Int, question: String, option: Int, people: Int)]) throws
    -> [VoiceFigures.Theme]
  {
    let month = try ImprovementSample.month()
    let versions = [
      Self.version(
        9, [(1, LocalizedText(ar: "سهولة", en: "Ease")), (2, LocalizedText(ar: "سرعة", en: "Speed"))]),
      Self.version(
        10, [(1, LocalizedText(ar: "سهولة الإجراء", en: "Ease")), (2, LocalizedText(ar: "الوقت", en: "Time"))]),
    ]
    var answers = AnswerCounts()
    for (place, one) in chosen.enumerated() {
      let stratum = Stratum(
        day: month.firstDay.adding(days: place), department: code("housing"), service: code("aid"), channel: .website,
        mode: .ownPhone, survey: "service-served/\(one.version)")
      answers.add(GivenAnswer(code(one.question), one.option), in: stratum, one.people)
    }
    let figures = MonthlyFigures(
      month: month, association: LocalizedText(ar: "ج", en: "A"), departments: SampleAssociation.names,
      answers: answers, invitations: InvitationCounts(),
      questionnaires: Dictionary(uniqueKeysWithValues: versions.map { ($0.reference, $0) }), asides: AsideCounts())
    return DepartmentReport(
      of: DepartmentSources(figures: figures, department: code("housing")), under: try ImprovementSample.department()
    ).numbers.voices.obstacles
  }

  @Test func theNewestWordsStandForAllVersions() throws {
    let found = try obstacles([(9, "Q9", 1, 4), (10, "Q9", 1, 3), (9, "Q9", 2, 9), (10, "Q9", 2, 2)])
    #expect(found.map(\.code) == ["2", "1"] && found.map(\.count) == [11, 7])
    #expect(
      found.map(\.name) == [
        LocalizedText(ar: "الوقت", en: "Time"), LocalizedText(ar: "سهولة الإجراء", en: "Ease"),
      ])
  }

  @Test func otherListsAreNoObstacles() throws {
    #expect(try obstacles([(10, "H1", 1, 40), (10, "Q9", 1, 6)]).map(\.code) == ["1"])
    #expect(try obstacles([(10, "H1", 1, 40)]).isEmpty)
  }
}
