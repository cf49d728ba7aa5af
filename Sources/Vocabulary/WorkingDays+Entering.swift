/// How a holiday is entered: a name, and its first and last day in either calendar.
extension WorkingDays.Holiday {
  /// The most days of one holiday.
  public static let mostDays = 60

  /// A holiday as somebody typed it; the last day may be left empty for a holiday of one day.
  public init(name ar: String, english: String, first: Day, last: Day?) throws(HolidayRefusal) {
    let last = last ?? first
    func trimmed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let (ar, english) = (trimmed(ar), trimmed(english))
    guard !ar.isEmpty, ar.unicodeScalars.count <= 100, english.unicodeScalars.count <= 100 else { throw .nameMissing }
    guard last.number - first.number < Self.mostDays else { throw .tooLong }
    let name = LocalizedText(ar: ar, en: english.isEmpty ? ar : english)
    guard let holiday = WorkingDays.Holiday(first: first, last: last, name: name) else { throw .endsBeforeItBegins }
    self = holiday
  }

  /// How many days it has.
  public var length: Int { last.number - first.number + 1 }
}

/// Why a holiday is not entered or taken out.
public enum HolidayRefusal: Refusal {
  case nameMissing
  case endsBeforeItBegins
  case tooLong
  /// No holiday begins on the day.
  case unknown

  /// What is wrong, and what to enter.
  public var words: LocalizedText {
    switch self {
    case .nameMissing:
      LocalizedText(ar: "اكتب اسم الإجازة في سطر قصير.", en: "Write the name of the holiday, in a short line.")
    case .endsBeforeItBegins:
      LocalizedText(
        ar: "آخر يوم يأتي قبل أول يوم. صحح أحدهما.", en: "The last day comes before the first. Correct one of them.")
    case .tooLong:
      LocalizedText(
        ar: "الإجازة أطول من \(Numerals.written(WorkingDays.Holiday.mostDays, in: .arabic)) يوماً. راجع التاريخين.",
        en: "The holiday is longer than \(WorkingDays.Holiday.mostDays) days. Check both dates.")
    case .unknown: LocalizedText(ar: "لا إجازة تبدأ في هذا اليوم.", en: "No holiday begins on this day.")
    }
  }
}
