import Vocabulary

/// The rules as a file holds them: what is not written is as at the beginning, and what cannot be a rule is refused.
extension AskingRules: Decodable {
  private enum CodingKeys: String, CodingKey {
    case daysBetween = "days_between"
    case delayMinutes = "delay_minutes"
    case opens, closes
    case fridayOpens = "friday_opens"
    case pausesOnHolidays = "pauses_on_holidays"
    case daysToReminders = "days_to_reminders"
    case oldestEndDays = "oldest_end_days"
    case carriers
  }

  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    let usual = AskingRules.standard
    try self.init(
      daysBetween: kept.decodeIfPresent(Int.self, forKey: .daysBetween) ?? usual.daysBetween,
      delayMinutes: kept.decodeIfPresent(Int.self, forKey: .delayMinutes) ?? usual.delayMinutes,
      opens: kept.decodeIfPresent(Int.self, forKey: .opens) ?? usual.opens,
      closes: kept.decodeIfPresent(Int.self, forKey: .closes) ?? usual.closes,
      fridayOpens: kept.decodeIfPresent(Int.self, forKey: .fridayOpens) ?? usual.fridayOpens,
      pausesOnHolidays: kept.decodeIfPresent(Bool.self, forKey: .pausesOnHolidays) ?? usual.pausesOnHolidays,
      daysToReminders: kept.decodeIfPresent([Int].self, forKey: .daysToReminders) ?? usual.daysToReminders,
      oldestEndDays: kept.decodeIfPresent(Int.self, forKey: .oldestEndDays) ?? usual.oldestEndDays,
      carriers: kept.decodeIfPresent([Carrier].self, forKey: .carriers) ?? usual.carriers)
  }
}
