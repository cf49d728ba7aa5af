import Vocabulary

/// Whom was asked and who answered: the way from the end of a request, the reasons why others were not asked, each department.
struct AskedPart {
  let intro: String
  let charts: [ChartPart]
  let tables: [TablePart]
  let notes: [String]
}

extension PageParts {
  /// Nil where nothing of the month is known.
  var asked: AskedPart? {
    guard let whole = numbers.asked.first, whole.withheld != .noAnswers else { return nil }
    let heads = [wording.text(.headStage), wording.text(.headN), wording.text(.headShare)]
    let title = wording.text(.askedTitle, ["period": month])
    return AskedPart(
      intro: wording.text(.introAsked), charts: whole.stages.isEmpty ? [] : [chart(whole, title, heads)],
      tables: [reasons(whole), askedDepartments].compactMap { $0 }, notes: [wording.text(.askedNote)])
  }

  private func chart(_ whole: AskedFigures, _ title: String, _ heads: [String]) -> ChartPart {
    let first = Double(max(1, whole.stages.first?.count ?? 1))
    let chart = BarChart(
      rows: whole.stages.map { stage in
        BarChart.Row(
          name: wording.name(of: stage.stage), value: Double(stage.count) / first, range: nil,
          words: wording.number(stage.count), isMarked: stage.stage == .answered)
      }, title: title, description: wording.text(.askedDescription), wording: wording, id: "asked-stages")
    return ChartPart(
      intro: nil, svg: chart.svg, legend: [], notes: [], tableOpen: wording.text(.tableOpen), isOpen: true,
      table: TablePart(
        caption: title, heads: heads,
        rows: whole.stages.map { stage in
          TablePart.Row(
            head: wording.name(of: stage.stage),
            cells: [
              cell(heads[1], wording.number(stage.count)),
              cell(heads[2], wording.percent(Double(stage.count) / first)),
            ])
        }))
  }

  /// Why others were not asked; nil where everybody was, or where it is not known.
  private func reasons(_ whole: AskedFigures) -> TablePart? {
    guard !whole.reasons.isEmpty else { return nil }
    let heads = [wording.text(.headReason), wording.text(.headN)]
    return TablePart(
      caption: wording.text(.askedReasons), heads: heads,
      rows: whole.reasons.map {
        TablePart.Row(head: $0.name[language], cells: [cell(heads[1], wording.number($0.count))])
      })
  }

  private var askedDepartments: TablePart? {
    guard let whole = numbers.asked.first, !numbers.departments.isEmpty else { return nil }
    let stages = whole.stages.map(\.stage)
    guard !stages.isEmpty else { return nil }
    let heads = [wording.text(.headDepartment)] + stages.map { wording.name(of: $0) }
    return TablePart(
      caption: wording.text(.askedPlaces), heads: heads,
      rows: zip(numbers.departments, numbers.asked.dropFirst()).map { department, figures in
        guard let withheld = figures.withheld else {
          return TablePart.Row(
            head: department.name[language],
            cells: zip(heads.dropFirst(), stages).map { head, stage in
              cell(head, figures.count(stage).map { wording.number($0) } ?? "–")
            })
        }
        let words = wording.withheld(withheld, least: numbers.thresholds.leastN)
        return TablePart.Row(head: department.name[language], cells: [cell(heads[1], words, columns: stages.count)])
      })
  }
}

extension Wording {
  func name(of stage: AskedFigures.Stage) -> String {
    switch stage {
    case .ended: text(.stageEnded)
    case .issued: text(.stageAsked)
    case .handed: text(.stageHanded)
    case .delivered: text(.stageDelivered)
    case .answered: text(.stageReplied)
    }
  }

  /// Why no number of invitations is shown.
  func withheld(_ reason: Withholding, least: Int) -> String {
    switch reason {
    case .noAnswers: counted(.invitations, 0)
    case .tooFew: counted(.fewerInvitations, least)
    case .protected: text(.protectedCount)
    }
  }
}
