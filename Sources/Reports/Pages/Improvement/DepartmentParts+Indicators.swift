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
    var readings = [
      IndicatorsPart.Reading(icon: VariationIcon.svg(line.variation), words: wording.reading(line.variation))
    ]
    if let target = line.target {
      let aim = wording.say(.target, ["target": wording.value(target, of: line.measure)])
      let words = [aim] + [line.assurance.map(wording.reading)].compactMap(\.self)
      readings.append(
        IndicatorsPart.Reading(icon: AssuranceIcon.svg(line.assurance), words: words.joined(separator: " · ")))
    }
    return readings
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
              intro: nil, svg: chart.svg, legend: legend(id), notes: [], tableOpen: wording.text(.tableOpen),
              isOpen: true,
              table: table(of: lines, titled: title, id: id))
          ])
      ])
  }

  /// The paint of the best, the middle and the lowest answer; the grades between lie between.
  private func legend(_ id: String) -> [ChartPart.Legend] {
    [(0, ImprovementKey.spreadBest), (2, .spreadMiddle), (4, .spreadLowest)].map { grade, words in
      ChartPart.Legend(swatch: GradePattern(grade, of: 5).swatch(id), words: wording.say(words))
    }
  }

  /// One row an answer, under its question: what each pattern means, and how many gave it.
  private func table(of lines: [IndicatorLine], titled title: String, id: String) -> TablePart {
    let heads = [wording.text(.headIndicator), wording.say(.headWhat), wording.say(.headShare), wording.text(.headN)]
    let rows = lines.flatMap { line -> [TablePart.Row] in
      guard let counts = line.figure.counts, let n = line.figure.n.number, n > 0 else {
        return [
          TablePart.Row(
            head: wording.name(of: line.measure), cells: [cell(heads[1], wording.shown(line.figure), columns: 3)])
        ]
      }
      return counts.enumerated().map { place, count in
        TablePart.Row(
          head: place == 0 ? wording.name(of: line.measure) : "",
          cells: [
            cell(heads[1], count.answer[language]),
            cell(heads[2], wording.percent(Double(count.count) / Double(n))),
            cell(heads[3], wording.number(count.count)),
          ])
      }
    }
    return TablePart(caption: title, heads: heads, rows: rows)
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
