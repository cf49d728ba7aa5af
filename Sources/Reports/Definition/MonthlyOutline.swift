import Yams

/// The file `monthly.yaml` as far as it could be read: everything of the definition but its words.
struct MonthlyOutline {
  private(set) var version = 1
  private(set) var thresholds = Thresholds()
  private(set) var sections: [MonthlyDefinition.Section] = []
  private(set) var measures: [Measure] = []
  private(set) var trends: [Measure] = []

  init(reading root: StrictFile.Fields, in file: inout StrictFile) {
    file.expect(["report", "version", "thresholds", "sections", "indicators", "trends"], in: root)
    if let (line, node) = root.node("report"), node.string != "monthly" {
      file.fault(line, .unknownValue(node.string ?? "", of: "report", allowed: ["monthly"]))
    }
    if let (line, node) = root.node("version") {
      version = Self.whole(node, "version", 1...9_999, line, &file) ?? 1
    }
    if let (line, node) = root.node("thresholds") {
      readThresholds(node, line, &file)
    }
    sections = Self.list(root, "sections", MonthlyDefinition.Section.allCases.map(\.rawValue), &file)
      .compactMap(MonthlyDefinition.Section.init(rawValue:))
    measures = Self.list(root, "indicators", Measure.all.map(\.rawValue), &file).compactMap(Measure.init(rawValue:))
    trends = Self.list(root, "trends", measures.map(\.rawValue), &file).compactMap(Measure.init(rawValue:))
  }

  func definition(worded texts: Texts) -> MonthlyDefinition {
    MonthlyDefinition(
      version: version, thresholds: thresholds, sections: sections, measures: measures, trends: trends, texts: texts)
  }

  private mutating func readThresholds(_ node: Node, _ line: Int, _ file: inout StrictFile) {
    guard let fields = file.fields(of: node, named: "thresholds", line: line) else { return }
    file.expect(["least-n", "confidence", "trend-months"], in: fields)
    var leastN = Thresholds.leastOfAll
    var confidence = 0.95
    var months = 24
    if let (line, node) = fields.node("least-n") {
      if let number = node.int, number < Thresholds.leastOfAll {
        file.fault(line, .belowLeast(least: Thresholds.leastOfAll))
      } else {
        leastN = Self.whole(node, "least-n", Thresholds.leastOfAll...1_000, line, &file) ?? leastN
      }
    }
    if let (line, node) = fields.node("confidence") {
      if let number = node.float, (0.5...0.999).contains(number) {
        confidence = number
      } else if node.float != nil {
        file.fault(line, .outOfRange("confidence", from: "0.5", to: "0.999"))
      } else {
        file.fault(line, .wrongKind("confidence", expected: .number))
      }
    }
    if let (line, node) = fields.node("trend-months") {
      months = Self.whole(node, "trend-months", 2...60, line, &file) ?? months
    }
    thresholds = Thresholds(leastN: leastN, confidence: confidence, trendMonths: months)
  }

  private static func whole(
    _ node: Node, _ key: String, _ range: ClosedRange<Int>, _ line: Int, _ file: inout StrictFile
  ) -> Int? {
    guard let number = node.int else {
      file.fault(line, .wrongKind(key, expected: .number))
      return nil
    }
    guard range.contains(number) else {
      file.fault(line, .outOfRange(key, from: "\(range.lowerBound)", to: "\(range.upperBound)"))
      return nil
    }
    return number
  }

  private static func list(
    _ root: StrictFile.Fields, _ key: String, _ allowed: [String], _ file: inout StrictFile
  ) -> [String] {
    guard let (line, node) = root.node(key) else { return [] }
    guard let sequence = node.sequence else {
      file.fault(line, .wrongKind(key, expected: .list))
      return []
    }
    var values: [String] = []
    for node in sequence {
      let (value, line) = (node.string ?? "", node.mark?.line ?? line)
      if !allowed.contains(value) {
        file.fault(line, .unknownValue(value, of: key, allowed: allowed))
      } else if values.contains(value) {
        file.fault(line, .twice(value))
      } else {
        values.append(value)
      }
    }
    return values
  }
}
