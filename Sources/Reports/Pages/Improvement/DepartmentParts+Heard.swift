import Vocabulary

extension DepartmentParts {
  /// The way from services to answers, the response by service and channel, and what weighting changes.
  var heard: [ReportPage.Block] {
    let stages = numbers.heard.stages
    guard let first = stages.first, first.count > 0, let rate = numbers.line(.responseRate)?.figure else {
      let none = numbers.line(.responseRate).map { wording.shown($0.figure) } ?? wording.counted(.invitations, 0)
      return [ReportPage.Block(paragraphs: [none])]
    }
    let title = wording.say(.stagesTitle, ["period": month])
    let heads = [wording.say(.headStage), wording.text(.headN), wording.say(.headShare)]
    func share(_ stage: HeardFigures.Count) -> Double { Double(stage.count) / Double(first.count) }
    let chart = BarChart(
      rows: stages.map { stage in
        BarChart.Row(
          name: wording.name(of: stage.stage), value: share(stage), range: nil, words: wording.number(stage.count),
          isMarked: stage.stage == .answered)
      }, title: title, description: wording.say(.stagesDescription), wording: wording, id: "stages")
    let table = TablePart(
      caption: title, heads: heads,
      rows: stages.map { stage in
        TablePart.Row(
          head: wording.name(of: stage.stage),
          cells: [cell(heads[1], wording.number(stage.count)), cell(heads[2], wording.percent(share(stage)))])
      })
    let interval = rate.interval.map { wording.range($0.lower, $0.upper, of: .responseRate) } ?? ""
    let notes =
      ["\(wording.name(of: Measure.responseRate)): \(wording.shown(rate)) (\(interval))"]
      + (rate.pending == nil ? [] : [wording.text(.heardOpen)])
    return [
      ReportPage.Block(
        charts: [
          ChartBlock(
            style: "one-chart", headings: [], readings: [],
            parts: [
              ChartPart(
                intro: nil, svg: chart.svg, legend: [], notes: notes, tableOpen: wording.text(.tableOpen),
                isOpen: false,
                table: table)
            ])
        ]),
      ReportPage.Block(
        paragraphs: [wording.text(.askedNote), weighted],
        tables: notAsked + coverage(numbers.heard.services, .coverageServices, head: .headService)
          + coverage(numbers.heard.channels, .coverageChannels, head: .headChannel)
          + coverage(numbers.groups.coverage, .coverageGroups, head: .headGroup)),
    ]
  }

  /// Why others were not asked; none where everybody was.
  private var notAsked: [TablePart] {
    guard !numbers.heard.notAsked.isEmpty else { return [] }
    let heads = [wording.text(.headReason), wording.text(.headN)]
    return [
      TablePart(
        caption: wording.text(.askedReasons), heads: heads,
        rows: numbers.heard.notAsked.map {
          TablePart.Row(head: $0.name[language], cells: [cell(heads[1], wording.number($0.count))])
        })
    ]
  }

  private var weighted: String {
    guard let weighted = numbers.heard.weighted else { return wording.say(.weightedNone) }
    return wording.say(
      .weighted,
      [
        "counted": wording.percent(weighted.counted), "weighted": wording.percent(weighted.weighted),
        "lower": wording.percent(weighted.lower), "upper": wording.percent(weighted.upper),
      ])
  }

  /// None where there are no groups.
  private func coverage(
    _ groups: [HeardFigures.Coverage], _ caption: ImprovementKey, head: ImprovementKey
  ) -> [TablePart] {
    guard !groups.isEmpty else { return [] }
    let heads = [
      wording.say(head), wording.say(.stageIssued), wording.say(.headAnswered), wording.name(of: Measure.responseRate),
    ]
    let table = TablePart(
      caption: wording.say(caption), heads: heads,
      rows: groups.map { group in
        guard group.rate.value != nil, let answered = group.rate.part else {
          return TablePart.Row(
            head: group.name[language], cells: [cell(heads[1], wording.shown(group.rate), columns: 3)])
        }
        let interval = group.rate.interval.map { wording.range($0.lower, $0.upper, of: .responseRate) }
        return TablePart.Row(
          head: group.name[language],
          cells: [
            cell(
              heads[1], wording.headcount(group.rate.n),
              note: group.rate.complete ? "" : wording.say(.coveragePartial)), cell(heads[2], wording.number(answered)),
            cell(heads[3], wording.shown(group.rate), note: interval ?? ""),
          ])
      })
    return [table]
  }
}
