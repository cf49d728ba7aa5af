import Vocabulary

/// One sheet of a workbook on its way from XML to a table.
final class SheetWalk {
  private let name: String
  private let limits: WorkbookLimits
  private let shared: [String]
  private(set) var rows: [SheetTable.Row] = []
  private(set) var cells = 0
  /// The bytes of the cells' texts.
  private(set) var size = 0
  private(set) var refusal: WorkbookRefusal?
  private var listed = 0
  private var row = SheetTable.Row(number: 0, cells: [:])
  private var column = -1
  private var type = ""
  private var value = ""
  /// Whether the text that comes belongs to a cell.
  private var reads = false

  init(_ name: String, shared: [String], limits: WorkbookLimits, cellsBefore: Int, sizeBefore: Int = 0) {
    (self.name, self.shared, self.limits, cells, size) = (name, shared, limits, cellsBefore, sizeBefore)
  }

  func begin(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "row":
      listed += 1
      if listed > limits.listedRows { refusal = .tooManyRows(sheet: name, most: limits.listedRows) }
      row = SheetTable.Row(number: attributes["r"].flatMap(Self.number) ?? row.number + 1, cells: [:])
      column = -1
    case "c":
      column = attributes["r"].flatMap { SheetTable.place($0)?.column } ?? column + 1
      type = attributes["t"] ?? "n"
      value = ""
    case "v", "t": reads = true
    // The reading of Japanese names stands beside the text and is no part of it.
    case "rPh": reads = false
    default: break
    }
  }

  /// The number of a row; nil for one that no spreadsheet has.
  private static func number(_ written: String) -> Int? {
    Int(written).flatMap { (1...9_999_999).contains($0) ? $0 : nil }
  }

  func text(_ text: String) { if reads { value += text } }

  func end(_ element: String) {
    switch element {
    case "v", "t": reads = false
    case "c": take()
    case "row":
      guard !row.cells.isEmpty else { return }
      rows.append(row)
      if rows.count > limits.rows { refusal = .tooManyRows(sheet: name, most: limits.rows) }
    default: break
    }
  }

  private func take() {
    let written =
      switch type {
      case "s": Int(value.trimmed).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
      case "inlineStr", "str", "d", "e": value.unescapedCell
      case "b": value.trimmed == "1" ? "TRUE" : "FALSE"
      default: value.asWrittenNumber
      }
    let text = written.trimmed
    // A cell that ends after its row has ended stands in no column.
    guard !text.isEmpty, refusal == nil, column >= 0 else { return }
    row.cells[column] = text
    (cells, size) = (cells + 1, size + text.utf8.count)
    if cells > limits.cells {
      refusal = .tooManyCells(most: limits.cells)
    } else if let broken = limits.refusal(of: text, in: name, at: "\(SheetTable.letters(column))\(row.number)") {
      refusal = broken
    } else if size > limits.text {
      refusal = .tooMuchText(mebibytes: limits.text / 1_048_576)
    }
  }
}

extension String {
  /// A number as a person would write it: `3` for `3.0`, `1000` for `1E3`.
  var asWrittenNumber: String {
    let text = trimmed
    guard let number = Double(text), number.isFinite else { return text }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return String(number)
  }

  /// A text of a cell with the signs that XML may not hold, written `_x000D_`, as they were.
  var unescapedCell: String {
    guard contains("_x") else { return self }
    return replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { $0 == "\r" ? "" : String(Character($0)) } ?? ""
    }
  }
}
