import Vocabulary

/// The failures counted under each of many keys, of which the oldest are let go when there are too many.
struct Failures<Key: Hashable & Sendable>: Sendable {
  private struct Count {
    var number: Int
    var last: Moment
  }

  let pace: Pace
  let capacity: Int
  private var counts: [Key: Count] = [:]

  init(_ pace: Pace, capacity: Int) {
    self.pace = pace
    self.capacity = max(capacity, 4)
  }

  var size: Int { counts.count }

  /// The failures not forgiven yet.
  func number(_ key: Key, at now: Moment) -> Int { counts[key].map { Self.left($0, pace, now) } ?? 0 }

  /// The seconds to wait before the next try; 0 where none.
  func wait(_ key: Key, at now: Moment) -> Int64 {
    guard let count = counts[key] else { return 0 }
    let wait = pace.wait(after: count.number)
    // A clock set back makes nobody wait longer than the rule says.
    return max(0, min(wait, count.last.seconds + wait - now.seconds))
  }

  mutating func add(_ key: Key, at now: Moment) {
    if counts[key] == nil && counts.count >= capacity { makeRoom(at: now) }
    counts[key] = Count(number: min(number(key, at: now) + 1, pace.most), last: now)
  }

  /// Takes one back, that was counted before it was known to be no failure.
  mutating func takeBack(_ key: Key) {
    guard let count = counts[key] else { return }
    counts[key] = count.number > 1 ? Count(number: count.number - 1, last: count.last) : nil
  }

  mutating func forget(_ key: Key) { counts[key] = nil }

  /// Lets go what time has forgiven; where that is too little, the quarter that failed longest ago.
  private mutating func makeRoom(at now: Moment) {
    let pace = pace
    counts = counts.filter { Self.left($0.value, pace, now) > 0 }
    guard counts.count > capacity - capacity / 4 else { return }
    let byAge = counts.sorted { $0.value.last < $1.value.last }
    for (key, _) in byAge.prefix(counts.count - (capacity - capacity / 4)) { counts[key] = nil }
  }

  private static func left(_ count: Count, _ pace: Pace, _ now: Moment) -> Int {
    let forgiven = max(0, now.seconds - count.last.seconds) / pace.forgiving
    return max(0, count.number - Int(min(forgiven, Int64(count.number))))
  }
}
