import Surveys
import Vocabulary

extension MonthlyReport {
  /// The report's numbers as tables, from which its workbook and its lists are written.
  public var tables: ReportTables {
    let words = BothWordings(definition.texts)
    let day = numbers.civilMonth.map { $0.days.upperBound.adding(days: -1) } ?? Day(number: 0)
    return ReportTables(
      name: "monthly-\(numbers.month)", title: words { $0.text(.title) }, association: numbers.association,
      period: words { $0.month(numbers.month, calendar: numbers.calendar) }, date: day,
      tables: [
        indicatorTable(words), departmentTable(words), answerTable(words), askedTable(words), notAskedTable(words),
        monthTable(words), words.setAsideTable(of: numbers.setAside),
      ].compactMap { $0 },
      method: words.all { PageParts(report: self, wording: $0).method.notes })
  }
}
