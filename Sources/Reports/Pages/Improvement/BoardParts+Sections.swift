import Surveys
import Vocabulary

extension BoardParts {
  /// The departments in the order of their codes, with the range where each usually lies; never a ranking.
  var funnel: ReportPage.Block {
    let figures = numbers.funnel
    let heads = [
      wording.text(.headDepartment), wording.text(.headValue), wording.text(.headN), wording.say(.headRange),
      wording.say(.headReading),
    ]
    let table = TablePart(
      caption: wording.say(.funnelTitle, ["period": period]), heads: heads,
      rows: figures.points.map { point in
        let head = "\(wording.number(point.number)) · \(point.name[language])"
        guard let value = point.value else {
          let words = wording.base(point.n, of: .answers(.satisfaction))
          return TablePart.Row(head: head, cells: [cell(heads[1], words, columns: 4)])
        }
        return TablePart.Row(
          head: head,
          cells: [
            cell(heads[1], wording.percent(value)), cell(heads[2], wording.headcount(point.n)),
            cell(
              heads[3],
              point.limits.map { "\(wording.percent($0.lower)) – \(wording.percent($0.upper))" } ?? "–"),
            cell(heads[4], point.reading.map(wording.reading) ?? "–"),
          ])
      })
    guard figures.target != nil else {
      return ReportPage.Block(paragraphs: [wording.say(.funnelFew)], tables: [table])
    }
    let chart = FunnelChart(funnel: figures, period: period, wording: wording, id: "funnel-chart")
    return ReportPage.Block(
      charts: [
        ChartBlock(
          style: "funnel", headings: [], readings: [],
          parts: [
            ChartPart(
              intro: nil, svg: chart.svg, legend: [], notes: [wording.say(.funnelLimits)],
              tableOpen: wording.text(.tableOpen), isOpen: true, table: table)
          ])
      ])
  }

  /// What was said, what was done about it, and what came of it.
  var saidDid: ReportPage.Block {
    guard !numbers.actions.isEmpty else { return ReportPage.Block(paragraphs: [wording.say(.saidDidNone)]) }
    let heads = [
      wording.text(.headDepartment), wording.say(.headSaid), wording.say(.headDid), wording.say(.headResult),
    ]
    return ReportPage.Block(
      tables: [
        TablePart(
          caption: wording.say(.sectionSaidDid), heads: heads,
          rows: numbers.actions.map { line in
            let name = numbers.names[line.action.department]?[language] ?? line.action.department
            let verdict = line.verdict.map(wording.name(of:)) ?? wording.name(of: line.action.state)
            let effect = line.sentences(worded: report.definition.texts).map { $0.text[language] }
            return TablePart.Row(
              head: name,
              cells: [
                cell(heads[1], line.action.finding), cell(heads[2], line.action.step),
                cell(heads[3], verdict, note: effect.joined(separator: " ")),
              ])
          })
      ])
  }

  /// How far each rule of the policy was kept.
  var policy: ReportPage.Block {
    guard !numbers.policy.isEmpty else { return ReportPage.Block(paragraphs: [wording.say(.policyNone)]) }
    let heads = [wording.say(.headRule), wording.say(.headClause), wording.say(.headShare), wording.say(.headKept)]
    return ReportPage.Block(
      tables: [
        TablePart(
          caption: wording.say(.sectionPolicy), heads: heads,
          rows: numbers.policy.map { line in
            let share =
              line.whole == 0 ? wording.say(.keptNone) : wording.percent(Double(line.kept) / Double(line.whole))
            return TablePart.Row(
              head: line.name[language],
              cells: [
                cell(heads[1], line.clause), cell(heads[2], share),
                cell(
                  heads[3],
                  wording.say(.keptOf, ["kept": wording.number(line.kept), "whole": wording.number(line.whole)])),
              ])
          })
      ])
  }

  /// The months of every line, the numbers behind the small courses.
  var series: [TablePart] {
    guard let months = numbers.lines.first?.points.map(\.month) else { return [] }
    return [
      MonthsTable(
        caption: wording.say(.seriesNote), months: months, columns: numbers.lines.map(course), wording: wording,
        calendar: numbers.calendar
      ).table
    ]
  }

  private func course(of line: BoardLine) -> MonthsTable.Column {
    func written(_ value: Double) -> String { self.written(value, line.kind) }
    return MonthsTable.Column(
      name: wording.name(of: line.kind),
      months: line.points.map { point in
        let sign = line.provisional || point.variation == .ordinary ? nil : point.variation.map(wording.reading)
        let open = point.pending.map(wording.reading)
        let mark = line.breaks(at: point.month).map { wording.mark(of: $0) }
        return MonthsTable.Entry(
          text: point.value.map { wording.resting(written($0), on: point.n.number) } ?? wording.gap(point.n),
          notes: [sign, open, mark].compactMap(\.self))
      }, stretches: line.stretches, from: line.points.map(\.month), wording: wording, calendar: numbers.calendar,
      written: written)
  }

  var method: ReportPage.Block {
    let least = numbers.thresholds.leastN
    var notes = [
      wording.say(.methodDefinition, ["version": wording.number(numbers.version)]),
      wording.text(.methodShare, ["confidence": wording.percent(numbers.thresholds.confidence)]),
      wording.text(.methodRate), wording.say(.methodCompletion), wording.say(.methodTimes),
      wording.text(.methodVariation, ["months": wording.number(12)]), wording.say(.methodTargets),
      wording.say(.methodFunnel), wording.say(.methodEffect),
      wording.text(
        .methodHidden, ["least": wording.counted(.answers, least), "fewer": wording.counted(.fewer, least)]),
    ]
    if !numbers.questionnaires.isEmpty {
      notes.append(wording.text(.methodVersions, ["versions": wording.list(numbers.questionnaires)]))
    }
    notes.append(wording.setAside(numbers.setAside))
    if numbers.trust.ungraded > 0 { notes.append(wording.counted(.methodUngraded, numbers.trust.ungraded)) }
    return ReportPage.Block(methods: [MethodPart(notes: notes)])
  }
}
