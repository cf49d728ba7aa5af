import Foundation
public import Vocabulary

/// What the association tells people about their data (Personal Data Protection Law, Art. 12): one version, never edited.
public struct PrivacyNotice: Hashable, Sendable, Codable {
  public struct Section: Hashable, Sendable, Codable {
    public let title: LocalizedText
    public let text: LocalizedText
  }

  public let version: Int
  public let title: LocalizedText
  public let sections: [Section]

  /// Every version there was, the newest last. A new one is a new file; those before it stay readable.
  public static let versions: [PrivacyNotice] = [PackageResources.notice_1_json, PackageResources.notice_2_json]
    .compactMap {
      try? JSONDecoder().decode(PrivacyNotice.self, from: Data($0))
    }
}

/// Which version of the privacy notice stood on the pages from which day on.
///
/// A version that follows another takes its place on the day after it came, so that a day has one version: by its day each
/// response and each request tells which notice its person could read.
public struct NoticeDays: Hashable, Sendable {
  /// The first day of each version, in order.
  public let first: [(version: Int, day: Day)]

  public init(_ first: [Int: Day]) { self.first = first.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 } }

  /// The version that stood on the pages on a day; nil before there was one.
  public func version(on day: Day) -> Int? { first.last { $0.day <= day }?.version }

  /// The first day of a version that comes today; nil where it is known already, or older than the newest known.
  public func beginning(of version: Int, today: Day) -> Day? {
    guard let newest = first.map(\.version).max() else { return today }
    guard version > newest, let last = first.last else { return nil }
    return max(today, last.day).adding(days: 1)
  }

  public static func == (one: NoticeDays, other: NoticeDays) -> Bool {
    one.first.elementsEqual(other.first) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) { for entry in first { hasher.combine(entry.version) } }
}
