public import Surveys
public import Vocabulary

/// A form that was read: the draft it gives, and everything of it that was not carried over or stands otherwise now.
public struct FormReading: Hashable, Sendable {
  public let draft: DraftValue
  /// In the order of sheets, rows and columns.
  public let notes: [FormNote]

  /// How many rows of the survey sheet became questions, notices or sections' titles.
  public let rowsTaken: Int
  public var rowsLeftOut: [FormNote] { notes.filter(\.isRowLeftOut) }

  /// Reads the sheets of an XLSForm (xlsform.org) in any of its common dialects.
  public init(_ files: FormFiles) throws(FormReadingRefusal) {
    func table(_ name: String) -> SheetTable? { files.tables.first { $0.name.trimmed.lowercased() == name } }
    guard let survey = table("survey") else { throw .noSurveySheet(found: files.tables.map(\.name)) }
    guard let sheet = FormSheet(survey), sheet.has("type"), sheet.has("name") || sheet.has("label") else {
      throw .noHeadings(sheet: survey.name)
    }
    let reader = FormReader(
      survey: sheet, choices: table("choices").flatMap(FormSheet.init),
      settings: table("settings").flatMap(FormSheet.init))
    for other in files.tables where !FormFiles.read.contains(other.name.trimmed.lowercased()) {
      reader.note(FormNote(sheet: other.name, row: 1, column: nil, reason: .sheetNotRead(other.name)))
    }
    reader.read()
    guard !reader.isTooLong else { throw .tooLong }
    guard !reader.questions.isEmpty else { throw .nothingAsked(reader.sorted) }
    draft = reader.draft
    notes = reader.sorted
    rowsTaken = reader.rowsTaken
  }
}

/// Why a file that can be opened gives no draft.
public enum FormReadingRefusal: Refusal {
  case noSurveySheet(found: [String])
  case noHeadings(sheet: String)
  case nothingAsked([FormNote])
  /// With all that its questions bring along it is more than the file of a questionnaire may have.
  case tooLong

  public var words: LocalizedText {
    switch self {
    case .noSurveySheet(let found):
      LocalizedText(
        ar:
          "لا ورقة اسمها \u{2068}survey\u{2069} في الملف. أوراقه: \(Self.named(found.map { "\u{2068}\($0)\u{2069}" }, by: "، ")).",
        en: "The file has no sheet called survey. It has: \(Self.named(found, by: ", ")).")
    case .noHeadings(let sheet):
      LocalizedText(
        ar:
          "يلزم الورقةَ \u{2068}\(sheet)\u{2069} صف أول فيه أسماء الأعمدة، ومنها \u{2068}type\u{2069} و\u{2068}name\u{2069}.",
        en: "The sheet \(sheet) needs a first row with the names of its columns, type and name among them.")
    case .nothingAsked:
      LocalizedText(
        ar: "لا سؤال في هذا النموذج يمكن نقله. راجع الصفوف المذكورة.",
        en: "No question of this form can be carried over. See the rows named.")
    case .tooLong:
      LocalizedText(
        ar: "النموذج بأسئلته وخياراتها وشروطها أكبر من استبيان واحد. اقسمه إلى نماذج أصغر ثم أعد المحاولة.",
        en: """
          With its questions, their options and conditions, the form is larger than one questionnaire can be. Divide it \
          into smaller forms, then try again.
          """)
    }
  }

  /// The first sheets of a file; a file may list thousands.
  private static func named(_ sheets: [String], by comma: String) -> String {
    (sheets.prefix(20) + (sheets.count > 20 ? ["…"] : [])).joined(separator: comma)
  }

  /// The rows that were left out, where the form could be read.
  public var notes: [FormNote] { if case .nothingAsked(let notes) = self { notes } else { [] } }
}
