public import Vocabulary

/// A part of a questionnaire under a title of its own: from its first question to the next part's.
public struct Section: Hashable, Sendable, Codable {
  public let title: LocalizedText
  /// The question with which it begins.
  public let from: QuestionCode

  public init(title: LocalizedText, from: QuestionCode) {
    self.title = title
    self.from = from
  }
}

/// For whose requests a questionnaire is meant, beyond their outcome; what is empty names nobody and leaves none out.
public struct Audience: Hashable, Sendable, Codable {
  public let services: [ServiceCode]
  /// The kinds of request, by their codes: `support`, `inquiry`, `volunteering`.
  public let kinds: [String]

  public init(services: [ServiceCode] = [], kinds: [String] = []) {
    self.services = services
    self.kinds = kinds
  }

  public var isEverybody: Bool { services.isEmpty && kinds.isEmpty }

  /// How closely it fits a request: 2 for naming its service, 1 for naming its kind; nil where it is meant for others.
  func closeness(to service: ServiceCode, _ kind: String) -> Int? {
    guard services.isEmpty || services.contains(service), kinds.isEmpty || kinds.contains(kind) else { return nil }
    return (services.isEmpty ? 0 : 2) + (kinds.isEmpty ? 0 : 1)
  }
}
