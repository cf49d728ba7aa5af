import Vocabulary

/// Where a file's columns stand, and which of them are the marks of rejected rows.
struct ImportColumns {
  /// What a row's marks say.
  enum Mark {
    case none
    case carried(RowMark)
    /// Not as a file of rejected rows had them: the cells of source and line.
    case changed([String])

    var carried: RowMark? {
      guard case .carried(let mark) = self else { return nil }
      return mark
    }

    var changed: [String]? {
      guard case .changed(let cells) = self else { return nil }
      return cells
    }
  }

  private var places: [String: Int] = [:]
  private var marks: Set<Int> = []
  private var sourcePlace: Int?
  private var linePlace: Int?

  /// Finds the map's columns in a file's first line.
  init(_ header: [String], for wanted: [String]) throws(ImportFileRefusal) {
    let names = header.map { CellText.trimmed($0) }
    sourcePlace = names.firstIndex(of: RowMark.sourceColumn)
    linePlace = names.firstIndex(of: RowMark.lineColumn)
    marks = Set(
      [RowMark.sourceColumn, RowMark.lineColumn, RowMark.reasonColumn].compactMap { names.firstIndex(of: $0) })
    let own = own(header).map(CellText.trimmed)
    let missing = wanted.filter { !own.contains(CellText.trimmed($0)) }
    guard missing.isEmpty else { throw .columnsMissing(missing, found: own) }
    for column in wanted {
      let name = CellText.trimmed(column)
      guard own.count(where: { $0 == name }) == 1 else { throw .columnTwice(name) }
      places[column] = own.firstIndex(of: name)
    }
  }

  /// A record's own cells, without the marks; in a file of rejected rows without the guard against formulas either.
  func own(_ fields: [String]) -> [String] {
    guard !marks.isEmpty else { return fields }
    var own = fields.enumerated().filter { !marks.contains($0.offset) }.map(\.element)
    guard sourcePlace != nil else { return own }
    if awaitsMending(fields), let flag = own.lastIndex(where: { !$0.isEmpty }) { own.removeSubrange(flag...) }
    return own.map(FormulaGuard.anyList.bare)
  }

  /// Whether the row's quotes were broken and nobody has put its cells right since.
  func awaitsMending(_ fields: [String]) -> Bool {
    sourcePlace != nil && CellText.trimmed(fields.last { !$0.isEmpty } ?? "") == RowMark.quoteFlag
  }

  /// The cell of one of the map's columns among a record's own; empty where the map names no column.
  func cell(_ column: String?, in own: [String]) -> String {
    guard let column, let place = places[column], place < own.count else { return "" }
    return own[place]
  }

  /// The mark that a record carries.
  func mark(_ fields: [String]) -> Mark {
    func text(_ place: Int?) -> String {
      guard let place, place < fields.count else { return "" }
      return CellText.trimmed(fields[place])
    }
    let source = text(sourcePlace)
    let line = Numerals.western(text(linePlace))
    if source.isEmpty, line.isEmpty { return .none }
    return RowMark(readingSource: source, line: line).map(Mark.carried) ?? .changed([source, text(linePlace)])
  }
}
