import NIOCore

/// What is still waited for on one connection, and until when: a visitor's next word, the rest of his request, that he takes his
/// answer.
///
/// Time in which the server itself does not read stands still. A long form is read on only as its handler gets to it, and what
/// the server takes for that is not the visitor's slowness.
struct LineClock {
  private let limits: SiteLimits
  /// When the visitor last said something, or the last answer was written.
  private var heard: NIODeadline
  /// When a request began that has not arrived whole.
  private var begun: NIODeadline?
  /// Since when the server does not read.
  private var unread: NIODeadline?
  private var unanswered = 0
  /// When the answers were begun that are not taken, the first in front.
  private var untaken = CircularBuffer<NIODeadline>()

  init(_ limits: SiteLimits, opened now: NIODeadline) {
    self.limits = limits
    heard = now
  }

  /// When the connection is to be cut; nil while nothing is waited for.
  var due: NIODeadline? {
    guard let answer = untaken.first.map({ $0 + .seconds(limits.responseSeconds) }) else { return wordDue }
    return wordDue.map { min($0, answer) } ?? answer
  }

  /// Whether an answer has waited too long to be taken.
  func isAnswerLeft(at now: NIODeadline) -> Bool {
    untaken.first.map { now >= $0 + .seconds(limits.responseSeconds) } ?? false
  }

  private var wordDue: NIODeadline? {
    guard unread == nil else { return nil }
    let word = heard + .seconds(limits.idleSeconds)
    if let begun { return min(word, begun + .seconds(limits.requestSeconds)) }
    return unanswered > 0 ? nil : word
  }

  mutating func requestBegins(at now: NIODeadline) {
    (heard, begun) = (now, now)
    unanswered += 1
  }

  mutating func hears(at now: NIODeadline) { heard = now }

  mutating func requestIsWhole(at now: NIODeadline) { (heard, begun) = (now, nil) }

  /// What came was handed on; until the server asks for more, it does not read.
  mutating func readingRests(at now: NIODeadline) { unread = now }

  mutating func readingGoesOn(at now: NIODeadline) {
    guard let since = unread else { return }
    unread = nil
    heard = min(heard + (now - since), now)
    begun = begun.map { $0 + (now - since) }
  }

  mutating func answerBegins(at now: NIODeadline) { untaken.append(now) }

  mutating func answerIsWritten(at now: NIODeadline) {
    heard = now
    unanswered = max(0, unanswered - 1)
  }

  mutating func answerIsTaken() { _ = untaken.popFirst() }
}
