import Collector
import Operations
import Reports
import Storage
import Surveys
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

/// What all may read of what was said, what was done, and what came of it.
@Suite struct SaidTests {
  private let folder = ReportFolder(House.root + "/reports")

  private func answer(_ house: House, _ sheets: [[String: [String]]]) async throws {
    for (token, fields) in zip(try await house.completedRequests(sheets.count), sheets) {
      try await house.engine.submit(fields, key: nil, with: token, mode: .ownPhone)
    }
    try await house.endDay()
  }

  /// An action that began on this day.
  private func started(_ house: House) async throws -> ActionID {
    let plan = ImprovementAction.Plan(
      department: House.department.code, finding: "المواعيد بعيدة", cause: "زيارتان لكل طلب", step: "زيارة واحدة",
      owner: .departmentOfficer)
    let aim = ImprovementAction.Aim(
      measure: .fixed("CSAT"), start: house.now.day, review: house.now.day.adding(days: 120))
    let action = try await house.engine.plan(plan, aim: aim, by: nil, without: folder.blame())
    try await house.engine.startAction(action.id, by: nil)
    return action.id
  }

  /// It is carried out, and told to all.
  private func tell(_ house: House, _ action: ActionID, theme: Int? = nil) async throws {
    try await house.engine.endAction(action, by: nil)
    let words = LocalizedText(ar: "زيارة واحدة بدل زيارتين", en: "One visit instead of two")
    try await house.engine.tell(
      try ToldAction.Words(words, theme: theme), of: action, by: .fixed(.qualityOfficer), without: nil)
  }

  /// From the day of review on, so that nobody looks month after month until chance is kind.
  @Test func theVerdictIsToldFromTheDayOfReviewAndStaysHoweverLongAgoTheActionWasClosed() async throws {
    let house = try await House()
    let definition = try folder.department()
    func told() async throws -> [ActionLine.Verdict?] {
      try await house.engine.said(under: definition, least: 5).map(\.verdict)
    }
    func followed() async throws -> [ActionLine.Verdict?] {
      try await house.engine.followedActions(seenBy: .fixed(.qualityOfficer), under: definition).map(\.line.verdict)
    }
    // Eight months from October to May; the action begins in June.
    for _ in 0..<8 {
      try await answer(house, Array(repeating: ["Q1": ["1"]], count: 10))
      house.pass(days: 30)
    }
    let action = try await started(house)
    try await tell(house, action)
    #expect(try await told() == [nil], "the month is not over")
    for _ in 0..<3 {
      house.pass(days: 30)
      try await answer(house, Array(repeating: ["Q1": ["5"]], count: 10))
    }
    // In September, of two months since; in October, on the day of review; then in November and a year later.
    #expect(try await told() == [nil])
    #expect(try await followed() == [.noClearChange])
    for days in [30, 31, 365] {
      house.pass(days: days)
      #expect(try await told() == [.improved])
      #expect(try await followed() == [.improved])
    }
  }

  /// A version with other words for what needs improving, and with another list of options beside it.
  private func version(_ number: Int, _ speed: LocalizedText) -> Questionnaire {
    let walk = Questionnaire.walk
    func chips(_ code: QuestionCode, _ options: [Int: LocalizedText]) -> Question {
      let options = options.sorted { $0.key < $1.key }.map { Option(code: $0.key, text: $0.value) }
      return Question(code: code, form: .chips(options, most: 2), text: walk.title)
    }
    let ease = LocalizedText(ar: "السهولة", en: "Ease")
    let friend = LocalizedText(ar: "من صديق", en: "From a friend")
    return Questionnaire(
      code: walk.code, version: number, status: .published, outcome: .served, title: walk.title, opening: walk.opening,
      closing: walk.closing,
      questions: walk.questions.filter { $0.code == .fixed("Q1") } + [
        chips(.fixed("Q9"), [1: ease, 2: speed]), chips(.fixed("H1"), [1: friend, 2: friend, 7: friend]),
      ])
  }

