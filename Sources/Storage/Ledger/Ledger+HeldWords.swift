import Surveys
public import Vocabulary

/// The words that came with held responses. What cannot go among the responses stays held, and its words with it: they have
/// their time there too.
extension Ledger {
  /// How many comments are held of the days before this one.
  func heldWords(before day: Day) throws -> Int {
    var number = 0
    try forEachSheets(before: day) { _, _, sheets in number += sheets.map(\.commentCount).reduce(0, +) }
    return number
  }

  /// Lets the comments go that are held of the days before this one; the answers stay. Says how many there were.
  public func letGoHeldWords(before day: Day) throws -> Int {
    var number = 0
    try forEachSheets(before: day) { day, key, sheets in
      let found = sheets.map(\.commentCount).reduce(0, +)
      guard found > 0 else { return }
      var text: [UInt8] = []
      for sheet in sheets {
        let room = try questionnaire(sheet.survey).map(HeldSheet.room) ?? HeldSheet.leastRoom
        sheet.withoutComments.write(to: &text, filling: room)
      }
      try connection.execute(
        "UPDATE held_response SET sheets = ? WHERE association = ? AND day = ? AND held = ?",
        [.bytes(try keyring.seal(bytes: text)), SQLValue(association), SQLValue(day), SQLValue(key)])
      number += found
    }
    return number
  }

  /// Hands over the sheets of each row of the days before this one; what cannot be opened shows no words to anybody.
  private func forEachSheets(
    before day: Day, _ body: (Day, Identifier<HeldRow>, [HeldSheet]) throws -> Void
  ) throws {
    for row in try rows("SELECT day, held, sheets FROM held_response WHERE association = ? AND day < ?", SQLValue(day))
    {
      guard let text = try? keyring.opened(row.bytes(2)), let sheets = HeldSheet.sheets(in: text) else { continue }
      try body(try row.day(0), try row.key(1), sheets)
    }
  }
}
