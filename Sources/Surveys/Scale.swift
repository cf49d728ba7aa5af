public import Vocabulary

/// An ordered list of options, best first or worst first as its author said.
public struct Scale: Hashable, Sendable, Codable {
  /// The order in which the options stand. Every scale says it: codes alone do not tell which end is good.
  public enum Direction: String, Hashable, Sendable, Codable {
    case bestFirst = "best-first", worstFirst = "worst-first"
  }

  public let direction: Direction
  public let options: [Option]
  /// How many of the best options count as a good answer: 2 on a scale of five (top two), 1 on yes/partly/no.
  public let favourable: Int

  public init(direction: Direction, options: [Option], favourable: Int) {
    self.direction = direction
    self.options = options
    self.favourable = favourable
  }

  /// The options inside the base, best first. "I do not know" is outside it, and counted.
  public var graded: [Option] {
    let inside = options.filter { !$0.outsideBase }
    return direction == .bestFirst ? inside : inside.reversed()
  }

  /// The codes of a good answer.
  public var favourableCodes: [Int] { graded.prefix(favourable).map(\.code) }

  public func option(_ code: Int) -> Option? { options.first { $0.code == code } }
}

/// One answer that can be chosen; kept as its code, never as its position.
public struct Option: Hashable, Sendable, Codable {
  public let code: Int
  public let text: LocalizedText
  /// A face shown beside the word; no hearts.
  public let face: String?
  /// Not an opinion ("I do not know", "does not apply"): counted, but outside the base of every share.
  public let outsideBase: Bool

  public init(code: Int, text: LocalizedText, face: String? = nil, outsideBase: Bool = false) {
    self.code = code
    self.text = text
    self.face = face
    self.outsideBase = outsideBase
  }
}
