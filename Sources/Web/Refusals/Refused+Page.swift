import HTTPTypes
import Vocabulary

extension Refused {
  /// The words, in a language.
  func words(in language: Language) -> String {
    let texts = Texts(language)
    if case .words(let words) = value { return words[language] }
    let values: [String: String] =
      switch value {
      case .none, .words: [:]
      case .choices(let most): ["most": texts.counted("choices", most, in: language)]
      case .characters(let limit): ["most": texts.counted("characters", limit, in: language)]
      case .days(let days): ["most": texts.counted("days", days, in: language)]
      }
    return texts["refusal", key, values]
  }

  func title(in language: Language) -> String { Texts(language)["refusal", "\(key)_title"] }

  /// The calm page that says no, in both languages: the visitor's first.
  func page(in language: Language) -> Page {
    Page(
      template: .notice,
      values: Notice(
        title: title(in: language), words: words(in: language),
        other: [
          Notice.Other(
            code: language.other.rawValue, otherDirection: language.other.direction,
            otherTitle: title(in: language.other), otherWords: words(in: language.other))
        ]),
      status: status, headers: headers, switchable: false)
  }

  var headers: HTTPFields {
    guard let retryAfterSeconds else { return [:] }
    return [.retryAfter: String(retryAfterSeconds)]
  }
}

/// A page that says one thing.
struct Notice: Sendable {
  let title: String
  let words: String
  let other: [Other]

  /// The same in the other language.
  struct Other: Sendable {
    let code: String
    let otherDirection: String
    let otherTitle: String
    let otherWords: String
  }
}
