import Surveys
import Vocabulary

/// Several courses of months beside one another as one table: each month's value with the number it rests on, and below
/// them the means and the limits of usual variation. It is the twin of courses that are drawn small or not at all.
struct MonthsTable {
  /// A course: its name, what stands in each month, and below them its mean and its limits.
  struct Column {
    let name: String
    let months: [Entry]
    let centre: Entry
    let limits: Entry
  }

  /// What stands in a place, and below it in small letters.
  struct Entry {
    let text: String
    let notes: [String]
  }

  let caption: String
  let months: [String]
  let columns: [Column]
  let wording: Wording
  let calendar: String

  var table: TablePart {
    let heads = [wording.text(.headMonth)] + columns.map(\.name)
    func row(_ head: String, _ entries: [Entry]) -> TablePart.Row {
      TablePart.Row(
        head: head,
        cells: zip(heads.dropFirst(), entries).map { label, entry in
          TablePart.Cell(
            label: label, text: entry.text, dir: wording.language.direction, notes: entry.notes, spans: [])
        })
    }
    let ends = [
      row(wording.text(.headCentre), columns.map(\.centre)), row(wording.text(.headLimits), columns.map(\.limits)),
    ]
    return TablePart(
      caption: caption, heads: heads,
      rows: months.enumerated().map { place, month in
        row(wording.month(month, calendar: calendar), columns.map { $0.months[place] })
      } + ends)
  }
}

extension MonthsTable.Column {
  /// The course of a measure. A month that lies within the usual needs no words.
  init(_ series: TrendSeries, wording: Wording, calendar: String) {
    func written(_ value: Double) -> String { wording.value(value, of: series.indicator) }
    self.init(
      name: wording.name(of: series.indicator),
      months: series.points.map { point in
        let sign = series.provisional || point.variation == .ordinary ? nil : point.variation.map(wording.reading)
        let open = point.pending.map(wording.reading)
        let mark = series.breaks(at: point.month).map { wording.mark(of: $0) }
        return MonthsTable.Entry(
          text: point.value.map { wording.resting(written($0), on: point.n.number) }
            ?? wording.gap(point.n), notes: [sign, open, mark].compactMap(\.self))
      }, stretches: series.stretches, from: series.points.map(\.month), wording: wording, calendar: calendar,
      written: written)
  }

  /// The mean and limits of the last stretch stand in the row, those of earlier ones below them.
  init(
    name: String, months: [MonthsTable.Entry], stretches: [TrendSeries.Stretch], from places: [String],
    wording: Wording, calendar: String, written: (Double) -> String
  ) {
    func entry(_ words: (TrendSeries.Stretch) -> String?) -> MonthsTable.Entry {
      let earlier = zip(stretches, stretches.dropFirst()).compactMap { before, after in
        words(before).map {
          wording.text(
            .breakBefore,
            ["month": wording.genitive(ofMonth: places[after.months.lowerBound], calendar: calendar), "value": $0])
        }
      }
      return MonthsTable.Entry(text: stretches.last.flatMap(words) ?? "–", notes: earlier)
    }
    self.init(
      name: name, months: months, centre: entry { $0.centre.map(written) },
      limits: entry { $0.limits.map { "\(written($0.lower)) – \(written($0.upper))" } })
  }
}

extension Wording {
  /// A value with the number it rests on: «٨٣٫٣٪ (٢٤)».
  func resting(_ value: String, on n: Int?) -> String { n.map { "\(value) (\(number($0)))" } ?? value }

  /// A month without a number: too few answers, or none.
  func gap(_ n: Headcount) -> String {
    switch n {
    case .fewer(let bound): "<\(number(bound))"
    case .exactly, .hidden: "–"
    }
  }
}
