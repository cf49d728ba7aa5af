import Surveys
import Vocabulary

extension DepartmentParts {
  var civilMonth: CivilMonth {
    let calendar = CivilCalendar(rawValue: numbers.calendar) ?? .gregorian
    guard let month = CivilMonth(numbers.month, calendar: calendar) else {
      preconditionFailure("a report is of a month: \(numbers.month)")
    }
    return month
  }

  /// Drivers with their intervals, and importance against performance.
  var drivers: [ReportPage.Block] {
    let figures = numbers.drivers
    let months = wording.counting(.months, figures.months)
    guard !figures.drivers.isEmpty, let n = figures.n.number, let explained = figures.explained else {
      return [
        ReportPage.Block(paragraphs: [
          wording.say(.driversFew, ["least": wording.counted(.answers, figures.least), "months": months])
        ])
      ]
    }
    let title = wording.say(.driversTitle, ["period": month])
    let chart = BarChart(
      rows: figures.drivers.map { driver in
        BarChart.Row(
          name: wording.name(of: driver.measure), value: driver.correlation, range: driver.lower...driver.upper,
          words: wording.decimal(driver.correlation, places: 2), isMarked: driver.field == .improveFirst)
      }, title: title, description: wording.say(.driversDescription), wording: wording, id: "drivers-chart")
    let heads = [
      wording.text(.headIndicator), wording.say(.headCorrelation), wording.say(.headImportance),
      wording.say(.headPerformance), wording.say(.headPriority), wording.say(.headField),
    ]
    let table = TablePart(
      caption: title, heads: heads,
      rows: figures.drivers.map { driver in
        let range =
          "\(wording.decimal(driver.lower, places: 2)) – \(wording.decimal(driver.upper, places: 2))"
        return TablePart.Row(
          head: wording.name(of: driver.measure),
          cells: [
            cell(heads[1], wording.decimal(driver.correlation, places: 2), note: range),
            cell(heads[2], wording.percent(driver.importance)),
            cell(heads[3], driver.performance.map(wording.percent) ?? "–"),
            cell(heads[4], driver.priority.map { wording.decimal($0, places: 3) } ?? "–"),
            cell(heads[5], driver.field.map(wording.name(of:)) ?? "–"),
          ])
      })
    let base = wording.say(
      .driversBase,
      ["answers": wording.counting(.complete, n), "months": months, "explained": wording.percent(explained)])
    return [
      ReportPage.Block(
        paragraphs: [base],
        charts: [
          ChartBlock(
            style: "one-chart", headings: [], readings: [],
            parts: [
              ChartPart(
                intro: nil, svg: chart.svg, legend: [], notes: [], tableOpen: wording.text(.tableOpen), isOpen: true,
                table: table)
            ])
        ])
    ]
  }

  /// Themes and quotes, good ones first.
  var voices: [ReportPage.Block] {
    let voices = numbers.voices
    let obstacles = themes(voices.obstacles, .obstaclesTitle)
    guard voices.reason == nil, let n = voices.comments.number else {
      let fewer = wording.counting(.fewerComments, numbers.thresholds.leastN)
      let words =
        voices.reason == .tooFew ? wording.say(.voicesFew, ["fewer": fewer]) : wording.say(.voicesNone)
      return [ReportPage.Block(paragraphs: [words], tables: obstacles)]
    }
    func quotes(_ list: [String], _ title: ImprovementKey) -> QuotesPart {
      QuotesPart(
        title: wording.say(title), list: list, nothing: list.isEmpty ? [wording.say(.quotesNone)] : [])
    }
    return [
      ReportPage.Block(
        paragraphs: [wording.say(.voicesBase, ["comments": wording.counting(.comments, n)])],
        quotes: [quotes(voices.good, .goodTitle), quotes(voices.wishes, .wishesTitle)]),
      ReportPage.Block(tables: themes(voices.themes, .themesTitle) + obstacles),
    ]
  }

  private func themes(_ themes: [VoiceFigures.Theme], _ title: ImprovementKey) -> [TablePart] {
    guard !themes.isEmpty else { return [] }
    let heads = [wording.say(.headTheme), wording.say(.headComments)]
    return [
      TablePart(
        caption: wording.say(title), heads: heads,
        rows: themes.map { TablePart.Row(head: $0.name[language], cells: [cell(heads[1], wording.number($0.count))]) })
    ]
  }

  /// How the numbers were made, under which versions, and what is hidden.
  var method: ReportPage.Block {
    let least = numbers.thresholds.leastN
    let definition = report.definition
    var notes = [
      wording.say(.methodDefinition, ["version": wording.number(numbers.version)]),
      wording.text(.methodShare, ["confidence": wording.percent(numbers.thresholds.confidence)]),
    ]
    if numbers.line(.answers(.recommendation)) != nil { notes.append(wording.text(.methodNPS)) }
    if numbers.line(.responseRate) != nil { notes.append(wording.text(.methodRate)) }
    notes += [
      wording.say(.methodWeighted), wording.text(.methodVariation, ["months": wording.number(12)]),
      wording.say(.methodSince), wording.say(.methodTargets), wording.say(.methodUsual),
      wording.say(.methodDrivers, ["least": wording.counted(.answers, definition.leastComplete)]),
      wording.say(.methodVoices), wording.say(.methodEffect),
      wording.text(
        .methodHidden, ["least": wording.counted(.answers, least), "fewer": wording.counted(.fewer, least)]),
    ]
    if !numbers.suppressed.isEmpty {
      let hidden = wording.list(numbers.suppressed.map(wording.name(of:)))
      notes.append("\(wording.counting(.methodSuppressed, numbers.suppressed.count)) \(hidden)")
    }
    if !numbers.heard.services.isEmpty { notes.append(wording.say(.methodCloser)) }
    if !numbers.groups.ease.isEmpty || !numbers.groups.coverage.isEmpty { notes.append(wording.say(.methodGroups)) }
    notes.append(wording.text(.methodOutside))
    if !numbers.questionnaires.isEmpty {
      notes.append(wording.text(.methodVersions, ["versions": wording.list(numbers.questionnaires)]))
    }
    notes.append(wording.setAside(numbers.setAside))
    if numbers.ungraded > 0 { notes.append(wording.counted(.methodUngraded, numbers.ungraded)) }
    return ReportPage.Block(methods: [MethodPart(notes: notes)])
  }
}
