import Foundation
import Surveys
import Tally
import Vocabulary

@testable import Reports

/// What the improvement reports of the sample association are made from.
enum ImprovementSample {
  static func department() throws -> DepartmentDefinition { try departmentRead.get() }
  static func board() throws -> BoardDefinition { try boardRead.get() }

  /// The board's page, its trends of so many months.
  static func board(trendMonths: Int) throws -> BoardDefinition {
    let board = try board()
    return BoardDefinition(
      version: board.version,
      thresholds: Thresholds(
        leastN: board.thresholds.leastN, confidence: board.thresholds.confidence, trendMonths: trendMonths),
      sections: board.sections, lines: board.lines, targets: board.targets, blame: board.blame, texts: board.texts)
  }

  private static let departmentRead = Result { try ReportFolder(SampleAssociation.folder()).department() }
  private static let boardRead = Result { try ReportFolder(SampleAssociation.folder()).board() }

  static let remarks = [
    Remark("الموعد كان سريع والله يعطيكم العافية", isPleased: true),
    Remark("المواعيد صارت سريعة، شكراً لكم", isPleased: true),
    Remark("سرعة الرد ممتازة، رقمي 0501234567", isPleased: true),
    Remark("التعامل باحترام وسرعة، جزاكم الله خيراً", isPleased: true),
    Remark("سريعين ما شاء الله، الله يبارك", isPleased: true),
    Remark("الانتظار طويل جداً قبل الزيارة", isPleased: false),
    Remark("أتمنى مدة الانتظار أقصر", isPleased: false),
    Remark("الموظف فهد تأخر علينا في الموعد", isPleased: false),
    Remark("انتظرت شهرين والهوية 1012345678", isPleased: false),
    Remark("طال الانتظار وسمعنا من الأستاذة نورة العلي", isPleased: false),
    Remark("تأخير الموعد، وقد كتبت إلى منيرة السالم", isPleased: nil),
  ]

  static func action(
    _ measure: Measure = .answers(.satisfaction), state: ReportedAction.State = .running, start: Day? = nil,
    department: String = "maintenance", reviewAfter days: Int = 400
  ) throws -> ReportedAction {
    let first = try month().adding(months: -6)?.firstDay
    guard let start = start ?? first else { throw CocoaError(.coderInvalidValue) }
    return ReportedAction(
      id: "a1", department: department, finding: "المواعيد بعيدة", cause: "زيارتان لكل طلب",
      step: "زيارة واحدة للفحص والإصلاح", owner: LocalizedText(ar: "مسؤول القسم", en: "Department officer"),
      measure: measure, state: state, planned: start, start: start, review: start.adding(days: days), closed: nil)
  }

  static func month() throws -> CivilMonth {
    guard let month = SampleAssociation.month else { throw CocoaError(.coderInvalidValue) }
    return month
  }

  static func sources(
    _ department: String = "maintenance", figures: MonthlyFigures? = nil, remarks: [Remark] = remarks,
    actions: [ReportedAction]? = nil
  ) throws -> DepartmentSources {
    let figures = try figures ?? SampleAssociation.figures()
    return DepartmentSources(
      figures: figures, department: code(department),
      services: [code("aid"): LocalizedText(ar: "دعم", en: "Aid")], pairs: pairs(department, on: try month().firstDay),
      completions: try completions(department), remarks: remarks, names: ["منيرة عبدالله السالم"],
      actions: try actions ?? [action()])
  }

  static func report(_ department: String = "maintenance") throws -> DepartmentReport {
    DepartmentReport(of: try sources(department), under: try self.department())
  }

  /// Eighteen requests that were open when the period ended: half of them had been for 33 days or longer.
  static let openAges = CountTable([4: 3, 17: 5, 33: 2, 61: 7, 90: 1])

  static func boardSources(
    _ text: String = "2026-10", open: CountTable<Int>? = openAges, actions: [ReportedAction]? = nil
  ) throws -> BoardSources {
    guard let period = CivilPeriod(text) else { throw CocoaError(.coderInvalidValue) }
    var completions = CompletionCounts()
    var pairs = PairCounts()
    var decisions: [CivilMonth: BoardSources.Decisions] = [:]
    for back in 0..<24 {
      guard let month = try month().adding(months: -back) else { continue }
      for place in 0..<12 {
        completions.add(
          CompletionCell(
            completed: month.firstDay.adding(days: place), department: code("housing"),
            days: 3 + (place * 7 + back) % 19))
      }
      decisions[month] = BoardSources.Decisions(kept: 20 + back % 3, whole: 20 + back % 3)
      pairs.add(Self.pairs("housing", on: month.firstDay, people: 70 + back % 5, survey: back < 6 ? 2 : 1))
    }
    return BoardSources(
      period: period, figures: try SampleAssociation.figures(), pairs: pairs, completions: completions,
      open: open, decisions: decisions,
      policy: [
        BoardSources.PolicyLine(
          clause: "S5", rule: "timeGiven",
          name: LocalizedText(ar: "قرارات صدرت بعد أقل مدة للدراسة", en: "Decisions in time"),
          kept: 21, whole: 22)
      ], actions: try actions ?? [action()])
  }

  static func boardReport(_ text: String = "2026-10") throws -> BoardReport {
    BoardReport(of: try boardSources(text), under: try board())
  }

  /// Complete answers of 120 people in whom ease and need go with satisfaction, and courtesy hardly does; with the codes of
  /// the sample's first or second version.
  static func pairs(
    _ department: String, on day: Day, people: Int = 120, survey version: Int = 2
  ) -> PairCounts {
    var draws = Draws(state: 9)
    var pairs = PairCounts()
    for _ in 0..<people {
      let mood = draws.place([3, 4, 2, 1])
      let sheet = [
        ("Q1", [15, 14, 13, 12][mood]), ("Q2", [15, 15, 14, 13][min(3, mood + draws.place([2, 1]))]),
        ("Q3", [15, 14, 13, 12][min(3, mood + draws.place([3, 1]))]), ("Q5", [15, 14][draws.place([4, 1])]),
        ("Q8", 8 + draws.place([1, 1, 1])),
      ].map { ($0, version == 1 && $0 != "Q8" ? 16 - $1 : $1) }
      for (place, one) in sheet.enumerated() {
        for other in sheet[(place + 1)...] {
          pairs.add(
            GivenPair(code(one.0), one.1, with: code(other.0), other.1),
            in: PairStratum(day: day, department: code(department), survey: "service-served/\(version)"))
        }
      }
    }
    return pairs
  }

  private static func completions(_ department: String) throws -> CompletionCounts {
    var counts = CompletionCounts()
    counts.add(CompletionCell(completed: try month().firstDay, department: code(department), days: 4), 60)
    return counts
  }
}
