import Collector
import Storage
import Surveys
public import Vocabulary
import Workflow

/// What a branch delegate's tablet takes along: the questionnaires that may be asked, and how a code leads to its own.
public struct DelegateBatch: Sendable {
  public let taken: Day
  /// The association's half of the agreement by which sheets are sealed: a point of 65 bytes.
  public let sealingKey: [UInt8]
  /// What hints of codes are made with.
  public let salt: [UInt8]
  /// A questionnaire about one service; people are asked about what they received.
  public let surveys: [OpenSurvey]
  /// The hint of each code that can be answered now, and the place of its questionnaire among `surveys`.
  public let hints: [Hint]

  public struct Hint: Hashable, Sendable {
    public let hint: Int
    public let survey: Int
  }
}

extension Engine {
  /// The batch as it stands now. Holds no code, no name and no number. Writes nothing.
  public func delegateBatch() async throws -> DelegateBatch {
    let (now, shelf, keyring) = (world.now(), shelf, store.keyring)
    let sealingKey = try keyring.awaySealing().point
    return try await store.read { ledger in
      var places: [[String]: Int] = [:]
      var surveys: [OpenSurvey] = []
      var hints: [DelegateBatch.Hint] = []
      for code in try ledger.openCodes(at: now) {
        let name = [code.survey, code.department.text, code.service.text]
        if places[name] == nil {
          guard let questionnaire = try shelf.questionnaire(code.survey, in: ledger),
            let service = try ledger.service(code.service, of: code.department)
          else { continue }
          places[name] = surveys.count
          surveys.append(OpenSurvey(asked: questionnaire.asked(with: nil, followUp: false), service: service.name))
        }
        if let place = places[name] { hints.append(DelegateBatch.Hint(hint: code.hint, survey: place)) }
      }
      return DelegateBatch(
        taken: now.day, sealingKey: sealingKey, salt: keyring.shortCodeKeys.hint, surveys: surveys, hints: hints)
    }
  }
}

extension Keyring {
  /// The association's key of agreement for sheets from away; always the same, from the key beside the database.
  func awaySealing() throws -> SealingKey { try SealingKey(bytes: derived(for: "sheets from away")) }
}
