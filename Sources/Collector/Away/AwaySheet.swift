public import Vocabulary

/// What somebody answered on a branch delegate's tablet, away from the line (C8).
public struct AwaySheet: Hashable, Sendable, Codable {
  /// The short code as it was typed.
  public let code: String
  /// The questionnaire version that was shown.
  public let survey: String
  /// The day in Riyadh by the tablet's clock, `2026-11-26`; no hour of it is kept.
  public let day: String
  /// What was entered, as a form of the site gives it.
  public let fields: [String: [String]]

  public init(code: String, survey: String, day: String, fields: [String: [String]]) {
    self.code = code
    self.survey = survey
    self.day = day
    self.fields = fields
  }
}

extension Invitation {
  /// The moment as which an answer from away counts: noon of the day on which it was given, never before the invitation nor
  /// after now, whatever the tablet's clock says. Where the day cannot be read it is now. On the day on which the link
  /// expires it is no later than the link's last moment: no hour is known, and nobody is thanked for what is thrown away.
  ///
  /// Refuses what was answered on another questionnaire than the one the invitation asks with.
  public func answeredAway(on sheet: AwaySheet, at now: Moment) throws(AwayRefusal) -> Moment {
    guard sheet.survey == survey else { throw .otherQuestionnaire }
    guard let day = try? DateEntry(sheet.day).day else { return now }
    let noon = Moment(seconds: Int64(day.number) * 86_400 + 43_200 - Riyadh.secondsAheadOfUTC)
    let last = expires.adding(seconds: -1)
    return min(now, max(issued, day == last.day ? min(noon, last) : noon))
  }
}

/// Why a sheet from away cannot be taken.
public enum AwayRefusal: Refusal {
  /// Sealed for another association, damaged, or no sheet.
  case notReadable
  /// Another questionnaire was shown than the one this person is asked with.
  case otherQuestionnaire
}
