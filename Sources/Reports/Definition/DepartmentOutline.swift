import Surveys

/// The file `department.yaml` as far as it could be read: everything of the definition but its words.
struct DepartmentOutline {
  private(set) var version = 1
  private(set) var thresholds = Thresholds()
  private(set) var leastComplete = DepartmentDefinition.leastCompleteOfAll
  private(set) var driverMonths = 12
  private(set) var mostQuotes = 3
  private(set) var sections: [DepartmentDefinition.Section] = []
  private(set) var measures: [Measure] = []
  private(set) var charts: [Measure] = []
  private(set) var targets: [Measure: Double] = [:]

  init(reading root: StrictFile.Fields, in file: inout StrictFile) {
    file.expect(["report", "version", "thresholds", "sections", "indicators", "charts", "targets"], in: root)
    file.head(of: root, report: "department", version: &version)
    thresholds = file.thresholds(of: root, besides: ["least-complete", "driver-months", "most-quotes"])
    if let (line, node) = root.node("thresholds"), let fields = file.fields(of: node, named: "thresholds", line: line) {
      if let (line, node) = fields.node("least-complete") {
        leastComplete = file.whole(node, "least-complete", 100...100_000, line) ?? leastComplete
      }
      if let (line, node) = fields.node("driver-months") {
        driverMonths = file.whole(node, "driver-months", 1...60, line) ?? driverMonths
      }
      if let (line, node) = fields.node("most-quotes") {
        mostQuotes = file.whole(node, "most-quotes", 0...20, line) ?? mostQuotes
      }
    }
    sections = file.list(root, "sections", of: DepartmentDefinition.Section.allCases.map(\.rawValue))
      .compactMap(DepartmentDefinition.Section.init(rawValue:))
    measures = file.list(root, "indicators", of: Measure.all.map(\.rawValue)).compactMap(Measure.init(rawValue:))
    charts = file.list(root, "charts", of: measures.map(\.rawValue)).compactMap(Measure.init(rawValue:))
    targets = file.targets(of: root, among: measures)
  }

  func definition(hearing voices: VoiceRules, without blame: BlameWords, worded texts: Texts) -> DepartmentDefinition {
    DepartmentDefinition(
      version: version, thresholds: thresholds, leastComplete: leastComplete, driverMonths: driverMonths,
      mostQuotes: mostQuotes, sections: sections, measures: measures, charts: charts, targets: targets, voices: voices,
      blame: blame, texts: texts)
  }
}

extension StrictFile {
  /// The aims of measures: a fraction each, points for NPS.
  mutating func targets(of root: Fields, among measures: [Measure]) -> [Measure: Double] {
    guard let (line, node) = root.node("targets"), let fields = fields(of: node, named: "targets", line: line)
    else { return [:] }
    var targets: [Measure: Double] = [:]
    for (key, line, node) in fields.values {
      guard let measure = Measure(rawValue: key), measures.contains(measure) else {
        fault(line, .unknownValue(key, of: "targets", allowed: measures.map(\.rawValue)))
        continue
      }
      targets[measure] = decimal(node, key, measure == .answers(.recommendation) ? -100...100 : 0...1, line)
    }
    return targets
  }
}
