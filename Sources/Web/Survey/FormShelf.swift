import Operations
import Surveys
import Vocabulary

/// The pages behind links that were written before: a form for each questionnaire version, draw,
/// service and language, and its thanks.
///
/// A form is kept in two halves around its key: looked at again, it costs no writing.
struct FormShelf: Sendable {
  private struct Name: Hashable {
    let reference: String
    let service: LocalizedText?
    var draw: Draw?
    var isFollowUp = false
    let language: Language
    var confidential = false
  }

  private struct Halves {
    let before: String
    let after: String
  }

  private let forms = PageShelf<Name, Halves>()
  private let thanks = PageShelf<Name, String>()

  /// The form as HTML with this ticket; `write` is asked for it with the ticket where it is not on the shelf.
  func form(_ survey: OpenSurvey, in language: Language, key: String, write: (String) -> String) -> String {
    let name = Name(
      reference: survey.questionnaire.reference, service: survey.service, draw: survey.asked.draw,
      isFollowUp: survey.asked.isFollowUp, language: language)
    let halves = forms.take(name) {
      // Only the hidden field holds a quotation mark before the key: words of others are escaped.
      let parts = write(key).split(separator: "=\"\(key)\"", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? Halves(before: parts[0] + "=\"", after: "\"" + parts[1]) : nil
    }
    return halves.map { $0.before + key + $0.after } ?? write(key)
  }

  /// The thanks as HTML.
  func thanks(
    _ questionnaire: Questionnaire, confidential: Bool, in language: Language, write: () -> String
  ) -> String {
    let name = Name(
      reference: questionnaire.reference, service: nil, language: language, confidential: confidential)
    return thanks.take(name, write: write) ?? write()
  }
}
