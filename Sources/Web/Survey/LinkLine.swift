import Access
import Vocabulary

/// Who tries links just now, by address, and who stands in line to.
struct LinkLine: Sendable {
  typealias Place = CheckedContinuation<Void, any Error>

  /// Somebody's turn: to try his link, or to be told how long he has to wait.
  struct Turn: Sendable {
    let place: Place
    let wait: Int64

    func take() {
      if wait == 0 { place.resume() } else { place.resume(throwing: TooManyGuesses(seconds: wait)) }
    }
  }

  private struct Tries: Sendable {
    var underWay = 0
    var waiting: [Place] = []
  }

  private var throttle = GuessThrottle()
  private var tries: [VisitorAddress: Tries] = [:]

  /// Somebody comes with a link; gives those whose turn it is now.
  mutating func enter(from address: VisitorAddress, _ place: Place, at now: Moment) -> [Turn] {
    tries[address, default: Tries()].waiting.append(place)
    return turns(from: address, at: now)
  }

  /// It is known where a link leads that was tried; gives those whose turn it is now.
  mutating func leave(from address: VisitorAddress, isWrong: Bool, at now: Moment) -> [Turn] {
    if isWrong { throttle.failed(from: address, at: now) }
    tries[address]?.underWay -= 1
    return turns(from: address, at: now)
  }

  private mutating func turns(from address: VisitorAddress, at now: Moment) -> [Turn] {
    guard var here = tries[address] else { return [] }
    let wait = throttle.wait(from: address, at: now)
    let room = max(0, throttle.triesAtOnce(from: address, at: now) - here.underWay)
    let number = wait > 0 ? here.waiting.count : min(room, here.waiting.count)
    let turns = here.waiting.prefix(number).map { Turn(place: $0, wait: wait) }
    here.waiting.removeFirst(number)
    if wait == 0 { here.underWay += number }
    tries[address] = here.underWay == 0 && here.waiting.isEmpty ? nil : here
    return turns
  }
}
