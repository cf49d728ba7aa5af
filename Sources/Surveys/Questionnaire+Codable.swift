import Vocabulary

/// A questionnaire version as the database keeps it. Digests of published versions stand on these names: they never change,
/// and what came later is left out where it is empty.
extension Questionnaire: Codable {
  private enum Key: String, CodingKey {
    case code, version, status, outcome, audience, title, opening, closing, questions, sections, rotation
  }

  public init(from decoder: any Decoder) throws {
    let from = try decoder.container(keyedBy: Key.self)
    self.init(
      code: try from.decode(QuestionnaireCode.self, forKey: .code),
      version: try from.decode(Int.self, forKey: .version),
      status: try from.decode(Status.self, forKey: .status),
      outcome: try from.decode(Outcome.self, forKey: .outcome),
      audience: try from.decodeIfPresent(Audience.self, forKey: .audience) ?? Audience(),
      title: try from.decode(LocalizedText.self, forKey: .title),
      opening: try from.decode(LocalizedText.self, forKey: .opening),
      closing: try from.decode(LocalizedText.self, forKey: .closing),
      questions: try from.decode([Question].self, forKey: .questions),
      sections: try from.decodeIfPresent([Section].self, forKey: .sections) ?? [],
      rotation: try from.decodeIfPresent([Rotation].self, forKey: .rotation) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Key.self)
    try to.encode(code, forKey: .code)
    try to.encode(version, forKey: .version)
    try to.encode(status, forKey: .status)
    try to.encode(outcome, forKey: .outcome)
    if !audience.isEverybody { try to.encode(audience, forKey: .audience) }
    try to.encode(title, forKey: .title)
    try to.encode(opening, forKey: .opening)
    try to.encode(closing, forKey: .closing)
    try to.encode(questions, forKey: .questions)
    if !sections.isEmpty { try to.encode(sections, forKey: .sections) }
    if !rotation.isEmpty { try to.encode(rotation, forKey: .rotation) }
  }
}
