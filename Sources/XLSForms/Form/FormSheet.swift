import Vocabulary

/// One sheet of a form: its headings, and its rows below them.
struct FormSheet {
  let name: String
  /// By the number of the column.
  let headings: [Int: FormHeading]
  let rows: [SheetTable.Row]
  /// The columns of each key, from the first on.
  private let columns: [String: [Int]]

  /// Nil where the sheet has no headings.
  init?(_ table: SheetTable) {
    guard let first = table.rows.first else { return nil }
    name = table.name
    let headings = first.cells.mapValues { FormHeading($0) }
    self.headings = headings
    columns = Dictionary(grouping: headings.keys.sorted()) { headings[$0]?.key ?? "" }
    rows = Array(table.rows.dropFirst())
  }

  func has(_ key: String) -> Bool { columns[key] != nil }

  /// The column with a heading; the first where there are several.
  func column(_ key: String) -> Int? { columns[key]?.first }

  /// The columns under a heading in which a row may have something, from the first on; never more than the row has cells,
  /// however often the heading stands there.
  private func filled(_ key: String, in row: SheetTable.Row) -> [Int] {
    let all = columns[key] ?? []
    return all.count <= row.cells.count ? all : row.cells.keys.filter { headings[$0]?.key == key }.sorted()
  }

  /// What stands in a row under a heading without language; empty where nothing does.
  func cell(_ row: SheetTable.Row, _ key: String) -> String {
    for column in filled(key, in: row) {
      if let text = row.cells[column]?.trimmed, !text.isEmpty { return text }
    }
    return ""
  }

  /// The words of a row under a heading, by language. Words under no language are Arabic where they are written in Arabic
  /// letters and the form does not say otherwise.
  func words(_ row: SheetTable.Row, _ key: String, unnamed: FormHeading.Tongue) -> (ar: String, en: String) {
    var found: [Language: String] = [:]
    for column in filled(key, in: row) {
      guard let tongue = headings[column]?.tongue, let text = row.cells[column]?.trimmed, !text.isEmpty else {
        continue
      }
      switch tongue {
      case .known(let language): found[language] = found[language] ?? text
      case .other: continue
      case .unnamed:
        switch unnamed {
        case .known(let language): found[language] = found[language] ?? text
        case .other: continue
        case .unnamed:
          let language: Language = text.isInArabicLetters ? .arabic : .english
          found[language] = found[language] ?? text
        }
      }
    }
    return (found[.arabic] ?? "", found[.english] ?? "")
  }
}

extension String {
  /// Whether most letters are Arabic ones.
  var isInArabicLetters: Bool {
    var (arabic, latin) = (0, 0)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0621...0x064A, 0x0671...0x06D3: arabic += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      default: break
      }
    }
    return arabic > latin
  }
}
