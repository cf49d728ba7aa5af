public import Vocabulary

/// What keeps answers from being traced in the file.
extension Store {
  /// Lets the anonymous answers of days that are over go among the others, and empties the write-ahead log, which remembers
  /// how they came. Says how many there were.
  ///
  /// Where somebody reads an older state just then, the log is emptied the next time.
  @discardableResult
  public func closeDays(before today: Day) async throws -> Int {
    guard try await read({ try $0.canRelease(before: today) }) else { return 0 }
    let released = try await write { try $0.releaseHeld(before: today) }
    // Emptying the log keeps every answer waiting for as long as somebody reads an older state.
    guard released > 0 else { return 0 }
    emptyLog()
    return released
  }

  /// Empties the write-ahead log, if nobody reads an older state just now.
  @discardableResult
  public func emptyLog() -> Bool { file.emptyLog() }
}
