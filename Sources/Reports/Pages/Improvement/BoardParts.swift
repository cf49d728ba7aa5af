import Surveys
public import Vocabulary

/// The making of the board's page from its report, section by section.
struct BoardParts {
  let report: BoardReport
  let wording: Wording

  var numbers: BoardNumbers { report.numbers }
  var language: Language { wording.language }
  var period: String { report.period.name(in: language) }

  var page: ReportPage {
    ReportPage(
      lang: language.rawValue, dir: language.direction, kind: "board", reportTitle: wording.say(.boardTitle),
      association: numbers.association[language], place: [], subject: numbers.association[language],
      periodName: period, periods: wording.periods(of: report.period.days, in: report.period.calendar),
      right: wording.say(.boardRight), sections: report.definition.sections.compactMap(section))
  }

  private func section(_ section: BoardDefinition.Section) -> ReportPage.Section? {
    func made(
      _ title: ImprovementKey, _ intro: ImprovementKey?, _ blocks: [ReportPage.Block], id: String? = nil
    ) -> ReportPage.Section {
      ReportPage.Section(
        id: id ?? section.rawValue, title: wording.say(title), intro: intro.map { [wording.say($0)] } ?? [],
        blocks: blocks)
    }
    switch section {
    case .lines:
      return made(.sectionLines, nil, [ReportPage.Block(lines: [LinesPart(rows: numbers.lines.map(row))])])
    case .funnel: return made(.sectionFunnel, .introFunnel, [funnel])
    case .actions: return made(.sectionSaidDid, .introSaidDid, [saidDid])
    case .policy: return made(.sectionPolicy, .introPolicy, [policy])
    case .trust:
      return made(.sectionTrust, nil, [ReportPage.Block(paragraphs: report.trust.map { $0.text[language] })])
    case .charts: return made(.sectionSeries, nil, [ReportPage.Block(tables: series)], id: "series")
    case .method:
      return ReportPage.Section(
        id: "method", title: wording.text(.sectionMethod), intro: [], blocks: [method])
    }
  }

  private func row(_ line: BoardLine) -> LinesPart.Row {
    let spark = Sparkline(
      points: line.points, stretches: line.stretches,
      title: wording.say(
        .sparkTitle,
        [
          "indicator": wording.name(of: line.kind), "first": genitive(line.points.first),
          "last": genitive(line.points.last),
        ]), wording: wording, id: "spark-\(line.kind.rawValue)")
    return LinesPart.Row(
      name: wording.name(of: line.kind), about: wording.about(line.kind), value: shown(line),
      isShown: line.value != nil, ranges: ranges(line), bases: line.value == nil ? [] : [base(line.n, line.kind)],
      sparks: [spark.svg].compactMap(\.self), readings: line.value == nil ? [] : readings(line),
      beside: open(line) + (line.breaks ?? []).flatMap { wording.notes(on: $0, calendar: numbers.calendar) })
  }

  private func genitive(_ point: BoardLine.Point?) -> String {
    point.map { wording.genitive(ofMonth: $0.month, calendar: numbers.calendar) } ?? ""
  }

  func shown(_ line: BoardLine) -> String {
    guard let value = line.value else {
      return switch line.reason {
      case .tooFew: wording.say(.lineFew, ["fewer": wording.counted(.fewer, numbers.thresholds.leastN)])
      case .protected: wording.text(.protectedCount)
      case .noAnswers, nil: wording.say(.lineNone)
      }
    }
    return written(value, line.kind)
  }

  func written(_ value: Double, _ kind: BoardLine.Kind) -> String {
    kind.isTime ? wording.days(value) : wording.percent(value)
  }

  private func ranges(_ line: BoardLine) -> [String] {
    guard let lower = line.lower, let upper = line.upper, line.value != nil else { return [] }
    let first = range(lower, upper, line.kind)
    guard let tenth = line.ninetieth else { return [first] }
    return [
      first, "\(wording.percent(0.9)): \(wording.days(tenth.value)) (\(range(tenth.lower, tenth.upper, line.kind)))",
    ]
  }

  /// The requests that are in no time yet; nothing of any other line.
  private func open(_ line: BoardLine) -> [String] {
    guard line.kind.isTime else { return [] }
    guard let open = line.open else { return [wording.say(.openLater)] }
    let requests = wording.say(.openShown, ["requests": wording.counting(.stillOpen, open.n)])
    guard let half = open.half else { return [requests] }
    return [requests, wording.say(open.n == 1 ? .openOne : .openHalf, ["days": wording.days(half)])]
  }

  private func range(_ lower: Double, _ upper: Double, _ kind: BoardLine.Kind) -> String {
    kind.isTime
      ? "\(wording.decimal(lower, places: 1)) – \(wording.decimal(upper, places: 1))"
      : "\(wording.percent(lower)) – \(wording.percent(upper))"
  }

  /// How many a line or one of its months rests on: «٢٣٤ إجابة», «أقل من ٥ إجابات», «لا طلبات منجزة».
  func base(_ n: Headcount, _ kind: BoardLine.Kind) -> String {
    switch kind {
    case .satisfaction, .ease, .completion: wording.base(n, of: .answers(.satisfaction))
    case .responseRate: wording.base(n, of: .responseRate)
    case .time: wording.counting(.cases, n.number ?? 0)
    case .decisions: wording.counting(.decisions, n.number ?? 0)
    }
  }

  private func readings(_ line: BoardLine) -> [IndicatorsPart.Reading] {
    var readings = [
      IndicatorsPart.Reading(
        icon: VariationIcon.svg(line.variation), words: wording.reading(line.variation, line.pending))
    ]
    if let target = line.target {
      let words =
        [wording.say(.target, ["target": written(target, line.kind)])]
        + [line.assurance.map(wording.reading)].compactMap(\.self)
      readings.append(
        IndicatorsPart.Reading(icon: AssuranceIcon.svg(line.assurance), words: words.joined(separator: " · ")))
    }
    return readings
  }

  func cell(_ label: String, _ text: String, note: String = "", columns: Int = 1) -> TablePart.Cell {
    TablePart.Cell(
      label: label, text: text, dir: language.direction, notes: note.isEmpty ? [] : [note],
      spans: columns > 1 ? [columns] : [])
  }
}

extension BoardReport {
  /// The page as one file to read and print: no script, nothing fetched, its charts drawn into it.
  public func html(in language: Language) -> String {
    Templates.shared.render("report", page(in: language))
  }

  func page(in language: Language) -> ReportPage {
    BoardParts(report: self, wording: Wording(definition.texts, in: language)).page
  }
}
