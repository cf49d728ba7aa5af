import Surveys
import Vocabulary

/// The words and pictures of a dashboard, made by what makes them for the reports.
struct DashboardWords {
  let dashboard: Dashboard
  let wording: Wording
  private var language: Language { wording.language }
  private var filter: DashboardFilter { dashboard.filter }
  private var calendar: String { filter.period.calendar.rawValue }

  /// What is looked at: the department or the association.
  private var place: String {
    filter.department.map { (dashboard.names[$0] ?? LocalizedText(ar: $0.text, en: $0.text))[language] }
      ?? wording.text(.whole)
  }

  func line(_ line: IndicatorLine) -> DashboardReading.Line {
    let figure = line.figure
    let isShown = figure.value != nil
    return DashboardReading.Line(
      measure: line.measure.rawValue, name: wording.name(of: line.measure), about: wording.about(line.measure),
      value: wording.shown(figure), isShown: isShown,
      ranges: isShown ? figure.interval.map { [wording.range($0.lower, $0.upper, of: line.measure)] } ?? [] : [],
      bases: isShown ? [wording.base(figure.n, of: line.measure)] : [],
      signs: isShown ? wording.signs(of: line) : [], notes: isShown ? notes(on: line) : [])
  }

  private func notes(on line: IndicatorLine) -> [String] {
    let figure = line.figure
    var notes: [String] = []
    if let partly = figure.partly, let counts = figure.counts, counts.count == 3 {
      notes.append(
        wording.text(
          .partly, ["share": wording.percent(partly), "answer": wording.isolated(counts[1].answer[language])]))
    }
    if let outside = figure.outsideBase, outside > 0 { notes.append(wording.counted(.outside, outside)) }
    // The association's usual range, never another department's number (T4).
    if filter.department != nil, !filter.isCloser, line.measure.isShare {
      notes.append(
        line.usual.map {
          wording.say(.usual, ["lower": wording.percent($0.lower), "upper": wording.percent($0.upper)])
        } ?? wording.say(.usualUnknown))
    }
    if !figure.complete { notes.append(wording.text(.incomplete, ["indicators": wording.name(of: line.measure)])) }
    return notes
  }

  func place(_ place: Dashboard.Place) -> DashboardReading.Place {
    DashboardReading.Place(
      code: place.code.text, name: place.name[language],
      figures: place.figures.map { figure in
        let isShown = figure.value != nil
        let range = figure.interval.map { wording.range($0.lower, $0.upper, of: figure.indicator) }
        return DashboardReading.Figure(
          measure: figure.indicator.rawValue, name: wording.name(of: figure.indicator), value: wording.shown(figure),
          isShown: isShown,
          doubts: isShown
            ? [range, wording.base(figure.n, of: figure.indicator), figure.pending.map(wording.reading)]
              .compactMap(\.self) : [])
      })
  }

  /// The control chart of an indicator; nil where no month has a number.
  func chart(_ line: IndicatorLine) -> DashboardReading.Picture? {
    let series = line.trend
    guard series.points.contains(where: { $0.value != nil }) else { return nil }
    let chart = TrendChart(
      series: series, wording: wording, calendar: calendar, id: "chart-\(line.measure.rawValue)", place: place)
    let parts = SeriesParts(wording: wording, calendar: calendar)
    return picture(
      wording.name(of: line.measure),
      [
        DashboardReading.Sign(
          icon: VariationIcon.svg(line.variation), words: wording.reading(line.variation, line.figure.pending))
      ],
      ChartPart(
        intro: nil, svg: chart.svg, legend: [], notes: parts.notes(on: series), tableOpen: wording.text(.tableOpen),
        isOpen: false, table: parts.table(of: series, place: place)))
  }

  /// The answers of every question on a scale of three or five, as diverging bars; nil where none is shown.
  var spread: DashboardReading.Picture? {
    let lines = dashboard.lines.filter { [3, 5].contains($0.figure.counts?.count) }
    guard !lines.isEmpty else { return nil }
    let title = wording.say(.spreadTitle, ["month": filter.period.name(in: language)])
    let table = SpreadTable(lines: lines, wording: wording)
    let chart = ScaleChart(
      rows: lines.map { line in
        ScaleChart.Row(
          name: wording.name(of: line.measure), counts: line.figure.counts, missing: wording.shown(line.figure))
      }, title: title, description: wording.say(.spreadDescription), wording: wording, id: "spread")
    return picture(
      title, [],
      ChartPart(
        intro: nil, svg: chart.svg, legend: table.legend("spread"), notes: [], tableOpen: wording.text(.tableOpen),
        isOpen: false, table: table.table(titled: title)))
  }

  private func picture(_ heading: String, _ signs: [DashboardReading.Sign], _ part: ChartPart)
    -> DashboardReading.Picture
  {
    DashboardReading.Picture(heading: heading, signs: signs, markup: Templates.shared.render("chart", part))
  }
}

extension Wording {
  /// The two signs of an indicator: what its last month says, and whether its target is met month after month.
  func signs(of line: IndicatorLine) -> [DashboardReading.Sign] {
    var signs = [
      DashboardReading.Sign(
        icon: VariationIcon.svg(line.variation), words: reading(line.variation, line.figure.pending))
    ]
    if let target = line.target {
      let aim = say(.target, ["target": value(target, of: line.measure)])
      let words = [aim] + [line.assurance.map(reading)].compactMap(\.self)
      signs.append(
        DashboardReading.Sign(icon: AssuranceIcon.svg(line.assurance), words: words.joined(separator: " · ")))
    }
    return signs
  }
}
