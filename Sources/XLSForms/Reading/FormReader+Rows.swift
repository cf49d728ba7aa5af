import Surveys
import Vocabulary

extension FormReader {
  /// Reads one row of the survey sheet: a group's begin or end, a question, or something that stays behind.
  func read(_ row: SheetTable.Row, isFirst: Bool, isLast: Bool) {
    let type = survey.cell(row, "type")
    guard !type.isEmpty else { return note(.typeMissing, survey, row.number, "type") }
    if ["true", "yes", "true()"].contains(survey.cell(row, "disabled").lowercased()) {
      return note(.typeNotAsked("disabled"), survey, row.number, "disabled")
    }
    let kind = FormType(type)
    switch kind {
    case .groupEnds, .repeatEnds, .scaleEnds: return close(row)
    case .groupBegins, .repeatBegins, .scaleBegins: return open(row, kind)
    default: break
    }
    guard !groups.contains(where: \.isRepeat) else { return note(.insideRepeat, survey, row.number) }
    switch kind {
    case .trace: note(.traceNotKept(type), survey, row.number, "type")
    case .calculated: note(.calculated, survey, row.number, "type")
    case .notAsked: note(.typeNotAsked(type), survey, row.number, "type")
    case .unknown: note(.typeUnknown(type), survey, row.number, "type")
    case .elsewhere(let list): note(.listMissing(list), survey, row.number, "type")
    default:
      if kind == .notice, takeFrame(row, isFirst: isFirst, isLast: isLast) { return }
      take(row, kind, type)
    }
  }

  private func open(_ row: SheetTable.Row, _ kind: FormType) {
    let isRepeat = kind == .repeatBegins
    if groups.contains(where: \.isRepeat) {
      note(.insideRepeat, survey, row.number)
      groups.append(OpenGroup(row: row.number, isRepeat: isRepeat, conditions: []))
      return
    }
    if isRepeat {
      note(.repeated, survey, row.number, "type")
    } else if !groups.isEmpty {
      note(.groupInsideGroup, survey, row.number)
    }
    let words = survey.words(row, "label", unnamed: unnamed)
    var group = OpenGroup(
      row: row.number, isRepeat: isRepeat, conditions: conditions(of: row),
      title: words.ar.isEmpty && words.en.isEmpty ? nil : words)
    if kind == .scaleBegins { group.list = survey.cell(row, "kobo--score-choices") }
    groups.append(group)
    guard !isRepeat else { return }
    rowsTaken += 1
    nameOtherCells(
      survey, row.number, known: ["type", "name", "label", "relevant", "kobo--score-choices"])
  }

  private func close(_ row: SheetTable.Row) {
    guard let group = groups.popLast() else { return note(.groupNotOpen, survey, row.number) }
    guard !group.isRepeat, !groups.contains(where: \.isRepeat) else { return note(.insideRepeat, survey, row.number) }
    if groups.isEmpty { isAfterGroup = true }
    rowsTaken += 1
  }

  /// A note that is the form's opening or closing: by its name or type, or for want of such, by being the first or last row.
  private func takeFrame(_ row: SheetTable.Row, isFirst: Bool, isLast: Bool) -> Bool {
    let own = survey.cell(row, "rida_type")
    let name = survey.cell(row, "name").lowercased()
    let opens = own == "opening" || own.isEmpty && (Self.openings.contains(name) || isFirst)
    let closes = own == "closing" || own.isEmpty && (Self.closings.contains(name) || isLast)
    let words = survey.words(row, "label", unnamed: unnamed)
    if opens, opening == nil {
      opening = .both(ar: words.ar, en: words.en)
      if own.isEmpty { note(.readAsOpening, survey, row.number) }
    } else if closes, closing == nil {
      closing = .both(ar: words.ar, en: words.en)
      if own.isEmpty { note(.readAsClosing, survey, row.number) }
    } else {
      return false
    }
    rowsTaken += 1
    nameMissing(words, survey, row.number)
    nameOtherCells(survey, row.number, known: ["type", "name", "label"])
    return true
  }

  private static let openings: Set<String> = ["opening", "intro", "introduction", "welcome", "note_intro", "greeting"]
  private static let closings: Set<String> = ["closing", "thanks", "thank_you", "thankyou", "end_note", "goodbye"]

  func nameMissing(_ words: (ar: String, en: String), _ sheet: FormSheet, _ row: Int) {
    if words.ar.isEmpty { note(.wordsMissing(.arabic), sheet, row, "label") }
    if words.en.isEmpty { note(.wordsMissing(.english), sheet, row, "label") }
    for text in [words.ar, words.en] {
      guard let start = text.firstRange(of: "${")?.lowerBound, let end = text[start...].firstIndex(of: "}") else {
        continue
      }
      note(.labelReferences(String(text[start...end])), sheet, row, "label")
    }
  }
}
