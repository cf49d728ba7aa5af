import Vocabulary

/// A workbook (.xlsx, ISO 29500) read into the tables of its sheets.
struct WorkbookReader {
  private let archive: ZipArchive
  private let limits: WorkbookLimits

  init(_ archive: ZipArchive, limits: WorkbookLimits) {
    (self.archive, self.limits) = (archive, limits)
  }

  static let book = "xl/workbook.xml"
  private static let relations = "xl/_rels/workbook.xml.rels"
  private static let texts = "xl/sharedStrings.xml"
  /// The bytes of the names by which sheets, relations and parts are found.
  private static let longestName = 200

  /// The sheets in the order of their tabs; only those that `wanted` names by their lower-case names are read, the others are empty.
  func tables(wanted: (String) -> Bool) throws(WorkbookRefusal) -> [SheetTable] {
    let sheets = try self.sheets()
    guard !sheets.isEmpty else { throw .noSheets }
    let targets = try self.targets()
    var shared: [String]?
    var tables: [SheetTable] = []
    var (cells, size) = (0, 0)
    for sheet in sheets {
      guard wanted(sheet.name.trimmed.lowercased()) else {
        tables.append(SheetTable(name: sheet.name, rows: []))
        continue
      }
      guard sheet.relation.utf8.count <= Self.longestName, let target = targets[sheet.relation] else {
        throw .damaged(entry: Self.relations)
      }
      let part = try archive.read(target)
      let texts = if let shared { shared } else { try sharedTexts() }
      shared = texts
      let walk = SheetWalk(sheet.name, shared: texts, limits: limits, cellsBefore: cells, sizeBefore: size)
      try XMLWalk.walk(
        part, called: target, begin: walk.begin, end: walk.end, text: walk.text, stop: { walk.refusal })
      (cells, size) = (walk.cells, walk.size)
      tables.append(SheetTable(name: sheet.name, rows: walk.rows))
    }
    return tables
  }

  private func sheets() throws(WorkbookRefusal) -> [(name: String, relation: String)] {
    var sheets: [(name: String, relation: String)] = []
    try XMLWalk.walk(
      try archive.read(Self.book), called: Self.book,
      begin: { element, attributes in
        guard element == "sheet", let name = attributes["name"],
          let relation = attributes.first(where: { $0.key != "id" && XMLWalk.local($0.key) == "id" })?.value
        else { return }
        // Far longer than Excel lets a name be; none of the sheets that are read is called so.
        let isLong = name.utf8.count > Self.longestName
        sheets.append((isLong ? "\(String(name.trimmed.unicodeScalars.prefix(60)))…" : name, relation))
      },
      // Each is a part of its own, unless one part is named again and again.
      stop: { [limits] in sheets.count > limits.entries ? .tooManyEntries(most: limits.entries) : nil })
    return sheets
  }

  /// The part of each relation; what points outside the workbook is left out.
  private func targets() throws(WorkbookRefusal) -> [String: String] {
    var targets: [String: String] = [:]
    try XMLWalk.walk(
      try archive.read(Self.relations), called: Self.relations,
      begin: { element, attributes in
        guard element == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
          let target = attributes["Target"], max(id.utf8.count, target.utf8.count) <= Self.longestName
        else { return }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      })
    return targets
  }

  private func sharedTexts() throws(WorkbookRefusal) -> [String] {
    guard archive.holds(Self.texts) else { return [] }
    var texts: [String] = []
    var (text, reads, isReading) = ("", false, false)
    try XMLWalk.walk(
      try archive.read(Self.texts), called: Self.texts,
      begin: { element, _ in
        switch element {
        case "si": text = ""
        case "rPh": isReading = true
        case "t": reads = !isReading
        default: break
        }
      },
      end: { element in
        switch element {
        case "t": reads = false
        case "rPh": isReading = false
        case "si": texts.append(text.unescapedCell.trimmed)
        default: break
        }
      },
      text: { if reads { text += $0 } })
    return texts
  }
}
