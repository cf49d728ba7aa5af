/// The two languages every text is kept in; Arabic leads.
public enum Language: String, Hashable, Sendable, CaseIterable, Codable {
  case arabic = "ar"
  case english = "en"

  /// The direction of running text, as HTML writes it.
  public var direction: String { self == .arabic ? "rtl" : "ltr" }

  public var other: Language { self == .arabic ? .english : .arabic }
}

/// A text in both languages.
public struct LocalizedText: Hashable, Sendable, Codable {
  public let ar: String
  public let en: String

  public init(ar: String, en: String) {
    self.ar = ar
    self.en = en
  }

  public subscript(language: Language) -> String { language == .arabic ? ar : en }
}
