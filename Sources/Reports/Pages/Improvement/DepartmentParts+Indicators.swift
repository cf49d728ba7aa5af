import Surveys
import Vocabulary

extension DepartmentParts {
  /// Every indicator with its n, its interval, its two icons, and where departments usually lie.
  var indicators: ReportPage.Block {
    ReportPage.Block(lines: [LinesPart(rows: numbers.indicators.map(row))])
  }

  private func row(_ line: IndicatorLine) -> LinesPart.Row {
    let figure = line.figure
    let isShown = figure.value != nil
    return LinesPart.Row(
      name: wording.name(of: line.measure), about: wording.about(line.measure), value: wording.shown(figure),
      isShown: isShown,
      ranges: isShown ? figure.interval.map { [wording.range($0.lower, $0.upper, of: line.measure)] } ?? [] : [],
      bases: isShown ? [wording.base(figure.n, of: line.measure)] : [], sparks: [],
      readings: isShown ? readings(of: line) : [], beside: isShown ? beside(line) : [])
  }

  func readings(of line: IndicatorLine) -> [IndicatorsPart.Reading] {
    wording.signs(of: line).map { IndicatorsPart.Reading(icon: $0.icon, words: $0.words) }
  }

  /// The association's usual range, never another department's number (T4).
  private func beside(_ line: IndicatorLine) -> [String] {
    guard line.measure.isShare else { return [] }
    guard let usual = line.usual else { return [wording.say(.usualUnknown)] }
    return [
      wording.say(.usual, ["lower": wording.percent(usual.lower), "upper": wording.percent(usual.upper)])
    ]
  }

  /// The answers of every question on a scale of three or five, as diverging bars; nil where none is shown.
  var spread: ReportPage.Block? {
    let lines = numbers.indicators.filter { line in
      guard let grades = line.figure.counts?.count else {
        return line.figure.reason == .tooFew && line.measure != .responseRate
      }
      return grades == 3 || grades == 5
    }
    guard lines.contains(where: { $0.figure.counts != nil }) else { return nil }
    let title = wording.say(.spreadTitle, ["month": month])
    let id = "spread"
    let spread = SpreadTable(lines: lines, wording: wording)
    let chart = ScaleChart(
      rows: lines.map { line in
        ScaleChart.Row(
          name: wording.name(of: line.measure), counts: line.figure.counts, missing: wording.shown(line.figure))
      }, title: title, description: wording.say(.spreadDescription), wording: wording, id: id)
    return ReportPage.Block(
      charts: [
        ChartBlock(
          style: "one-chart", headings: [], readings: [],
          parts: [
            ChartPart(
              intro: nil, svg: chart.svg, legend: spread.legend(id), notes: [], tableOpen: wording.text(.tableOpen),
              isOpen: true,
              table: spread.table(titled: title))
          ])
      ])
  }

  /// The control charts, dated actions marked on the chart of the indicator they should move.
  var charts: [ReportPage.Block] {
    let lines = report.definition.charts.compactMap { numbers.line($0) }
    return [
      ReportPage.Block(charts: lines.filter { $0.trend.points.contains { $0.value != nil } }.map(chart))
    ]
      + (lines.allSatisfy { line in line.trend.points.allSatisfy { $0.value == nil } }
        ? [ReportPage.Block(paragraphs: [wording.text(.trendNone)])] : [])
  }

  private func chart(of line: IndicatorLine) -> ChartBlock {
    let series = line.trend
    let actions = numbers.actions.filter { $0.action.measure == line.measure && $0.action.state != .planned }
    let marks = actions.compactMap { action -> (month: Int, number: Int)? in
      let month = CivilCalendar(rawValue: numbers.calendar)
        .flatMap { CivilMonth(containing: action.action.start, calendar: $0) }
      guard let place = series.points.firstIndex(where: { $0.month == month?.description }) else { return nil }
      return (place, action.number)
    }
    let chart = TrendChart(
      series: series, wording: wording, calendar: numbers.calendar, id: "chart-\(line.measure.rawValue)",
      place: department, marks: marks)
    let parts = SeriesParts(wording: wording, calendar: numbers.calendar)
    let shown = actions.filter { action in marks.contains { $0.number == action.number } }.map { action in
      wording.say(
        .mark, ["number": wording.number(action.number), "action": wording.isolated(action.action.step)])
    }
    let since = DepartmentSentences(
      numbers: numbers, month: civilMonth, texts: report.definition.texts
    ).changes.filter { $0.figures["indicator"] == .measure(line.measure) }.map { $0.text[language] }
    return ChartBlock(
      style: "trend-chart", headings: [wording.name(of: line.measure)],
      readings: [
        IndicatorsPart.Reading(
          icon: VariationIcon.svg(line.variation), words: since.first ?? wording.reading(line.variation))
      ],
      parts: [
        ChartPart(
          intro: nil, svg: chart.svg, legend: [], notes: parts.notes(on: series) + shown,
          tableOpen: wording.text(.tableOpen), isOpen: false, table: parts.table(of: series, place: department))
      ])
  }
}
