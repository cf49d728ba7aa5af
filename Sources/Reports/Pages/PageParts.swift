import Surveys
import Vocabulary

/// The making of a report's page from its numbers, section by section.
struct PageParts {
  let report: MonthlyReport
  let wording: Wording

  var numbers: MonthlyNumbers { report.numbers }
  /// The measures that people were asked for.
  var measures: [Measure] { numbers.indicators.map(\.indicator) }
  var language: Language { wording.language }
  var month: String { wording.month(numbers.month, calendar: numbers.calendar) }

  /// The month's first and last day, once in each calendar, the report's own first.
  var periods: [String] {
    guard let month = numbers.civilMonth else { return [] }
    let calendars: [CivilCalendar] =
      month.calendar == .gregorian ? [.gregorian, .ummAlQura] : [.ummAlQura, .gregorian]
    return calendars.map { calendar in
      wording.text(
        .period,
        [
          "from": wording.day(month.days.lowerBound, in: calendar),
          "to": wording.day(month.days.upperBound.adding(days: -1), in: calendar),
        ])
    }
  }

  /// The measure that departments are compared by.
  var lead: Measure { .answers(.satisfaction) }

  /// A section; nil where the report has nothing for it.
  func section(_ section: MonthlyDefinition.Section) -> MonthlyPage.Section? {
    func titled(_ key: TextKey) -> MonthlyPage.Section {
      MonthlyPage.Section(id: section.rawValue, title: wording.text(key))
    }
    switch section {
    case .summary:
      var made = titled(.sectionSummary)
      made.summary = SummaryPart(sentences: report.summary.map { $0.text[language] })
      return made
    case .indicators:
      var made = titled(.sectionIndicators)
      made.indicators = indicators
      return made
    case .comparison:
      guard numbers.departments.contains(where: { $0.figure(lead) != nil }) else { return nil }
      var made = titled(.sectionComparison)
      made.comparison = comparison
      return made
    case .scale:
      guard let part = scale else { return nil }
      var made = titled(.sectionScale)
      made.scale = part
      return made
    case .departments:
      guard !numbers.departments.isEmpty else { return nil }
      var made = titled(.sectionDepartments)
      made.departments = departments
      return made
    case .asked:
      guard let part = asked else { return nil }
      var made = titled(.sectionAsked)
      made.asked = part
      return made
    case .trend:
      guard !numbers.trend.isEmpty else { return nil }
      var made = titled(.sectionTrend)
      made.trend = trend
      return made
    case .method:
      var made = titled(.sectionMethod)
      made.method = method
      return made
    }
  }
}
