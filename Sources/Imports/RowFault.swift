import Surveys
public import Vocabulary
public import Workflow

/// Why one row of a file cannot be taken in.
public enum RowFault: Refusal {
  case brokenQuote
  case columns(found: Int, expected: Int)
  case fieldTooLong
  case blank
  /// A zero byte, or bytes that are no letter in the file's encoding.
  case damaged
  /// `rida_source` and `rida_line` are not as a file of rejected rows had them.
  case marksChanged
  /// Another row of the file carries the same marks.
  case marksTwice(line: Int)
  case noSuchDay(String, format: String)
  /// Not a date of either calendar.
  case noSuchDayInEither(String)
  /// Its year is of the other calendar, or of no time that is asked about.
  case yearTooEarly(String, format: String)
  /// An answer of a day that is still to come.
  case afterToday(String)
  case outOfRange(String)
  case nameRefused(column: String, String)
  case nameUnknown(column: String, String)
  case notAnAnswer(column: String, String)
  case wordsTooLong(limit: Int)
  case tooManyChoices(most: Int)
  case nothingAnswered
  /// The answers do not fit the questionnaire in a way that the map let through.
  case doesNotFit
  /// A name, a number or a text that the product does not take, with what to write instead. Never quoted: it is a person's.
  case notReadable(column: String, LocalizedText)
  /// Days, end and kind of a request do not go together.
  case record(EarlierRecordRefusal)
  /// All cells are those of an earlier line, or its reference is.
  case sameAsLine(Int)

  /// What is wrong, in both languages.
  public var reason: LocalizedText { LocalizedText(ar: said(in: .arabic), en: said(in: .english)) }

