public import Vocabulary

/// How often, how soon and at which hours the association asks: its own numbers, with decent ones to begin with.
public struct AskingRules: Hashable, Sendable {
  /// Days in which a person, and everybody who is reached by his number, is asked once.
  public let daysBetween: Int
  /// Minutes that pass after the end of a request before he is asked.
  public let delayMinutes: Int
  /// The first hour of the day at which a message may go out, and the hour from which none does, in Riyadh.
  public let opens: Int
  public let closes: Int
  /// The first hour on a Friday, after the prayer.
  public let fridayOpens: Int
  /// Whether nothing goes out on the association's holidays.
  public let pausesOnHolidays: Bool
  /// Days after the first message at which who has not answered is reminded: at most two, the second by another carrier.
  public let daysToReminders: [Int]
  /// Days after which an end is too old to ask about: it was entered from an earlier record.
  public let oldestEndDays: Int
  /// The carriers in the order in which they are used.
  public let carriers: [Carrier]

  /// A text message within two hours of the end, reminders after three and seven days, nobody more than once in thirty days.
  public static let standard = AskingRules(
    checked: 30, delayMinutes: 120, hours: (9, 21, 14), pausesOnHolidays: true, daysToReminders: [3, 7],
    oldestEndDays: 30, carriers: [.sms, .whatsApp, .email, .letter, .interview])

  public init(
    daysBetween: Int = 30, delayMinutes: Int = 120, opens: Int = 9, closes: Int = 21, fridayOpens: Int = 14,
    pausesOnHolidays: Bool = true, daysToReminders: [Int] = [3, 7], oldestEndDays: Int = 30,
    carriers: [Carrier] = AskingRules.standard.carriers
  ) throws(AskingRulesRefusal) {
    guard (1...366).contains(daysBetween), (1...366).contains(oldestEndDays) else { throw .days }
    guard (0...10_080).contains(delayMinutes) else { throw .delay }
    guard 0 <= opens, opens < closes, closes <= 24, (opens..<closes).contains(fridayOpens) else { throw .hours }
    guard daysToReminders.count <= 2, zip([0] + daysToReminders, daysToReminders).allSatisfy({ $0 < $1 }),
      daysToReminders.allSatisfy({ $0 < Invitation.daysOpen })
    else { throw .reminders }
    guard !carriers.isEmpty, Set(carriers).count == carriers.count else { throw .carriers }
    self.init(
      checked: daysBetween, delayMinutes: delayMinutes, hours: (opens, closes, fridayOpens),
      pausesOnHolidays: pausesOnHolidays, daysToReminders: daysToReminders, oldestEndDays: oldestEndDays,
      carriers: carriers)
  }

  private init(
    checked daysBetween: Int, delayMinutes: Int, hours: (Int, Int, Int), pausesOnHolidays: Bool,
    daysToReminders: [Int], oldestEndDays: Int, carriers: [Carrier]
  ) {
    self.daysBetween = daysBetween
    self.delayMinutes = delayMinutes
    (opens, closes, fridayOpens) = hours
    self.pausesOnHolidays = pausesOnHolidays
    self.daysToReminders = daysToReminders
    self.oldestEndDays = oldestEndDays
    self.carriers = carriers
  }
}

/// Why numbers cannot be rules of asking.
public enum AskingRulesRefusal: Refusal {
  case days, delay, hours, reminders, carriers

  /// What is wrong, and what to write.
  public var words: LocalizedText {
    switch self {
    case .days:
      LocalizedText(ar: "عدد الأيام من ١ إلى ٣٦٦.", en: "A number of days is from 1 to 366.")
    case .delay:
      LocalizedText(
        ar: "المهلة بالدقائق من صفر إلى أسبوع (١٠٠٨٠).", en: "The delay is from 0 minutes to a week (10080).")
    case .hours:
      LocalizedText(
        ar: "ساعة البدء قبل ساعة الانتهاء، وبدء يوم الجمعة بينهما.",
        en: "The first hour comes before the last, and Friday's first hour lies between them.")
    case .reminders:
      LocalizedText(
        ar: "تذكيران على الأكثر، الثاني بعد الأول، وكلاهما قبل انتهاء الرابط.",
        en: "Two reminders at most, the second after the first, both before the link expires.")
    case .carriers:
      LocalizedText(
        ar: "اذكر وسيلة واحدة على الأقل، وكل وسيلة مرة واحدة.", en: "Name at least one carrier, and each of them once.")
    }
  }
}
