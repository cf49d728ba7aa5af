/// How many of how many: a count of people and the count it is a part of.
///
/// A share keeps both counts, so that it can be added to another and can say how far it is to be trusted.
public struct Share: Hashable, Sendable {
  /// How many answered so.
  public let part: Int
  /// How many answered at all.
  public let whole: Int

  /// Creates the share; needs 0 ≤ part ≤ whole.
  public init(_ part: Int, of whole: Int) {
    precondition(0 <= part && part <= whole, "a share is a part of a whole")
    self.part = part
    self.whole = whole
  }

  /// The share as a number, 0…1; nil when the whole is 0: no answers is not zero satisfaction.
  public var value: Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  /// The others: the whole less the part, of the same whole.
  public var rest: Share {
    Share(whole - part, of: whole)
  }

  /// The share of two groups of different people taken together.
  public static func + (one: Share, other: Share) -> Share {
    Share(one.part + other.part, of: one.whole + other.whole)
  }
}
