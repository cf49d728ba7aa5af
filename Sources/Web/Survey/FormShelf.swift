import Operations
import Surveys
import Synchronization
import Vocabulary

/// The forms that were written before: one a questionnaire version, service and language, in two halves around its key.
///
/// A form looked at again costs no writing. The shelf is emptied when it is full.
final class FormShelf: Sendable {
  private static let most = 500

  private struct Name: Hashable {
    let reference: String
    let service: LocalizedText
    let language: Language
  }

  private struct Halves {
    let before: String
    let after: String
  }

  private let written = Mutex<[Name: Halves]>([:])

  /// The form as HTML with this key; `write` is asked for it with a key of its own where it is not on the shelf.
  func html(
    _ survey: OpenSurvey, in language: Language, key: FormKey, write: (FormKey) -> String
  ) -> String {
    let name = Name(reference: survey.questionnaire.reference, service: survey.service, language: language)
    if let halves = written.withLock({ $0[name] }) { return halves.before + key.description + halves.after }
    let html = write(key)
    // Only the hidden field holds a quotation mark before the key: words of others are escaped.
    let parts = html.split(separator: "=\"\(key)\"", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return html }
    let halves = Halves(before: parts[0] + "=\"", after: "\"" + parts[1])
    written.withLock { shelf in
      if shelf.count >= Self.most { shelf.removeAll() }
      shelf[name] = halves
    }
    return html
  }
}
