import Surveys
import Vocabulary

/// Groups of beneficiaries on the page of a department's report (G1).
extension DepartmentParts {
  /// How easy it was for each group, in the order of the association's list, and what may be said of gaps.
  var groups: ReportPage.Block? {
    let lines = numbers.groups.ease
    guard !lines.isEmpty else { return nil }
    return ReportPage.Block(
      paragraphs: report.groupSentences.map { $0.text[language] }, charts: [chart(of: lines)].compactMap(\.self),
      tables: lines.contains { $0.figure.value != nil } ? [] : [table(of: lines)])
  }

  private func chart(of lines: [GroupFigures.Ease]) -> ChartBlock? {
    let shown = lines.filter { $0.figure.value != nil }
    guard !shown.isEmpty else { return nil }
    let chart = BarChart(
      rows: shown.map { line in
        BarChart.Row(
          name: line.name[language], value: line.figure.value ?? 0,
          range: line.figure.interval.map { $0.lower...$0.upper }, words: wording.shown(line.figure), isMarked: false)
      }, title: title, description: wording.say(.groupsDescription), wording: wording, id: "groups-chart")
    return ChartBlock(
      style: "one-chart", headings: [], readings: [],
      parts: [
        ChartPart(
          intro: nil, svg: chart.svg, legend: [], notes: [], tableOpen: wording.text(.tableOpen), isOpen: true,
          table: table(of: lines))
      ])
  }

  private var title: String { wording.say(.groupsTitle, ["period": month]) }

  private func table(of lines: [GroupFigures.Ease]) -> TablePart {
    let heads = [
      wording.say(.headGroup), wording.name(of: Measure.answers(.ease)), wording.text(.headN),
      wording.say(.headGap),
    ]
    return TablePart(
      caption: title, heads: heads,
      rows: lines.map { line in
        let figure = line.figure
        guard figure.value != nil else {
          return TablePart.Row(
            head: line.name[language], cells: [cell(heads[1], wording.shown(figure), columns: 3)])
        }
        let interval = figure.interval.map { wording.range($0.lower, $0.upper, of: .answers(.ease)) }
        return TablePart.Row(
          head: line.name[language],
          cells: [
            cell(heads[1], wording.shown(figure), note: interval ?? ""), cell(heads[2], wording.headcount(figure.n)),
            line.gap.map { gap in
              cell(
                heads[3], wording.decimal(gap.difference * 100, places: 1),
                note: wording.say(
                  .groupsRange,
                  [
                    "lower": wording.decimal(gap.lower * 100, places: 1),
                    "upper": wording.decimal(gap.upper * 100, places: 1),
                  ]))
            } ?? cell(heads[3], "–"),
          ])
      })
  }
}
