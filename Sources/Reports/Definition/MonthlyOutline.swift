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
    file.head(of: root, report: "monthly", version: &version)
    thresholds = file.thresholds(of: root)
    sections = file.list(root, "sections", of: MonthlyDefinition.Section.allCases.map(\.rawValue))
      .compactMap(MonthlyDefinition.Section.init(rawValue:))
    measures = file.list(root, "indicators", of: Measure.all.map(\.rawValue)).compactMap(Measure.init(rawValue:))
    trends = file.list(root, "trends", of: measures.map(\.rawValue)).compactMap(Measure.init(rawValue:))
  }

  func definition(worded texts: Texts) -> MonthlyDefinition {
    MonthlyDefinition(
      version: version, thresholds: thresholds, sections: sections, measures: measures, trends: trends, texts: texts)
  }
}

extension StrictFile {
  /// Which report a file defines, and in which version.
  mutating func head(of root: Fields, report name: String, version: inout Int) {
    if let (line, node) = root.node("report"), node.string != name {
      fault(line, .unknownValue(node.string ?? "", of: "report", allowed: [name]))
    }
    if let (line, node) = root.node("version") { version = whole(node, "version", 1...9_999, line) ?? version }
  }
}
