import Vocabulary

extension PageParts {
  /// The departments beside one another, with the doubt of each, and the association as a line of reference.
  var comparison: ChartPart {
    let heads = [
      wording.text(.headDepartment), wording.text(.headValue), wording.text(.headInterval), wording.text(.headN),
    ]
    let whole = numbers.figure(lead)
    let chart = ComparisonChart(
      departments: numbers.departments.filter { $0.figure(lead) != nil }, whole: whole, measure: lead, month: month,
      wording: wording, id: "comparison")
    let rows = numbers.departments.compactMap { department in
      department.figure(lead).map { row(department.name[language], $0, heads) }
    }
    return ChartPart(
      intro: wording.text(.introComparison), svg: chart.svg, legend: [],
      notes: whole?.value.map { [wording.text(.chartWhole, ["value": wording.percent($0)])] } ?? [],
      tableOpen: wording.text(.tableOpen), isOpen: true,
      table: TablePart(
        caption: wording.text(.comparisonTitle, ["indicator": wording.name(of: lead), "month": month]), heads: heads,
        rows: rows + (whole.map { [row(wording.text(.whole), $0, heads)] } ?? [])))
  }

  private func row(_ name: String, _ figure: IndicatorFigure, _ heads: [String]) -> TablePart.Row {
    TablePart.Row(head: name, cells: cells(of: figure, labels: heads, beside: false))
  }

  /// How the answers are spread; nil where no department shows its answers.
  var scale: ChartPart? {
    guard let answers = numbers.departments.lazy.compactMap({ $0.figure(lead)?.counts }).first?.map(\.answer)
    else { return nil }
    let id = "scale"
    let chart = ScaleChart(
      rows: numbers.departments.compactMap { department in
        department.figure(lead).map { figure in
          ScaleChart.Row(
            name: department.name[language], counts: figure.counts.flatMap { $0.count == answers.count ? $0 : nil },
            missing: figure.value == nil ? wording.shown(figure) : "")
        }
      }, title: wording.text(.scaleTitle, ["month": month]), description: wording.text(.scaleDescription),
      wording: wording, id: id)
    return ChartPart(
      intro: wording.text(.introScale), svg: chart.svg,
      legend: answers.enumerated().map { grade, answer in
        ChartPart.Legend(swatch: GradePattern(grade, of: answers.count).swatch(id), words: answer[language])
      },
      notes: [], tableOpen: wording.text(.tableOpen), isOpen: true, table: spread(over: answers))
  }

  private func spread(over answers: [LocalizedText]) -> TablePart {
    let heads = [wording.text(.headDepartment)] + answers.map { $0[language] } + [wording.text(.headOutside)]
    let rows = numbers.departments.compactMap { department -> TablePart.Row? in
      guard let figure = department.figure(lead) else { return nil }
      let name = department.name[language]
      guard let counts = figure.counts, counts.count == answers.count, let n = figure.n.number, n > 0 else {
        let missing = figure.value == nil ? wording.shown(figure) : "–"
        return TablePart.Row(
          head: name, cells: [cell("", missing, columns: heads.count - 1)])
      }
      let shares = counts.enumerated().map { grade, count in
        cell(
          heads[grade + 1], wording.percent(Double(count.count) / Double(n)), note: wording.number(count.count))
      }
      let outside = cell(heads[heads.count - 1], wording.number(figure.outsideBase ?? 0))
      return TablePart.Row(head: name, cells: shares + [outside])
    }
    return TablePart(caption: wording.text(.scaleTitle, ["month": month]), heads: heads, rows: rows)
  }
}
