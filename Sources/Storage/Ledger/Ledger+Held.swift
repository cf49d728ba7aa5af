import Collector
import Surveys
import Tally
public import Vocabulary

/// Anonymous responses that wait for the end of their day, so that nothing in the file tells by which link one came
/// (docs/decisions/0018). Whatever reads answers reads these with them.
extension Ledger {
  /// A response that is held, and the words that came with it.
  struct Held {
    let response: Response
    let comments: [(question: QuestionCode, words: String)]
  }

  /// What one transaction held of a day, in one row.
  struct HeldRow {
    let day: Day
    let key: Identifier<HeldRow>
    /// Those that fit their questionnaires.
    var responses: [Held] = []
    /// Whether all do, and none is longer than a response may be.
    var isWhole = true
  }

  /// Keeps a response sealed until its day is over.
  func hold(_ response: Response) { pending.hold(response) }

  /// Keeps what one transaction holds of a day: in one row, sealed as a whole, under a key by chance. It fills pages instead of
  /// touching one for each response (docs/decisions/0006).
  func hold(_ responses: [Response], on day: Day) throws {
    var text: [UInt8] = []
    for response in responses { HeldSheet(response).write(to: &text, for: response.sheet.questionnaire) }
    var chance = SystemRandomNumberGenerator()
    try execute(
      "INSERT INTO held_response (association, day, held, sheets) VALUES (?, ?, ?, ?)", SQLValue(day),
      SQLValue(Identifier<HeldRow>(high: chance.next(), low: chance.next())), .bytes(try keyring.seal(bytes: text)))
  }

  /// The rows of these days. What cannot be read is handed to `damaged`, in words; what can be read and never goes among the
  /// responses, to `waiting`.
  private func heldRows(
    on days: Range<Day>, damaged: (String) -> Void, waiting: (String) -> Void
  ) throws -> [HeldRow] {
    try writePending()
    var questionnaires: [String: Questionnaire] = [:]
    var held: [HeldRow] = []
    try forEachRow(
      "SELECT day, held, sheets FROM held_response WHERE association = ? AND day >= ? AND day < ?",
      SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let day = try row.day(0)
      guard let text = try? keyring.opened(row.bytes(2)), let sheets = HeldSheet.sheets(in: text) else {
        return damaged("\(day): held responses cannot be opened")
      }
      var read = HeldRow(day: day, key: try row.key(1))
      for sheet in sheets {
        if questionnaires[sheet.survey] == nil { questionnaires[sheet.survey] = try questionnaire(sheet.survey) }
        guard let response = questionnaires[sheet.survey].flatMap(sheet.response), response.stratum.day == day else {
          damaged("\(day): a held response does not fit its questionnaire")
          read.isWhole = false
          continue
        }
        if response.sheet.shorthand.unicodeScalars.count > Questionnaire.mostShorthand {
          waiting("\(day): a held response is too long to go among the others; it is counted, and stays held")
          read.isWhole = false
        }
        read.responses.append(Held(response: response, comments: sheet.comments))
      }
      held.append(read)
    }
    return held
  }

  /// What is held of these days, in the order of the responses' keys. What cannot be read is handed to `damaged`, in words; what
  /// is too long to go among the responses, to `waiting`.
  func held(
    on days: Range<Day>, damaged: (String) -> Void = { _ in }, waiting: (String) -> Void = { _ in }
  ) throws -> [Held] {
    try heldRows(on: days, damaged: damaged, waiting: waiting).flatMap(\.responses).inOrderOfKeys
  }

  /// The held responses of these days that count as answers.
  func heldAnswers(on days: Range<Day>) throws -> [Response] {
    let releases = try asideReleases()
    return try held(on: days).map(\.response).filter { $0.asideCell.map(releases.admit) ?? true }
  }

  /// Lets what was held of the days before this one go among the responses, in the order of their random keys; says how
  /// many there were. One transaction takes whole days: then nothing tells those of a day apart.
  @discardableResult
  public func releaseHeld(before today: Day) throws -> Int {
    // What cannot be read, or is too long, stays where it is, with what lies in its row; all that can be read is read there.
    let rows = try heldRows(on: Range.always.lowerBound..<today, damaged: { _ in }, waiting: { _ in })
      .filter(\.isWhole)
    let held = rows.flatMap(\.responses).inOrderOfKeys
    for one in held {
      try save(one.response, with: one.comments)
      for alert in one.response.alerts { try save(alert) }
    }
    try releaseLooks()
    for row in rows {
      try execute(
        "DELETE FROM held_response WHERE association = ? AND day = ? AND held = ?", SQLValue(row.day), SQLValue(row.key)
      )
    }
    return held.count
  }

  /// Whether something of the days before this one can go among the responses. What cannot be read, or is too long, stays for
  /// good: it is no reason to write.
  public func canRelease(before today: Day) throws -> Bool {
    guard try !rows("SELECT 1 FROM held_response WHERE association = ? AND day < ? LIMIT 1", SQLValue(today)).isEmpty
    else { return false }
    return try heldRows(on: Range.always.lowerBound..<today, damaged: { _ in }, waiting: { _ in })
      .contains(where: \.isWhole)
  }
}

extension [Ledger.Held] {
  /// By the random keys of the responses: nothing of when they came is left.
  fileprivate var inOrderOfKeys: Self {
    sorted { $0.response.id.bytes.lexicographicallyPrecedes($1.response.id.bytes) }
  }
}
