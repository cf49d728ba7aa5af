public import Collector
import Storage
import Surveys
import Vocabulary

/// What became of one sheet that a branch delegate's tablet brought back.
public enum AwayOutcome: String, Hashable, Sendable, CaseIterable {
  /// Kept now, or kept before under the same key.
  case taken
  /// Nobody was given this code.
  case unknown
  /// The code was answered already, here or elsewhere.
  case answered
  case expired
  /// The request was taken up again; the person is asked anew when it ends.
  case withdrawn
  case otherQuestionnaire = "other_questionnaire"
  /// The sheet cannot be read, or its answers do not fit the questionnaire.
  case notReadable = "not_readable"

  /// What a refusal makes of a sheet; nil for what is to be tried again later.
  init?(_ error: any Error) {
    switch error {
    case let refusal as InvitationRefusal:
      switch refusal {
      case .unknown: self = .unknown
      case .alreadyAnswered, .sentDifferently: self = .answered
      case .expired: self = .expired
      case .withdrawn: self = .withdrawn
      case .notCompleted, .notPublished: return nil
      }
    case AwayRefusal.otherQuestionnaire: self = .otherQuestionnaire
    case AwayRefusal.notReadable: self = .notReadable
    case is AnswerSheetRefusal, is ShortCodeRefusal: self = .notReadable
    default: return nil
    }
  }
}

extension Engine {
  /// Takes one sheet from a delegate's tablet. The same sheet again is the same answer; a second sheet with the same code is refused.
  ///
  /// Throws what cannot be decided now, such as `StoreRefusal`: the sheet is to be brought again.
  public func take(_ sealed: SealedSheet) async throws -> AwayOutcome {
    do {
      let sheet = try sealed.opened(with: try store.keyring.awaySealing())
      let link = try ShortCode(typed: sheet.code).link(with: store.keyring.shortCodeKeys)
      try await submit(sheet.fields, key: sealed.key, with: link, mode: .delegate, away: sheet)
      return .taken
    } catch {
      guard let outcome = AwayOutcome(error) else { throw error }
      return outcome
    }
  }
}
