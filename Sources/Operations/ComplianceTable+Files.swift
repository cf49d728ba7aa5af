import Foundation
import Vocabulary
import Workflow

/// The table as files, for those who calculate on.
extension ComplianceTable {
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// One line a rule, and one a month and a department of it. The mark at its beginning lets Excel read the Arabic.
  public var csv: String {
    let head = "clause,rule,name_ar,name_en,part,code,part_ar,part_en,kept,n,share,low,high"
    let rows = lines.flatMap { line -> [[String]] in
      let own = [line.clause.rawValue, line.rule.rawValue, line.name.ar, line.name.en]
      return [own + ["all", "", "", ""] + line.whole.fields]
        + line.months.map { own + ["month", $0.code, $0.name.ar, $0.name.en] + $0.count.fields }
        + line.departments.map { own + ["department", $0.code, $0.name.ar, $0.name.en] + $0.count.fields }
    }
    return "\u{FEFF}" + ([head] + rows.map { $0.map(Self.cell).joined(separator: ",") }).joined(separator: "\r\n")
      + "\r\n"
  }

  /// A cell that no spreadsheet takes for a formula.
  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    return plain.contains(where: { ",\"\r\n".contains($0) || $0.isNewline })
      ? "\"" + plain.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : plain
  }
}

extension ComplianceTable.Count {
  fileprivate var fields: [String] {
    [String(kept), String(n)] + [share, low, high].map { $0.map { String(($0 * 10_000).rounded() / 10_000) } ?? "" }
  }
}
