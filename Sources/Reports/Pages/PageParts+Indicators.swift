import Surveys
import Vocabulary

extension PageParts {
  /// The association's figures, a card each.
  var indicators: IndicatorsPart {
    let incomplete = numbers.indicators.filter { $0.value != nil && !$0.complete }
    return IndicatorsPart(
      intro: wording.text(.introIndicators),
      cards: numbers.indicators.map { figure in
        IndicatorsPart.Card(
          name: wording.name(of: figure.indicator), about: wording.about(figure.indicator),
          value: wording.shown(figure), isShown: figure.value != nil,
          interval: figure.value == nil
            ? nil : figure.interval.map { wording.range($0.lower, $0.upper, of: figure.indicator) },
          base: figure.value == nil ? nil : wording.base(figure.n, of: figure.indicator), beside: beside(figure),
          reading: figure.value == nil ? nil : numbers.trend(figure.indicator).map { reading($0) })
      },
      leavesOut: incomplete.isEmpty
        ? nil
        : wording.text(.incomplete, ["indicators": wording.list(incomplete.map { wording.name(of: $0.indicator) })]))
  }

  /// What the report's own month says beside the others, or why it has no number.
  func reading(_ series: TrendSeries) -> IndicatorsPart.Reading {
    let month = series.points.last
    let words = month.flatMap { $0.value == nil ? wording.shown($0, of: series.indicator) : nil }
    return IndicatorsPart.Reading(
      icon: VariationIcon.svg(series.variation), words: words ?? wording.reading(series.variation))
  }

  /// What is said beside a figure: the mean, the middle answer, those outside the base.
  func beside(_ figure: IndicatorFigure) -> [String] {
    var lines: [String] = []
    if figure.indicator == lead, let mean = figure.mean, let interval = mean.interval {
      lines.append(
        wording.text(
          .mean,
          [
            "mean": wording.decimal(mean.value, places: 2), "most": wording.number(5),
            "lower": wording.decimal(interval.lower, places: 2), "upper": wording.decimal(interval.upper, places: 2),
          ]))
    }
    if let partly = figure.partly, let counts = figure.counts, counts.count == 3 {
      lines.append(
        wording.text(
          .partly, ["share": wording.percent(partly), "answer": wording.isolated(counts[1].answer[language])]))
    }
    if let outside = figure.outsideBase, outside > 0 { lines.append(wording.counted(.outside, outside)) }
    return lines
  }

  /// Each department's figures, in the departments' own order.
  var departments: DepartmentsPart {
    let heads = [
      wording.text(.headIndicator), wording.text(.headValue), wording.text(.headInterval), wording.text(.headN),
    ]
    return DepartmentsPart(
      intro: wording.text(.introDepartments),
      list: numbers.departments.map { department in
        let name = department.name[language]
        return DepartmentsPart.Department(
          name: name,
          table: TablePart(
            caption: name, heads: heads,
            rows: department.indicators.map { figure in
              TablePart.Row(head: wording.name(of: figure.indicator), cells: cells(of: figure, labels: heads))
            }))
      })
  }

  /// Value, interval and number, as every table shows a figure.
  func cells(of figure: IndicatorFigure, labels heads: [String], beside: Bool = true) -> [TablePart.Cell] {
    guard figure.value != nil else {
      return [cell(heads[1], wording.shown(figure), columns: heads.count - 1)]
    }
    let interval = figure.interval.map { wording.range($0.lower, $0.upper, of: figure.indicator) }
    let note = beside ? self.beside(figure).joined(separator: " · ") : ""
    return [
      cell(heads[1], wording.shown(figure), note: note),
      cell(heads[2], interval ?? "–"),
      cell(heads[3], wording.headcount(figure.n)),
    ]
  }

  /// A cell of a table, with a note in small letters, or over several columns.
  func cell(_ label: String, _ text: String, note: String = "", columns: Int = 1) -> TablePart.Cell {
    TablePart.Cell(
      label: label, text: text, dir: language.direction, notes: note.isEmpty ? [] : [note],
      spans: columns > 1 ? [columns] : [])
  }
}
