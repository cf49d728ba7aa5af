import Surveys
import Vocabulary

/// What stands beside a control chart: its notes, and its numbers as a table.
struct SeriesParts {
  let wording: Wording
  let calendar: String

  /// What stands below the chart: centre, limits, what the small bars are.
  func notes(on series: TrendSeries) -> [String] {
    var notes: [String] = []
    if let centre = series.centre, let limits = series.limits {
      notes += wording.course(centre, limits, of: series.indicator)
    }
    notes.append(wording.text(series.indicator == .responseRate ? .baseInvitations : .baseAnswers))
    if series.points.contains(where: { $0.pending != nil }) { notes.append(wording.text(.heardOpen)) }
    for one in series.breaks ?? [] {
      notes += wording.notes(on: one, calendar: calendar)
      guard let centre = one.centreBefore, let limits = one.limitsBefore else { continue }
      notes.append(
        wording.text(
          .breakBefore,
          [
            "month": wording.genitive(ofMonth: one.month, calendar: calendar),
            "value": wording.course(centre, limits, of: series.indicator).joined(separator: " · "),
          ]))
    }
    if series.provisional { notes.append(wording.text(.provisional, ["months": wording.number(12)])) }
    return notes
  }

  /// The chart's numbers once more.
  func table(of series: TrendSeries, place: String) -> TablePart {
    let heads = [
      wording.text(.headMonth), wording.text(.headValue), wording.text(.headN), wording.text(.headVariation),
    ]
    return TablePart(
      caption: wording.text(.trendTitle, ["indicator": wording.name(of: series.indicator), "place": place]),
      heads: heads,
      rows: series.points.map { point in
        let shown = wording.shown(point, of: series.indicator)
        return TablePart.Row(
          head: wording.month(point.month, calendar: calendar)
            + (series.breaks(at: point.month).map { " · \(wording.mark(of: $0))" } ?? ""),
          cells: point.value == nil
            ? [cell(heads[1], shown, columns: 3)]
            : [
              cell(heads[1], shown),
              cell(heads[2], wording.headcount(point.n)),
              cell(heads[3], wording.reading(point.variation, point.pending)),
            ])
      })
  }

  private func cell(_ label: String, _ text: String, columns: Int = 1) -> TablePart.Cell {
    TablePart.Cell(
      label: label, text: text, dir: wording.language.direction, notes: [], spans: columns > 1 ? [columns] : [])
  }
}

extension Wording {
  /// The mean of months, and between what they usually vary.
  fileprivate func course(_ centre: Double, _ limits: TrendSeries.Limits, of measure: Measure) -> [String] {
    [
      text(.centre, ["value": value(centre, of: measure)]),
      text(.limits, ["lower": value(limits.lower, of: measure), "upper": value(limits.upper, of: measure)]),
    ]
  }
}
