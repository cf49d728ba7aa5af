import Surveys
import Vocabulary

extension PageParts {
  /// The association's figures, a card each.
  var indicators: IndicatorsPart {
    let incomplete = numbers.indicators.filter { $0.value != nil && !$0.complete }
    return IndicatorsPart(
      intro: wording.text(.introIndicators),
      groups: numbers.indicators.byTheme(\.indicator).map { theme, figures in
        IndicatorsPart.Group(title: wording.name(of: theme), cards: figures.map(card))
      },
      leavesOut: incomplete.isEmpty
        ? nil
        : wording.text(.incomplete, ["indicators": wording.list(incomplete.map { wording.name(of: $0.indicator) })]))
  }

  private func card(_ figure: IndicatorFigure) -> IndicatorsPart.Card {
    let isShown = figure.value != nil
    return IndicatorsPart.Card(
      name: wording.name(of: figure.indicator), about: wording.about(figure.indicator),
      value: wording.shown(figure), isShown: isShown,
      interval: isShown ? figure.interval.map { wording.range($0.lower, $0.upper, of: figure.indicator) } : nil,
      base: isShown ? wording.good(figure) : nil, beside: wording.beside(figure),
      reading: isShown ? numbers.trend(figure.indicator).map { reading($0) } : nil)
  }

  /// What the report's own month says beside the others, or why it has no number.
  func reading(_ series: TrendSeries) -> IndicatorsPart.Reading {
    let month = series.points.last
    let words = month.flatMap { $0.value == nil ? wording.shown($0, of: series.indicator) : nil }
    return IndicatorsPart.Reading(
      icon: VariationIcon.svg(series.firmVariation),
      words: words ?? wording.reading(series.firmVariation, month?.pending))
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
    let notes =
      beside
      ? [wording.part(figure), figure.pending.map(wording.reading)].compactMap(\.self) + wording.beside(figure) : []
    return [
      cell(heads[1], wording.shown(figure), note: notes.joined(separator: " · ")),
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
