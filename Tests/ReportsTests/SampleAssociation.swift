import Foundation
import Reports
import Surveys
import Tally
import Vocabulary

/// An association of six departments over 24 months: one changes for the worse, one has few answers, one has none.
struct SampleAssociation {
  static let month = CivilMonth(.gregorian, year: 2026, month: 10)
  static let names: [DepartmentCode: LocalizedText] = [
    code("housing"): LocalizedText(ar: "قسم الإسكان والتمليك", en: "Housing and ownership"),
    code("maintenance"): LocalizedText(ar: "قسم الترميم والصيانة", en: "Repair and maintenance"),
    code("relations"): LocalizedText(ar: "قسم علاقات المستفيدين", en: "Beneficiary relations"),
    code("research"): LocalizedText(ar: "قسم البحث الاجتماعي", en: "Social research"),
    code("training"): LocalizedText(ar: "قسم التدريب والتمكين", en: "Training"),
    code("volunteering"): LocalizedText(ar: "قسم التطوع", en: "Volunteering"),
  ]

  /// The definition that ships with the product.
  static func definition() throws -> MonthlyDefinition { try read.get() }

  /// The report of the figures below.
  static func report() throws -> MonthlyReport { try made.get() }

  private static let read = Result { try ReportFolder(folder()).monthly() }
  private static let made = Result { MonthlyReport(of: try figures(), under: try definition()) }

  /// The folder of reports beside the tests, wherever it is asked for.
  static func folder() -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../reports").standardized
      .path
  }

  /// The figures, from seeded draws.
  static func figures(month: CivilMonth? = month, seed: UInt64 = 42) throws -> MonthlyFigures {
    guard let month else { throw CocoaError(.coderInvalidValue) }
    var draws = Draws(state: seed)
    var sample = SampleAssociation()
    for (back, department) in (0..<24).reversed().flatMap({ back in names.keys.sorted().map { (back, $0) } }) {
      guard let civil = month.adding(months: -back) else { continue }
      sample.fill(department, civil, back: back, using: &draws)
    }
    return sample.figures(month)
  }

  var answers = AnswerCounts()
  var invitations = InvitationCounts()
  var askings = AskingCounts()

  func figures(
    _ month: CivilMonth, names: [DepartmentCode: LocalizedText] = Self.names, openSince: Day? = nil
  ) -> MonthlyFigures {
    MonthlyFigures(
      month: month, association: LocalizedText(ar: "جمعية الإسكان الأهلية بتبوك", en: "Tabuk Housing Association"),
      departments: names, answers: answers, invitations: invitations,
      questionnaires: SampleQuestionnaires.byReference, askings: askings,
      notAskedReasons: [
        NotAskedReason(
          code: "asked_lately", name: LocalizedText(ar: "سُئل المستفيد قبل مدة قصيرة", en: "Asked a short time before")),
        NotAskedReason(code: "opted_out", name: LocalizedText(ar: "طلب عدم مراسلته", en: "Wishes no such messages")),
      ], asides: AsideCounts(), openSince: openSince)
  }

  /// So many answers with a code of version 1 (best first).
  mutating func add(
    _ number: Int, _ question: String, _ answer: Int, _ department: String, on day: Day,
    survey: String = "service-served/1"
  ) {
    let stratum = Stratum(
      day: day, department: code(department), service: code("aid"), channel: .website, mode: .ownPhone, survey: survey)
    answers.add(GivenAnswer(code(question), answer), in: stratum, number)
  }

  mutating func invite(_ number: Int, answered: Int, _ department: String, on day: Day) {
    for (stage, count) in [(InvitationCell.Stage.issued, number), (.answered, answered)] {
      invitations.add(
        InvitationCell(
          issued: day, department: code(department), service: code("aid"), channel: .website, stage: stage), count)
    }
  }

  /// Two years up to a month in which nothing changes in one department: of a thousand people 445 and 455 in turn answer,
  /// and the same share is satisfied. In the last month 400 have answered so far.
  static func steady(upTo month: CivilMonth) -> SampleAssociation {
    var sample = SampleAssociation()
    for back in 0..<24 {
      guard let day = month.adding(months: -back)?.firstDay else { continue }
      sample.invite(1_000, answered: back == 0 ? 400 : back % 2 == 0 ? 455 : 445, "housing", on: day)
      sample.add(80, "Q1", 1, "housing", on: day)
      sample.add(20, "Q1", 5, "housing", on: day)
    }
    return sample
  }

  private mutating func fill(
    _ department: DepartmentCode, _ month: CivilMonth, back: Int, using draws: inout Draws
  ) {
    let size =
      ["housing": 60, "maintenance": 44, "relations": 80, "research": 36, "training": 25][department.text] ?? 0
    let issued: Int
    switch department.text {
    case "volunteering": issued = 0
    case "training" where back == 0: issued = 6
    case "research" where back == 9: issued = 0
    default: issued = size + Int.random(in: -6...6, using: &draws)
    }
    guard issued > 0 else { return }
    for (result, number) in [
      ("asked", issued), ("handed", issued - 1), ("delivered", issued - issued / 5), ("asked_lately", issued / 6),
      ("opted_out", issued / 20),
    ] where number > 0 {
      askings.add(AskingCell(day: month.firstDay, department: department, result: result), number)
    }
    var answered = 0
    let fell = department.text == "maintenance" && back < 2
    for _ in 0..<issued {
      let day = month.firstDay.adding(days: Int.random(in: 0..<28, using: &draws))
      let answers =
        department.text == "training" && back == 0 ? answered < 3 : Int.random(in: 0..<10, using: &draws) < 6
      invite(1, answered: answers ? 1 : 0, department.text, on: day)
      guard answers else { continue }
      answered += 1
      let second = back < 6
      let survey = second ? "service-served/2" : "service-served/1"
      let codes = second ? [15, 14, 13, 12, 11, 9] : [1, 2, 3, 4, 5, 9]
      for (question, weights) in [
        ("Q1", fell ? [16, 18, 24, 24, 15, 3] : [44, 36, 10, 5, 3, 2]), ("Q3", [34, 36, 18, 7, 4, 1]),
        ("Q2", [70, 18, 10, 0, 0, 2]), ("Q5", [80, 13, 6, 0, 0, 1]),
      ] where Int.random(in: 0..<20, using: &draws) > 0 {
        let place = draws.place(weights)
        add(1, question, codes[place], department.text, on: day, survey: survey)
      }
      add(1, "Q8", draws.place([1, 0, 1, 1, 1, 4, 5, 10, 20, 22, 35]), department.text, on: day, survey: survey)
    }
  }
}
