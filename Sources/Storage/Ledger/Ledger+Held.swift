import Collector
import Surveys
import Tally
public import Vocabulary

/// Anonymous responses that wait for the end of their day, so that nothing in the file tells by which link one came
/// (docs/decisions/0018). Whatever reads answers reads these with them.
extension Ledger {
  /// A response that is held, and the words that came with it.
  struct Held {
    let key: Identifier<Held>
    let response: Response
    let comments: [(question: QuestionCode, words: String)]
  }

  /// Keeps a response sealed until its day is over, under a key by chance that has nothing to do with the response's own. What
  /// one transaction holds lies together, so that it fills pages instead of touching one for each (docs/decisions/0006).
  func hold(_ response: Response) throws {
    var chance = SystemRandomNumberGenerator()
    let key = Identifier<Held>(high: pending.heldBeside, low: chance.next())
    let sealed = try keyring.seal(HeldSheet(response).text(for: response.sheet.questionnaire))
    try execute(
      "INSERT INTO held_response (association, day, held, sealed) VALUES (?, ?, ?, ?)",
      SQLValue(response.stratum.day), SQLValue(key), .bytes(sealed))
  }

  /// What is held of these days, in the order of the responses' keys. What cannot be read is handed to `damaged`, in words.
  func held(on days: Range<Day>, damaged: (String) -> Void = { _ in }) throws -> [Held] {
    var questionnaires: [String: Questionnaire] = [:]
    var held: [Held] = []
    try forEachRow(
      "SELECT day, sealed, held FROM held_response WHERE association = ? AND day >= ? AND day < ?",
      SQLValue(days.lowerBound), SQLValue(days.upperBound)
    ) { row in
      let day = try row.day(0)
      guard let text = try? keyring.open(row.bytes(1)), let sheet = HeldSheet(text: text) else {
        return damaged("\(day): a held response cannot be opened")
      }
      if questionnaires[sheet.survey] == nil { questionnaires[sheet.survey] = try questionnaire(sheet.survey) }
      guard let response = questionnaires[sheet.survey].flatMap(sheet.response), response.stratum.day == day else {
        return damaged("\(day): a held response does not fit its questionnaire")
      }
      held.append(Held(key: try row.key(2), response: response, comments: sheet.comments))
    }
    return held.sorted { $0.response.id.bytes.lexicographicallyPrecedes($1.response.id.bytes) }
  }

  /// The held responses of these days that count as answers.
  func heldAnswers(on days: Range<Day>) throws -> [Response] {
    try held(on: days).map(\.response).filter(\.aside.isEmpty)
  }

  /// Lets what was held of the days before this one go among the responses, in the order of their random keys; says how
  /// many there were. One transaction takes whole days: then nothing tells those of a day apart.
  @discardableResult
  public func releaseHeld(before today: Day) throws -> Int {
    let over = Range.always.lowerBound..<today
    var unread = 0
    let held = try held(on: over) { _ in unread += 1 }
    for one in held {
      try save(one.response, with: one.comments)
      for alert in one.response.alerts { try save(alert) }
    }
    try releaseLooks(before: today)
    guard unread == 0 else {
      for one in held { try drop(one) }
      return held.count
    }
    try execute("DELETE FROM held_response WHERE association = ? AND day < ?", SQLValue(today))
    return held.count
  }

  /// Takes one out of those that are held, and leaves the ones that cannot be read.
  private func drop(_ one: Held) throws {
    try execute(
      "DELETE FROM held_response WHERE association = ? AND day = ? AND held = ?", SQLValue(one.response.stratum.day),
      SQLValue(one.key))
  }

  /// Whether something of the days before this one is held still.
  public func holds(before today: Day) throws -> Bool {
    try rows("SELECT 1 FROM held_response WHERE association = ? AND day < ? LIMIT 1", SQLValue(today)).first != nil
  }
}
