import Operations
import Vocabulary

/// The association's holidays of one year, in either calendar, and what may be added.
struct HolidayPage: Sendable {
  static let nameField = "name"
  static let englishField = "name_en"
  static let firstField = "first"
  static let lastField = "last"
  static let proposalField = "holiday"

  let year: String
  let number: String
  let before: [Link]
  let after: [Link]
  let other: [Link]
  let holidays: [Row]
  let empty: Bool
  let proposals: [Proposal]
  let proposed: Bool
  let name: String
  let english: String
  let first: String
  let last: String
  let problems: [FormProblems]
  let wrong: [String: Bool]

  struct Link: Sendable {
    let address: String
    let label: String
  }

  struct Row: Sendable {
    let key: String
    let holiday: String
    let from: String
    let until: String
    let length: String
  }

  /// An official holiday that is not entered yet.
  struct Proposal: Sendable {
    let code: String
    let holiday: String
    let from: String
    let until: String
    let length: String
  }

  init(
    _ working: WorkingDays, _ year: CivilYear, entered: FormFields = FormFields(), refusals: [Refused] = [],
    in language: Language
  ) {
    let texts = Texts(language)
    let days = year.days
    let shown = working.holidays.filter { days.overlaps($0.first..<$0.last.adding(days: 1)) }
    func length(_ holiday: WorkingDays.Holiday) -> String { texts.counted("days_long", holiday.length, in: language) }
    self.year = year.name(in: language)
    number = String(year.year)
    holidays = shown.map {
      Row(
        key: $0.first.description, holiday: $0.name[language], from: $0.first.reading(in: language),
        until: $0.last.reading(in: language), length: length($0))
    }
    empty = shown.isEmpty
    proposals = WorkingDays.Holiday.saudi(in: days)
      .filter { one in !working.holidays.contains { $0.first <= one.last && one.first <= $0.last } }
      .map {
        Proposal(
          code: $0.first.description, holiday: $0.name[language], from: $0.first.reading(in: language),
          until: $0.last.reading(in: language), length: length($0))
      }
    proposed = !proposals.isEmpty
    func link(_ year: CivilYear?) -> [Link] {
      year.map { [Link(address: Self.address($0, in: language), label: $0.name(in: language))] } ?? []
    }
    before = link(CivilYear(year.year - 1))
    after = link(CivilYear(year.year + 1))
    other = link(
      CivilYear(
        containing: days.lowerBound.adding(days: 180), calendar: year.calendar == .gregorian ? .ummAlQura : .gregorian))
    name = entered.first(Self.nameField)
    english = entered.first(Self.englishField)
    first = entered.first(Self.firstField)
    last = entered.first(Self.lastField)
    problems = FormProblems.of(refusals, first: Self.nameField, in: language)
    wrong = FormProblems.wrong(problems)
  }

  private static func address(_ year: CivilYear, in language: Language) -> String {
    "/staff/holidays?year=\(year.year)" + (language == .english ? "&lang=en" : "")
  }
}

extension Day {
  /// The day of the week and both dates: «الأربعاء ٢٣ سبتمبر ٢٠٢٦م، ١٢ ربيع الآخر ١٤٤٨هـ».
  fileprivate func reading(in language: Language) -> String { "\(weekday.name[language]) \(name(in: language))" }
}

extension HolidayRefusal {
  /// The field of the form at which it is to be mended.
  var field: String? {
    switch self {
    case .nameMissing: HolidayPage.nameField
    case .endsBeforeItBegins, .tooLong: HolidayPage.lastField
    case .unknown: nil
    }
  }
}
