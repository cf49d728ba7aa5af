import Vocabulary

/// What stands beside the bars of answers: what each pattern means, and the bars' numbers as a table.
struct SpreadTable {
  let lines: [IndicatorLine]
  let wording: Wording

  /// The paint of the best, the middle and the lowest answer; the grades between lie between.
  func legend(_ id: String) -> [ChartPart.Legend] {
    [(0, ImprovementKey.spreadBest), (2, .spreadMiddle), (4, .spreadLowest)].map { grade, words in
      ChartPart.Legend(swatch: GradePattern(grade, of: 5).swatch(id), words: wording.say(words))
    }
  }

  /// One row an answer, under its question: what each pattern means, and how many gave it.
  func table(titled title: String) -> TablePart {
    let heads = [wording.text(.headIndicator), wording.say(.headWhat), wording.say(.headShare), wording.text(.headN)]
    let rows = lines.flatMap { line -> [TablePart.Row] in
      guard let counts = line.figure.counts, let n = line.figure.n.number, n > 0 else {
        return [
          TablePart.Row(
            head: wording.name(of: line.measure), cells: [cell(heads[1], wording.shown(line.figure), columns: 3)])
        ]
      }
      let inside = counts.enumerated().map { place, count in
        TablePart.Row(
          head: place == 0 ? wording.name(of: line.measure) : "",
          cells: [
            cell(heads[1], count.answer[wording.language]),
            cell(heads[2], wording.percent(Double(count.count) / Double(n))),
            cell(heads[3], wording.number(count.count)),
          ])
      }
      guard let outside = line.figure.outsideBase, outside > 0 else { return inside }
      return inside + [
        TablePart.Row(
          head: "",
          cells: [
            cell(heads[1], wording.text(.headOutside)), cell(heads[2], "–"), cell(heads[3], wording.number(outside)),
          ])
      ]
    }
    return TablePart(caption: title, heads: heads, rows: rows)
  }

  private func cell(_ label: String, _ text: String, columns: Int = 1) -> TablePart.Cell {
    TablePart.Cell(
      label: label, text: text, dir: wording.language.direction, notes: [], spans: columns > 1 ? [columns] : [])
  }
}