  private func said(in language: Language) -> String {
    let arabic = language == .arabic
    func quoted(_ text: String) -> String { Wording.quoted(text, in: language) }
    func value(_ text: String) -> String {
      switch (text.isEmpty, arabic) {
      case (true, true): "القيمة الفارغة"
      case (false, true): "القيمة \(quoted(text))"
      case (true, false): "an empty cell"
      case (false, false): quoted(text)
      }
    }
    func number(_ number: Int) -> String { Numerals.written(number, in: language) }
    return switch self {
    case .brokenQuote:
      arabic
        ? "علامة التنصيص \" في هذا السطر غير مغلقة أو في غير موضعها: صحح الخانات ثم احذف ‎\(RowMark.quoteFlag)‎ من آخرها"
        : "a quote \" on this line is not closed or is out of place: put the cells right, then delete \(RowMark.quoteFlag) at the end"
    case .columns(let found, let expected):
      arabic
        ? "عدد الأعمدة \(number(found)) والمطلوب \(number(expected))"
        : "\(found == 1 ? "1 column" : "\(found) columns") where \(expected) should be"
    case .fieldTooLong:
      arabic ? "نص أطول من الحد المسموح به في خانة واحدة" : "a cell is longer than any cell may be"
    case .blank: arabic ? "السطر خالٍ من البيانات" : "the row has no data"
    case .damaged:
      arabic
        ? "في السطر حروف تالفة (تظهر هكذا: \u{FFFD})؛ اكتبها من جديد"
        : "some letters are damaged (they look like \u{FFFD}); type them again"
    case .marksChanged:
      arabic
        ? "تغيّر ‎rida_source‎ أو ‎rida_line‎: أعدهما كما كانا، أو أفرغهما ليُعدّ السطر جديداً"
        : "rida_source or rida_line was changed: put both back, or empty both to make this a new row"
    case .marksTwice(let line):
      arabic
        ? "للسطر \(number(line)) نفس ‎rida_source‎ و‎rida_line‎: أفرغهما في أحدهما ليُعدّ سطراً جديداً"
        : "line \(line) has the same rida_source and rida_line: empty both in one of them to make it a new row"
    case .noSuchDay(let text, let format):
      arabic
        ? "\(value(text)) ليست تاريخاً موجوداً مكتوباً بالصيغة \(quoted(format))"
        : "\(value(text)) is not a date that exists, written \(quoted(format))"
    case .noSuchDayInEither(let text):
      arabic
        ? "\(value(text)) ليست تاريخاً موجوداً. اكتبه مثل \(quoted("٢٠٢٦-١٠-٠٣")) أو \(quoted("٢١/٤/١٤٤٨"))"
        : "\(value(text)) is not a date that exists; write it like \(quoted("2026-10-03")) or \(quoted("21/4/1448"))"
    case .yearTooEarly(let text, let format):
      arabic
        ? "سنة التاريخ \(quoted(text)) ليست ميلادية قريبة: صححها، وإن كانت تواريخ العمود هجرية فاكتب في الخريطة \(quoted("format: ummalqura \(format)"))"
        : "the year of \(quoted(text)) is not a Gregorian one of our time: correct it, or where the column has Hijri dates write \(quoted("format: ummalqura \(format)")) in the map"
    case .afterToday(let text):
      arabic
        ? "التاريخ \(quoted(text)) لم يأتِ بعد: صححه، وإن انقلب اليوم والشهر في العمود كله فصحح ‎format‎ في الخريطة"
        : "the date \(quoted(text)) is still to come: correct it, or where day and month are turned round in the whole column correct format in the map"
    case .outOfRange(let text):
      arabic
        ? "التاريخ \(quoted(text)) خارج المدة التي تحددها الخريطة"
        : "the date \(quoted(text)) lies outside the days that the map allows"
    case .nameRefused(let column, let name):
      arabic
        ? "العمود \(quoted(column)): \(value(name)) لا تدل على شيء"
        : "column \(quoted(column)): \(value(name)) names nothing"
    case .nameUnknown(let column, let name):
      arabic
        ? "العمود \(quoted(column)): \(value(name)) ليست في الخريطة"
        : "column \(quoted(column)): \(value(name)) is not in the map"
    case .notAnAnswer(let column, let answer):
      arabic
        ? "العمود \(quoted(column)): \(value(answer)) ليست إجابة"
        : "column \(quoted(column)): \(value(answer)) is not an answer"
    case .wordsTooLong(let limit):
      arabic
        ? "عدد أحرف النص الحر أكثر من الحد: \(number(limit))"
        : "the open text has more characters than its limit: \(limit)"
    case .tooManyChoices(let most):
      arabic ? "اختيارات أكثر من الحد (\(number(most)))" : "more choices than the limit of \(most)"
    case .nothingAnswered: arabic ? "لا إجابة في السطر عن أي سؤال" : "no question is answered"
    case .notReadable(let column, let words):
      "\(arabic ? "العمود" : "column") \(quoted(column)): \(Wording.open(words[language]))"
    case .record(let refusal): Wording.open(refusal.words[language])
    case .sameAsLine(let line):
      arabic
        ? "مكرر: هو السطر \(number(line)) نفسه. احذفه، أو اكتب في نصه ما يميزه إن كان طلباً آخر"
        : "the same as line \(line): delete it, or write in it what sets it apart if it is another request"
    case .doesNotFit: arabic ? "الإجابات لا توافق الاستبيان" : "the answers do not fit the questionnaire"
    }
  }
}

extension RowFault {
  init(_ fault: CSVRecord.Fault) {
    switch fault {
    case .brokenQuote: self = .brokenQuote
    case .columns(let found, let expected): self = .columns(found: found, expected: expected)
    case .tooLong: self = .fieldTooLong
    }
  }

  init(_ refusal: AnswerSheetRefusal) {
    switch refusal {
    case .nothingAnswered: self = .nothingAnswered
    case .tooLong(_, let limit): self = .wordsTooLong(limit: limit)
    case .tooMany(_, let most): self = .tooManyChoices(most: most)
    case .unknownField, .offTheScale, .moreThanOne, .notANumber, .notADay, .dayOutOfRange: self = .doesNotFit
    }
  }
}
