public import Vocabulary

/// Why a file as a whole cannot be read; where only some of its rows are bad, they are refused one by one instead.
public enum ImportFileRefusal: Refusal {
  case empty
  case utf16
  case workbook
  /// The first line, with the names of the columns, has a broken quote.
  case headerBroken
  case columnsMissing([String], found: [String])
  case columnTwice(String)

  /// What is wrong and what to do about it.
  public var message: LocalizedText {
    switch self {
    case .empty:
      LocalizedText(
        ar: "الملف فارغ: يلزم سطر أول فيه أسماء الأعمدة.",
        en: "The file is empty: its first line must name the columns.")
    case .utf16:
      LocalizedText(
        ar: "الملف بترميز UTF-16 وهو غير مقبول. احفظه من جديد بصيغة CSV UTF-8 ثم أعد المحاولة.",
        en: "The file is in UTF-16, which is not accepted. Save it again as CSV UTF-8, then try again.")
    case .workbook:
      LocalizedText(
        ar: "هذا مصنّف إكسل وليس ملف CSV. احفظ الورقة بصيغة CSV UTF-8 ثم أعد المحاولة.",
        en: "This is a workbook, not a CSV file. Save the sheet as CSV UTF-8, then try again.")
    case .headerBroken:
      LocalizedText(
        ar: "في السطر الأول علامة تنصيص غير مغلقة أو في غير موضعها، فلا تُعرف أسماء الأعمدة. أصلحها ثم أعد المحاولة.",
        en: "A quote on the first line is not closed or out of place: the columns cannot be told. Mend it first.")
    case .columnsMissing(let missing, let found):
      LocalizedText(
        ar: "أعمدة تذكرها الخريطة وليست في الملف: \(Wording.list(missing, in: .arabic))."
          + " أعمدة الملف: \(Wording.list(found, in: .arabic)).",
        en: "Columns that the map names are not in the file: \(Wording.list(missing, in: .english))."
          + " The file has: \(Wording.list(found, in: .english)).")
    case .columnTwice(let name):
      LocalizedText(
        ar: "العمود \(Wording.quoted(name, in: .arabic)) مكرر في السطر الأول، فلا يُعرف أيهما المقصود.",
        en: "The column \(Wording.quoted(name, in: .english)) stands twice on the first line: which one is meant?")
    }
  }
}
