import Vocabulary

/// A kept version is read through the same door as a new one.
extension Policy {
  enum CodingKeys: String, CodingKey { case version, inForce, author, boardDecision, parameters }

  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      version: kept.decode(Int.self, forKey: .version), inForce: kept.decode(Day.self, forKey: .inForce),
      author: kept.decode(String.self, forKey: .author),
      boardDecision: kept.decode(String.self, forKey: .boardDecision),
      parameters: kept.decode(Parameters.self, forKey: .parameters))
  }
}

extension Policy.Parameters {
  enum CodingKeys: String, CodingKey {
    case leastDaysOfStudy, mostDaysOfStudy, daysADocumentStaysValid, daysToReminder
    case workingDaysToAnswerAReferral, workingDaysToAnswer, minutesACodeIsValid, leastMembersPresent
  }

  /// A figure that an older record does not know stands as the text has it.
  public init(from decoder: any Decoder) throws {
    let kept = try decoder.container(keyedBy: CodingKeys.self)
    func figure(_ key: CodingKeys) throws -> Int? { try kept.decodeIfPresent(Int.self, forKey: key) }
    self.init()
    leastDaysOfStudy = try figure(.leastDaysOfStudy) ?? leastDaysOfStudy
    mostDaysOfStudy = try figure(.mostDaysOfStudy)
    daysADocumentStaysValid = try figure(.daysADocumentStaysValid)
    daysToReminder = try figure(.daysToReminder)
    workingDaysToAnswerAReferral = try figure(.workingDaysToAnswerAReferral)
    workingDaysToAnswer = try figure(.workingDaysToAnswer)
    minutesACodeIsValid = try figure(.minutesACodeIsValid) ?? minutesACodeIsValid
    leastMembersPresent = try figure(.leastMembersPresent) ?? leastMembersPresent
  }
}
