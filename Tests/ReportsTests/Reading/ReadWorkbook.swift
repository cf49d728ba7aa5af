import Foundation

/// A workbook read from its XML, with nothing of the library that wrote it.
struct ReadWorkbook {
  struct Sheet {
    let name: String
    let xml: String
    /// The cells by row and column, from 0: texts as they are, numbers as they are written.
    let cells: [[String]]
    /// The columns by the heading in the first row.
    func column(_ heading: String) -> Int? { cells.first?.firstIndex(of: heading) }
  }

  let sheets: [Sheet]
  let files: [String]
  let properties: String

  init(_ bytes: [UInt8]) throws {
    let read = try Tool.withFile(bytes) { path in
      let names = try Tool.run("unzip", "-Z1", path).split(separator: "\n").map(String.init)
      let wanted = names.filter { $0.hasSuffix(".xml") }
      return (names, try Dictionary(uniqueKeysWithValues: wanted.map { ($0, try Tool.run("unzip", "-p", path, $0)) }))
    }
    files = read.0
    let parts = read.1
    properties = parts["docProps/core.xml"] ?? ""
    let texts = (parts["xl/sharedStrings.xml"] ?? "").matches(of: /<si><t[^>]*>([^<]*)<\/t><\/si>/)
      .map { Self.plain(String($0.output.1)) }
    let names = (parts["xl/workbook.xml"] ?? "").matches(of: /<sheet name="([^"]*)"/).map {
      Self.plain(String($0.output.1))
    }
    sheets = names.enumerated().map { place, name in
      let xml = parts["xl/worksheets/sheet\(place + 1).xml"] ?? ""
      return Sheet(name: name, xml: xml, cells: Self.cells(xml, texts))
    }
  }

  func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }

  private static func cells(_ xml: String, _ texts: [String]) -> [[String]] {
    var rows: [[String]] = []
    for match in xml.matches(of: /<c r="([A-Z]+)([0-9]+)"([^>]*?)(\/>|><v>([^<]*)<\/v><\/c>)/) {
      let column = match.output.1.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
      let row = (Int(match.output.2) ?? 1) - 1
      while rows.count <= row { rows.append([]) }
      while rows[row].count <= column { rows[row].append("") }
      let value = match.output.5.map(String.init) ?? ""
      rows[row][column] = match.output.3.contains("t=\"s\"") ? Int(value).map { texts[$0] } ?? "" : value
    }
    let width = rows.map(\.count).max() ?? 0
    return rows.map { $0 + Array(repeating: "", count: width - $0.count) }
  }

  static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
