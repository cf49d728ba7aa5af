import Surveys
import Vocabulary

/// An option of a list of the form.
struct FormOption {
  let row: Int
  let name: String
  let code: Int
  let words: (ar: String, en: String)
  let face: String
  let isOutside: Bool
  let direction: String
  let favourable: String

  /// As a draft holds it.
  func value(onScale: Bool) -> DraftValue {
    var entries: [DraftValue.Entry] = [
      .init("code", .plain(String(code))), .init("ar", .phrase(words.ar)), .init("en", .phrase(words.en)),
    ]
    if onScale, !face.isEmpty { entries.append(.init("face", .text(face))) }
    if onScale, isOutside { entries.append(.init("outside", .plain("true"))) }
    return .keys(entries)
  }
}

extension FormReader {
  /// The lists of options, by their names.
  func readChoices() -> [String: [FormOption]] {
    guard let choices else { return [:] }
    var rows: [String: [SheetTable.Row]] = [:]
    for row in choices.rows {
      let list = choices.cell(row, "list_name")
      guard !list.isEmpty, !choices.cell(row, "name").isEmpty else {
        note(.optionBroken, choices, row.number)
        continue
      }
      rows[list, default: []].append(row)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { list, rows in (list, options(list, rows, in: choices)) })
  }

  private func options(_ list: String, _ rows: [SheetTable.Row], in sheet: FormSheet) -> [FormOption] {
    let names = rows.map { sheet.cell($0, "name") }
    let codes = names.compactMap { name in Int(name).flatMap { (0...99).contains($0) ? $0 : nil } }
    let keepsCodes = codes.count == names.count
    return rows.enumerated().map { place, row in
      FormOption(
        row: row.number, name: names[place], code: keepsCodes ? codes[place] : place + 1,
        words: sheet.words(row, "label", unnamed: unnamed), face: sheet.cell(row, "rida_face"),
        isOutside: sheet.cell(row, "rida_outside") == "true", direction: sheet.cell(row, "rida_direction"),
        favourable: sheet.cell(row, "rida_favourable"))
    }
  }

  /// The options of a list that a question uses; what is to be said of them is said once.
  func options(of list: String) -> [FormOption] {
    let options = lists[list] ?? []
    guard let choices, usedLists.insert(list).inserted else { return options }
    if let first = options.first, options.contains(where: { String($0.code) != $0.name }) {
      note(.codesGiven(list), choices, first.row, "name")
    }
    for option in options {
      if option.words.ar.isEmpty { note(.wordsMissing(.arabic), choices, option.row) }
      if option.words.en.isEmpty { note(.wordsMissing(.english), choices, option.row) }
      nameOtherCells(choices, option.row, known: ["list_name", "name", "label"])
    }
    return options
  }

  /// Names the cells of a row that Rida has no counterpart for.
  func nameOtherCells(_ sheet: FormSheet, _ number: Int, known: Set<String>) {
    guard let row = sheet.rows.first(where: { $0.number == number }) else { return }
    for (column, text) in row.cells.sorted(by: { $0.key < $1.key }) where !text.trimmed.isEmpty {
      guard let heading = sheet.headings[column], !heading.key.isEmpty else { continue }
      let isOwn = heading.key.hasPrefix("rida_") || heading.key.hasPrefix("$")
      if isOwn || known.contains(heading.key) { continue }
      if case .other = heading.tongue { continue }
      note(
        FormNote(
          sheet: sheet.name, row: number, column: SheetTable.letters(column), reason: .cellNotCarried(heading.text)))
    }
  }

  /// Lists that no question uses stay behind, and are named.
  func nameUnusedLists() {
    guard let choices else { return }
    for (list, options) in lists.sorted(by: { $0.key < $1.key }) where !usedLists.contains(list) {
      for option in options { note(.optionListUnused(list), choices, option.row) }
    }
  }
}