  @Test func aThemeIsWhatWasSaidToNeedImprovingAndNothingElse() async throws {
    let newest = LocalizedText(ar: "الوقت", en: "Time")
    let house = try await House(version(10, newest))
    let older = version(9, LocalizedText(ar: "السرعة", en: "Speed"))
    try await house.engine.store.write { try $0.publish(older) }
    // Eighteen people heard of the association in the way that has the code of the theme; six of them chose the theme, six
    // another, and six passed the question over.
    let other = ["Q1": ["5"], "Q9": ["1"], "H1": ["2"]]
    try await answer(
      house,
      Array(repeating: ["Q1": ["1"], "Q9": ["2"], "H1": ["2"]], count: 6)
        + Array(repeating: ["Q1": ["5"], "H1": ["2"]], count: 6) + Array(repeating: other, count: 3))
    // These are held: their day was not closed.
    for token in try await house.completedRequests(3) {
      try await house.engine.submit(other, key: nil, with: token, mode: .ownPhone)
    }
    house.pass(days: 21)
    try await tell(house, try await started(house), theme: 2)
    let line = try #require(try await house.engine.said(under: nil, least: 5).first)
    #expect(line.theme == newest)
    #expect(line.share?.part == 6 && line.share?.whole == 12)
    let themes = try await house.engine.tellableActions(for: .fixed(.qualityOfficer)).themes
    #expect(themes.map(\.code) == [1, 2] && themes.last?.name == newest)
  }

  /// So many responses of a day, as they are kept.
  private func keep(
    _ number: Int, _ fields: [String: [String]], to questionnaire: Questionnaire = .walk, on day: Day,
    aside: AsideReasons = [], in house: House
  ) async throws {
    let sheet = try AnswerSheet(reading: fields, for: questionnaire)
    let stratum = Stratum(
      day: day, department: House.department.code, service: House.service.code, channel: .phone, mode: .ownPhone,
      survey: questionnaire.reference)
    try await house.engine.store.write { ledger in
      var chance = SystemRandomNumberGenerator()
      for _ in 0..<number {
        try ledger.save(Response(id: ResponseID(using: &chance), stratum: stratum, sheet: sheet, aside: aside))
      }
    }
  }

  @Test func aShareIsOfThoseWhoToldWhatNeedsImproving() async throws {
    let shipped = SurveyFolder(House.root + "/surveys").questionnaires
    let served = try #require(shipped.first { $0.reference == "service-served/2" })
    let refused = try #require(shipped.first { $0.reference == "service-refused/2" })
    let house = try await House(served)
    try await house.engine.store.write { try $0.publish(refused) }
    let day = house.now.day
    try await keep(6, ["Q1": ["1"], "Q9": ["2"]], to: served, on: day, in: house)
    try await keep(6, ["Q1": ["5"], "Q9": ["1", "3"]], to: served, on: day, in: house)
    // Whose turn it was not, who was refused, and who is set aside.
    try await keep(20, ["Q1": ["5"], "Q4": ["2"]], to: served, on: day, in: house)
    try await keep(10, ["R3": ["2"]], to: refused, on: day, in: house)
    try await keep(3, ["Q1": ["1"], "Q9": ["2"]], to: served, on: day, aside: .fast, in: house)
    // One more was set aside and let in again.
    try await keep(1, ["Q1": ["1"], "Q9": ["2"]], to: served, on: day, aside: .burst, in: house)
    let release = AsideRelease(kept: .burst, first: day, last: day, decided: house.now, by: nil, why: "يوم مفتوح")
    _ = try await house.engine.store.write { try $0.append(release) }
    house.pass(days: 21)
    try await tell(house, try await started(house), theme: 2)
    let share = try await house.engine.said(under: nil, least: 5).first?.share
    #expect(share?.part == 7 && share?.whole == 13)
  }
  @Test func actionsOfOneMonthAreToldOfTheSameWholeMonthsAndQuietOnesOfNobody() async throws {
    let house = try await House()
    let today = house.now.day
    let (speed, other) = (["Q1": ["1"], "Q9": ["2"]], ["Q1": ["1"], "Q9": ["1"]])
    // In September, and four in October, one of them on the day on which the first action begins.
    try await keep(6, speed, on: today.adding(days: -20), in: house)
    try await keep(6, other, on: today.adding(days: -20), in: house)
    try await keep(3, other, on: today.adding(days: -5), in: house)
    try await keep(1, speed, on: today, in: house)
    var actions = [try await started(house)]
    // On 12 October, 1 November and 1 December.
    for days in [1, 20, 30] {
      house.pass(days: days)
      actions.append(try await started(house))
    }
    // On the last day of November.
    try await keep(5, speed, on: house.now.day.adding(days: -1), in: house)
    for action in actions { try await tell(house, action, theme: 2) }
    let said = try await house.engine.said(under: nil, least: 5)
    let shares = actions.map { action in
      said.first { $0.action == action }?.share.map { [$0.part, $0.whole] }
    }
    #expect(shares == [[6, 12], [6, 12], [6, 12], [11, 17]])
  }
}
