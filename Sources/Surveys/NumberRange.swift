import Vocabulary

/// The whole numbers that a question takes, and the bands by which the answers are counted.
///
/// The number itself is kept with the response and stands in no table: a household of eleven would be known by it. What is
/// counted is the band. Without bands nothing is.
public struct NumberRange: Hashable, Sendable, Codable {
  public let least: Int
  public let most: Int
  /// The lowest number of each band, rising from `least`; empty where the answers are not counted.
  public let bands: [Int]

  public init(least: Int, most: Int, bands: [Int] = []) {
    self.least = least
    self.most = most
    self.bands = bands
  }

  public func contains(_ number: Int) -> Bool { (least...max(least, most)).contains(number) }

  /// The code under which a number is counted, the place of its band from 1; nil without bands and outside the bounds.
  public func band(of number: Int) -> Int? {
    guard contains(number) else { return nil }
    return bands.lastIndex { $0 <= number }.map { $0 + 1 }
  }

  /// The bands as options: «٣–٥», "3–5".
  public var bandOptions: [Option] {
    bands.enumerated().map { place, first in
      let last = place + 1 < bands.count ? bands[place + 1] - 1 : most
      func words(in language: Language) -> String {
        first == last
          ? Numerals.written(first, in: language)
          : "\(Numerals.written(first, in: language))–\(Numerals.written(last, in: language))"
      }
      return Option(code: place + 1, text: LocalizedText(ar: words(in: .arabic), en: words(in: .english)))
    }
  }
}
