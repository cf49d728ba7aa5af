import Surveys
import Vocabulary

/// The figures of the month as tables.
extension MonthlyReport {
  /// The association's figures, a row each.
  func indicatorTable(_ words: BothWordings) -> ReportTable {
    ReportTable(
      "indicators", title: LocalizedText(ar: "الجمعية", en: "Association"),
      columns: ReportTable.Column.figure + [.complete],
      rows: numbers.indicators.map { figure in
        words.cells(of: figure) + [.isSo(figure.complete, of: figure)]
      })
  }

  /// Each department's figures, in the departments' own order; the lead figure drawn with its interval.
  func departmentTable(_ words: BothWordings) -> ReportTable? {
    guard !numbers.departments.isEmpty, !numbers.indicators.isEmpty else { return nil }
    // By indicator first, so that the rows of one lie together and can be drawn.
    var rows: [[ReportTable.Cell]] = []
    var charts: [TableChart] = []
    for measure in numbers.indicators.map(\.indicator) {
      let first = rows.count
      rows += numbers.departments.compactMap { department in
        department.figure(measure).map { [.code(department.code), .text(department.name)] + words.cells(of: $0) }
      }
      charts.append(
        TableChart(
          .ranges, title: words { $0.name(of: measure) }, categories: "department_name",
          series: ["value", "lower", "upper"], rows: first..<rows.count, isShare: measure.isShare))
    }
    return ReportTable(
      "departments", title: LocalizedText(ar: "الأقسام", en: "Departments"),
      columns: [.department, .departmentName] + ReportTable.Column.figure, rows: rows, charts: charts)
  }

  /// How the answers on satisfaction are spread; nil where no department shows its answers.
  func answerTable(_ words: BothWordings) -> ReportTable? {
    let lead = Measure.answers(.satisfaction)
    let figures = numbers.departments.compactMap { department in
      department.figure(lead).map { (department: department, figure: $0) }
    }
    guard let answers = figures.lazy.compactMap({ $0.figure.counts }).first?.map(\.answer) else { return nil }
    let codes = answers.indices.map { "answer_\($0 + 1)" }
    let columns = zip(codes, answers).map { code, answer in
      ReportTable.Column(
        code, .count, label: answer,
        meaning: LocalizedText(ar: "كم أجابوا «\(answer.ar)».", en: "How many answered “\(answer.en)”."))
    }
    let rows = figures.map { department, figure -> [ReportTable.Cell] in
      let counts = figure.counts ?? []
      let shown: [ReportTable.Cell] =
        if counts.count == answers.count { counts.map { .count($0.count) } } else {
          answers.indices.map { _ in figure.value == nil ? .withheld(words { $0.shown(figure) }) : .empty }
        }
      return [.code(department.code), .text(department.name)] + shown
        + [figure.outsideBase.map { .count($0) } ?? .empty, words.n(figure.n, of: lead)]
    }
    return ReportTable(
      "answers", title: LocalizedText(ar: "توزيع الإجابات", en: "Answers"),
      columns: [.department, .departmentName] + columns + [.outside, .n], rows: rows,
      charts: [
        TableChart(
          .spread, title: words { $0.text(.sectionScale) }, categories: "department_name", series: codes,
          rows: rows.indices, isShare: true)
      ])
  }
}
