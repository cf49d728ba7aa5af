import Vocabulary

/// Whom was asked in the month, as tables.
extension MonthlyReport {
  private static let stages: [ReportTable.Column] = [
    .column(
      "ended", .count, "طلبات انتهت", "Requests ended", "طلبات انتهت وتقرر في السؤال عنها؛ فارغ حيث لا تُعرف.",
      "Requests that ended and about which it was decided whether somebody is asked; empty where that is not known."),
    .column(
      "issued", .count, "دعوات صدرت", "Invited", "دعوات صدرت في الشهر.", "Invitations issued in the month."),
    .column(
      "handed", .count, "تسلّمتها وسيلة الإرسال", "Taken by a carrier",
      "دعوات تسلّمت وسيلة الإرسال رسالةً منها؛ فارغ حيث لا يُعرف.",
      "Invitations of which a carrier took a message; empty where that is not known."),
    .column(
      "delivered", .count, "وصلت", "Delivered", "دعوات تقول وسيلة الإرسال إنها وصلت؛ فارغ حيث لا تخبر.",
      "Invitations of which a carrier says that a message arrived; empty where none tells."),
    .column("answered", .count, "أُجيب عنها", "Answered", "دعوات أُجيب عنها.", "Invitations that were answered."),
  ]

  /// How far things came, of the association and of each department; nil where nothing is known.
  func askedTable(_ words: BothWordings) -> ReportTable? {
    guard numbers.asked.contains(where: { !$0.stages.isEmpty }) else { return nil }
    return ReportTable(
      "asked", title: LocalizedText(ar: "من سُئل", en: "Who was asked"),
      columns: [.department, .departmentName] + Self.stages,
      rows: places.map { name, figures in
        let cells = AskedFigures.Stage.allCases.map { stage -> ReportTable.Cell in
          if let withheld = figures.withheld {
            return .withheld(words { $0.withheld(withheld, least: numbers.thresholds.leastN) })
          }
          return figures.count(stage).map { .count($0) } ?? .empty
        }
        return [figures.department.map { .code($0) } ?? .empty, .text(name)] + cells
      })
  }

  /// Why others were not asked; nil where everybody was.
  func notAskedTable(_ words: BothWordings) -> ReportTable? {
    words.notAskedTable(of: places.map { ($1.department, $0, $1.reasons) })
  }

  private var places: [(LocalizedText, AskedFigures)] {
    let names = [numbers.association] + numbers.departments.map(\.name)
    return Array(zip(names, numbers.asked))
  }
}
