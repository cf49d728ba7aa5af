public import Vocabulary

/// Why a file is not opened as a form at all.
public enum WorkbookRefusal: Refusal {
  case empty
  case tooLarge(mebibytes: Int)
  case unpacksTooLarge(mebibytes: Int)
  case tooManyEntries(most: Int)
  case tooManyRows(sheet: String, most: Int)
  case tooManyCells(most: Int)
  case cellTooLong(sheet: String, cell: String, most: Int)
  /// More marks on one letter than any script has.
  case tooManyMarks(sheet: String, cell: String, most: Int)
  case tooMuchText(mebibytes: Int)
  /// Neither a workbook nor text.
  case notAWorkbook
  /// The workbook of older programs, or one with a password.
  case oldOrLocked
  case openDocument
  case damaged(entry: String)
  /// A document type, an entity or an instruction to a program, which no workbook needs.
  case documentType(entry: String)
  /// A name, a number of attributes or a depth that no program writes.
  case unheardOf(entry: String)
  case notUTF8(entry: String)
  case noSheets

  /// What is wrong and what to do about it.
  public var words: LocalizedText {
    switch self {
    case .empty:
      LocalizedText(
        ar: "الملف فارغ. اختر ملف النموذج ثم أعد المحاولة.", en: "The file is empty. Choose the form's file.")
    case .tooLarge(let most):
      LocalizedText(
        ar: "الملف أكبر من \(Numerals.written(most, in: .arabic)) ميغابايت. احذف منه الصور والأوراق الزائدة.",
        en: "The file is larger than \(most) MB. Remove pictures and sheets that the form does not need.")
    case .unpacksTooLarge(let most):
      LocalizedText(
        ar:
          "محتوى الملف بعد فكه أكبر من \(Numerals.written(most, in: .arabic)) ميغابايت، فلم يُفتح. انسخ أوراق النموذج إلى مصنّف جديد.",
        en: "Unpacked, the file is larger than \(most) MB; it was not opened. Copy the form's sheets to a new workbook."
      )
    case .tooManyEntries(let most):
      LocalizedText(
        ar:
          "في الملف أجزاء أكثر من \(Numerals.written(most, in: .arabic))، فلم يُفتح. انسخ أوراق النموذج إلى مصنّف جديد.",
        en: "The file has more than \(most) parts; it was not opened. Copy the form's sheets to a new workbook.")
    case .tooManyRows(let sheet, let most):
      LocalizedText(
        ar:
          "في الورقة «\u{2068}\(sheet)\u{2069}» صفوف أكثر من \(Numerals.written(most, in: .arabic)). احذف الصفوف الزائدة ثم أعد المحاولة.",
        en: "The sheet “\u{2068}\(sheet)\u{2069}” has more than \(most) rows. Delete the rows it does not need.")
    case .tooManyCells(let most):
      LocalizedText(
        ar: "خلايا الملف المملوءة أكثر من \(Numerals.written(most, in: .arabic)). أبقِ أوراق النموذج وحدها.",
        en: "The file has more than \(most) filled cells. Keep the form's own sheets alone.")
    case .cellTooLong(let sheet, let cell, let most):
      LocalizedText(
        ar: """
          نص الخلية \u{2068}\(cell)\u{2069} في الورقة «\u{2068}\(sheet)\u{2069}» أطول مما يقبله إكسل، وهو \
          \(Numerals.written(most, in: .arabic)) حرفاً. اختصره ثم أعد المحاولة.
          """,
        en: """
          The text of cell \(cell) in the sheet “\u{2068}\(sheet)\u{2069}” is longer than Excel takes, \(most) characters. \
          Shorten it, then try again.
          """)
    case .tooManyMarks(let sheet, let cell, let most):
      LocalizedText(
        ar: """
          في الخلية \u{2068}\(cell)\u{2069} من الورقة «\u{2068}\(sheet)\u{2069}» حرف عليه أكثر من \
          \(Numerals.written(most, in: .arabic)) علامة تشكيل. احذف الزائد منها ثم أعد المحاولة.
          """,
        en: """
          In cell \(cell) of the sheet “\u{2068}\(sheet)\u{2069}” a letter has more than \(most) marks above or below \
          it. Delete them, then try again.
          """)
    case .tooMuchText(let most):
      LocalizedText(
        ar: "نصوص الخلايا كلها أكبر من \(Numerals.written(most, in: .arabic)) ميغابايت. أبقِ أوراق النموذج وحدها.",
        en: "The texts of all cells are larger than \(most) MB. Keep the form's own sheets alone.")
    case .notAWorkbook:
      LocalizedText(
        ar:
          "هذا الملف ليس مصنّف إكسل (\u{2068}.xlsx\u{2069}) ولا ملفات CSV. احفظ النموذج بإحدى الصيغتين ثم أعد المحاولة.",
        en: "This is neither an Excel workbook (.xlsx) nor CSV files. Save the form as one of them, then try again.")
    case .oldOrLocked:
      LocalizedText(
        ar:
          "هذا مصنّف قديم (\u{2068}.xls\u{2069}) أو محمي بكلمة مرور. احفظه بصيغة \u{2068}.xlsx\u{2069} من غير كلمة مرور.",
        en: "This is an old workbook (.xls), or it has a password. Save it as .xlsx without a password.")
    case .openDocument:
      LocalizedText(
        ar:
          "هذا مستند مفتوح (\u{2068}.ods\u{2069}). احفظه من برنامج الجداول بصيغة \u{2068}.xlsx\u{2069} ثم أعد المحاولة.",
        en: "This is an OpenDocument file (.ods). Save it as .xlsx from the spreadsheet program, then try again.")
    case .damaged(let entry):
      LocalizedText(
        ar: "تعذّرت قراءة الملف: الجزء «\u{2068}\(entry)\u{2069}» ناقص أو تالف. احفظه من جديد ثم أعد المحاولة.",
        en: "The file cannot be read: its part “\(entry)” is missing or damaged. Save it again, then try again.")
    case .documentType(let entry):
      LocalizedText(
        ar:
          "في الجزء «\u{2068}\(entry)\u{2069}» تعريفات لا يحتاج إليها أي مصنّف، فلم يُفتح الملف. انسخ أوراقه إلى مصنّف جديد.",
        en:
          "The part “\(entry)” holds definitions that no workbook needs; it was not opened. Copy its sheets to a new one."
      )
    case .unheardOf(let entry):
      LocalizedText(
        ar: """
          في الجزء «\u{2068}\(entry)\u{2069}» ما لا يكتبه أي برنامج جداول: اسم مفرط الطول أو خصائص لا حصر لها، فلم يُفتح \
          الملف. انسخ أوراقه إلى مصنّف جديد.
          """,
        en: """
          The part “\(entry)” has longer names, or more attributes, than any spreadsheet program writes; it was not \
          opened. Copy its sheets to a new workbook.
          """)
    case .notUTF8(let entry):
      LocalizedText(
        ar: "الجزء «\u{2068}\(entry)\u{2069}» ليس بترميز UTF-8. احفظ الملف من جديد بصيغة \u{2068}.xlsx\u{2069}.",
        en: "The part “\(entry)” is not in UTF-8. Save the file again as .xlsx.")
    case .noSheets:
      LocalizedText(
        ar: "لا ورقة في هذا الملف. يلزم النموذجَ ورقة اسمها «\u{2068}survey\u{2069}».",
        en: "The file has no sheet. A form needs a sheet called survey.")
    }
  }
}
