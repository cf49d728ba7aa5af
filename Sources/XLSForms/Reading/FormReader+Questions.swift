import Surveys
import Vocabulary

extension FormReader {
  /// A question or notice: what of its row Rida can hold goes into the draft.
  func take(_ row: SheetTable.Row, _ kind: FormType, _ type: String) {
    let name = survey.cell(row, "name")
    guard !name.isEmpty else { return note(.nameMissing, survey, row.number, "name") }
    let code = self.code(of: row)
    var known: Set<String> = ["type", "name", "label", "hint", "required", "relevant"]
    let words = survey.words(row, "label", unnamed: unnamed)
    let constraint = survey.cell(row, "constraint")
    let limits = FormConstraint(constraint)
    let item = FormItem(
      row: row, code: code, kind: kind, type: type, own: survey.cell(row, "rida_type"),
      limits: constraint.isEmpty ? nil : limits)
    guard let (typeName, values, options) = form(of: item, known: &known) else { return }
    if constraint.isEmpty || limits != nil && Self.bounded.contains(typeName) {
      known.insert("constraint")
    } else {
      known.insert("constraint")
      note(.limitNotCarried(constraint), survey, row.number, "constraint")
    }
    var entries: [DraftValue.Entry] = [.init("code", .text(code)), .init("type", .text(typeName))]
    for (key, column) in [("indicator", "rida_indicator"), ("only", "rida_only")] {
      let word = survey.cell(row, column)
      if !word.isEmpty { entries.append(.init(key, .word(word))) }
    }
    entries += [.init("ar", .phrase(words.ar)), .init("en", .phrase(words.en))]
    let hint = survey.words(row, "hint", unnamed: unnamed)
    if !hint.ar.isEmpty || !hint.en.isEmpty { entries.append(.init("hint", .both(ar: hint.ar, en: hint.en))) }
    bytesTaken += 60 + [words.ar, words.en, hint.ar, hint.en].reduce(0) { $0 + $1.utf8.count }
    if let condition = condition(of: row) { entries.append(.init("shown-if", condition)) }
    if let alert = alert(of: row) { entries.append(.init("alert", alert)) }
    if code != name, survey.cell(row, "rida_code").isEmpty {
      note(.nameChanged(name, to: code), survey, row.number, "name")
    }
    nameMissing(words, survey, row.number)
    if ["yes", "true", "true()", "1"].contains(survey.cell(row, "required").lowercased()) {
      note(.mayBeSkipped, survey, row.number, "required")
    }
    nameOtherCells(survey, row.number, known: known)
    self.known[name] = (code, options)
    beginSection(code, row.number)
    turn(row, code)
    questions.append(.keys(entries + values))
    rowsTaken += 1
  }

  private static let bounded: Set<String> = ["chips", "text", "number", "date"]

  /// The title of an open group becomes a section at the group's first question.
  private func beginSection(_ code: String, _ row: Int) {
    if groups.isEmpty, isAfterGroup, !sections.isEmpty { note(.sectionRunsOn, survey, row) }
    isAfterGroup = false
    guard let place = groups.lastIndex(where: { $0.title != nil }), let title = groups[place].title else { return }
    for index in groups.indices { groups[index].title = nil }
    sections.append(.keys([.init("title", .both(ar: title.ar, en: title.en)), .init("from", .text(code))]))
  }

  /// `1/2/3`: the third question of the first group that takes turns, of which two are asked.
  private func turn(_ row: SheetTable.Row, _ code: String) {
    let parts = survey.cell(row, "rida_turn").split(separator: "/").map(String.init)
    guard parts.count == 3, let group = Int(parts[0]), let place = Int(parts[2]) else { return }
    turns[group, default: (parts[1], [])].of.append((place, code))
  }

  /// `respect 1`: the kind of alert, then the answers that raise it.
  private func alert(of row: SheetTable.Row) -> DraftValue? {
    let parts = survey.cell(row, "rida_alert").split(separator: " ").map(String.init)
    guard let kind = parts.first else { return nil }
    return .keys([.init("kind", .word(kind)), .init("any", .list(parts.dropFirst().map(DraftValue.word)))])
  }
}

/// A row of the survey sheet that asks something, as far as it was read.
struct FormItem {
  let row: SheetTable.Row
  let code: String
  let kind: FormType
  let type: String
  /// The type that Rida itself wrote beside it; empty in forms of others.
  let own: String
  let limits: FormConstraint?
}
