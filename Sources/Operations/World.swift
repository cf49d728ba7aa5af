public import Collector
public import Vocabulary

/// What the engine takes from outside: the time and chance. A test gives a stopped clock and a seeded chance.
public struct World: Sendable {
  public let now: @Sendable () -> Moment
  private let source: @Sendable () -> UInt64

  /// `chance` must be unpredictable in production: links are made of it.
  public init(now: @escaping @Sendable () -> Moment, chance: @escaping @Sendable () -> UInt64) {
    self.now = now
    source = chance
  }

  /// A number by chance.
  public func draw() -> UInt64 { source() }

  /// Chance as the rules take it.
  var chance: Chance { Chance(draw: source) }

  public func key<Kind>() -> Identifier<Kind> {
    var generator = chance
    return Identifier(using: &generator)
  }

  public func token() -> Token {
    var generator = chance
    return Token(using: &generator)
  }

  struct Chance: RandomNumberGenerator {
    let draw: @Sendable () -> UInt64
    mutating func next() -> UInt64 { draw() }
  }
}
