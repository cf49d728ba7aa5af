import Foundation
import Surveys
import Vocabulary

/// What an answer may be, as a page that is filled in away from the line carries it (`delegate_check.js`): with the words in
/// which the server would refuse what is outside it.
struct AnswerBounds: Encodable {
  /// The least and the greatest number, or the most options that may be chosen.
  private var least: Int?
  private var most: Int?
  /// The first and the last day.
  private var earliest: String?
  private var latest: String?
  /// What is said of an answer outside the bounds; of a date that cannot be read; of a day that does not exist.
  private let says: String
  private var unread: String?
  private var absent: String?

  /// Nil for a question whose answers are bound by what the page shows.
  init?(_ question: Question, in language: Language) {
    func words(_ refusal: AnswerSheetRefusal) -> String { Refused(refusal).words(in: language) }
    switch question.form {
    case .chips(_, let most):
      self.most = most
      says = words(.tooMany(question.code, most: most))
    case .number(let range):
      (least, most) = (range.least, range.most)
      says = words(.notANumber(question.code, least: range.least, most: range.most))
    case .date(let range):
      (earliest, latest) = (range.earliest.description, range.latest.description)
      says = words(.dayOutOfRange(question.code, range))
      unread = words(.notADay(question.code, .notReadable))
      absent = words(.notADay(question.code, .noSuchDay))
    case .scale, .recommend, .choice, .yesNo, .callBack, .openText, .statement: return nil
    }
  }

  /// As it stands in the page.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
