import Surveys
public import Vocabulary

/// The making of a department's page from its report, section by section.
struct DepartmentParts {
  let report: DepartmentReport
  let wording: Wording

  var numbers: DepartmentNumbers { report.numbers }
  var language: Language { wording.language }
  var department: String { numbers.department.name[language] }
  var month: String { wording.month(numbers.month, calendar: numbers.calendar) }

  var page: ReportPage {
    let month = CivilCalendar(rawValue: numbers.calendar).flatMap { CivilMonth(numbers.month, calendar: $0) }
    return ReportPage(
      lang: language.rawValue, dir: language.direction, kind: "department",
      reportTitle: wording.say(.departmentTitle), association: numbers.association[language], place: [department],
      subject: department, periodName: self.month,
      periods: month.map { wording.periods(of: $0.days, in: $0.calendar) } ?? [],
      right: wording.say(.departmentRight), sections: report.definition.sections.compactMap(section))
  }

  private func section(_ section: DepartmentDefinition.Section) -> ReportPage.Section? {
    func made(_ title: String, _ intro: ImprovementKey?, _ blocks: [ReportPage.Block]) -> ReportPage.Section {
      ReportPage.Section(
        id: section.rawValue, title: title, intro: intro.map { [wording.say($0)] } ?? [], blocks: blocks)
    }
    switch section {
    case .summary: return made(wording.text(.sectionSummary), nil, [summary])
    case .heard: return made(wording.say(.sectionHeard), .introHeard, heard)
    case .indicators: return made(wording.say(.sectionIndicators), .introIndicators, indicators)
    case .groups: return groups.map { made(wording.say(.sectionGroups), .introGroups, [$0]) }
    case .spread: return spread.map { made(wording.say(.sectionSpread), .introSpread, [$0]) }
    case .charts:
      let months = wording.counting(.months, numbers.thresholds.trendMonths)
      return made(wording.say(.sectionCharts, ["months": months]), .introCharts, charts)
    case .drivers: return made(wording.say(.sectionDrivers), .introDrivers, drivers)
    case .voices: return made(wording.say(.sectionVoices), .introVoices, voices)
    case .actions: return made(wording.say(.sectionActions), .introActions, [actions])
    case .shared: return made(wording.say(.sectionShared), nil, [shared])
    case .method: return made(wording.text(.sectionMethod), nil, [method])
    }
  }

  private var summary: ReportPage.Block {
    ReportPage.Block(summary: [SummaryPart(sentences: report.summary.map { $0.text[language] })])
  }

  private var shared: ReportPage.Block { ReportPage.Block(paragraphs: report.shared.map { $0.text[language] }) }

  private var actions: ReportPage.Block {
    guard !numbers.actions.isEmpty else { return ReportPage.Block(paragraphs: [wording.say(.actionsNone)]) }
    return ReportPage.Block(
      actions: numbers.actions.map { ActionPart($0, wording: wording, texts: report.definition.texts) })
  }

  func cell(_ label: String, _ text: String, note: String = "", columns: Int = 1) -> TablePart.Cell {
    TablePart.Cell(
      label: label, text: text, dir: language.direction, notes: note.isEmpty ? [] : [note],
      spans: columns > 1 ? [columns] : [])
  }
}

extension DepartmentReport {
  /// The report as one file to read and print: no script, nothing fetched, its charts drawn into it.
  public func html(in language: Language) -> String {
    Templates.shared.render("report", page(in: language))
  }

  func page(in language: Language) -> ReportPage {
    DepartmentParts(report: self, wording: Wording(definition.texts, in: language)).page
  }
}
