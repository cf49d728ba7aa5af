import Surveys
import Vocabulary

/// A form on its way to a draft.
final class FormReader {
  let survey: FormSheet
  let choices: FormSheet?
  let settings: FormSheet?
  /// The language of words under no language, as the form says it.
  let unnamed: FormHeading.Tongue
  private(set) var notes: [FormNote] = []
  private var noted: Set<FormNote> = []
  /// That there is more to say than is kept, and where it begins.
  private var furtherNotes: FormNote?
  var questions: [DraftValue] = []
  var sections: [DraftValue] = []
  var opening: DraftValue?
  var closing: DraftValue?
  var rowsTaken = 0
  /// The bytes of what was taken, as its file would have them at least.
  var bytesTaken = 0
  /// Whether more was taken than the file of a questionnaire may have, four times over; the rest is not read.
  var isTooLong: Bool { bytesTaken > 1_048_576 }
  /// The questions that can be depended on: by their name in the form, their code, and the codes of their options by name.
  var known: [String: (code: String, options: [String: Int])] = [:]
  /// The scales of the draft, by the list they come from.
  var scales: [(list: String, value: DraftValue)] = []
  /// The questions that take turns: by the number of their group, how many are asked, and their places.
  var turns: [Int: (ask: String, of: [(place: Int, code: String)])] = [:]
  /// The groups that are open, with the conditions that hold in each.
  var groups: [OpenGroup] = []
  var isAfterGroup = false
  var usedLists: Set<String> = []
  lazy var namedCodes: Set<String> = readCodes()
  lazy var lists: [String: [FormOption]] = readChoices()

  struct OpenGroup {
    let row: Int
    let isRepeat: Bool
    /// The list of a group of questions on one scale.
    var list: String?
    let conditions: [StatedCondition]
    /// What becomes the section's title at its first question.
    var title: (ar: String, en: String)?
  }

  init(survey: FormSheet, choices: FormSheet?, settings: FormSheet?) {
    self.survey = survey
    self.choices = choices
    self.settings = settings
    let language = settings.flatMap { sheet in sheet.rows.first.map { sheet.cell($0, "default_language") } } ?? ""
    unnamed = language.isEmpty ? .unnamed : FormHeading.tongue(language)
  }

  /// As many notes as somebody can still read; they are kept with the draft.
  private static let mostNotes = 1_000

  func note(_ note: FormNote) {
    guard furtherNotes == nil, noted.insert(note).inserted else { return }
    if notes.count < Self.mostNotes {
      notes.append(note)
    } else {
      furtherNotes = FormNote(sheet: note.sheet, row: note.row, column: nil, reason: .more(than: Self.mostNotes))
    }
  }

  func note(_ reason: FormNote.Reason, _ sheet: FormSheet, _ row: Int, _ key: String? = nil) {
    let column = key.flatMap { sheet.column($0) }.map(SheetTable.letters)
    note(FormNote(sheet: sheet.name, row: row, column: column, reason: reason))
  }

  /// In the order of the sheets and rows; last that there are more, where there are.
  var sorted: [FormNote] {
    let order = [survey.name, choices?.name, settings?.name].compactMap { $0 }
    func sheet(_ note: FormNote) -> Int { order.firstIndex(of: note.sheet) ?? order.count }
    return notes.enumerated().sorted { one, other in
      (sheet(one.element), one.element.row, one.offset) < (sheet(other.element), other.element.row, other.offset)
    }.map(\.element) + [furtherNotes].compactMap { $0 }
  }

  func read() {
    nameOtherLanguages()
    for (index, row) in survey.rows.enumerated() {
      read(row, isFirst: index == 0, isLast: index == survey.rows.count - 1)
      if isTooLong { return }
    }
    for group in groups { note(.groupNotClosed, survey, group.row) }
    nameUnusedLists()
  }

  /// Columns in languages that Rida does not have are named once.
  private func nameOtherLanguages() {
    for sheet in [survey, choices].compactMap({ $0 }) {
      for (column, heading) in sheet.headings.sorted(by: { $0.key < $1.key }) {
        guard case .other(let language) = heading.tongue else { continue }
        note(
          FormNote(
            sheet: sheet.name, row: 1, column: SheetTable.letters(column), reason: .languageNotCarried(language)))
      }
    }
  }

  /// The draft: what the form says, and nothing invented where it says nothing.
  var draft: DraftValue {
    var entries = heading
    if !scales.isEmpty { entries.append(DraftValue.Entry("scales", .keys(scales.map { .init($0.list, $0.value) }))) }
    if !sections.isEmpty { entries.append(DraftValue.Entry("sections", .list(sections))) }
    if !turns.isEmpty {
      let rotation = turns.sorted { $0.key < $1.key }.map { _, turn in
        DraftValue.keys([
          .init("ask", .word(turn.ask)),
          .init("of", .list(turn.of.sorted { $0.place < $1.place }.map { .text($0.code) })),
        ])
      }
      entries.append(DraftValue.Entry("rotation", .list(rotation)))
    }
    entries.append(DraftValue.Entry("questions", .list(questions)))
    return .keys(entries)
  }
}
