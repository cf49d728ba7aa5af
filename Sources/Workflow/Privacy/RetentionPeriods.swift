public import Foundation
public import Vocabulary

/// How long what is kept of people is kept: data of the policy, not of the program.
public struct RetentionPeriods: Hashable, Sendable, Codable {
  /// So many days, and what for in the officer's words.
  public struct Period: Hashable, Sendable, Codable {
    public let days: Int
    public let ar: String
    public let en: String

    public init(days: Int, ar: String, en: String) {
      self.days = days
      self.ar = ar
      self.en = en
    }

    public var words: LocalizedText { LocalizedText(ar: ar, en: en) }

    /// The first day that is kept; what lies before has had its time.
    public func firstKept(on today: Day) -> Day { today.adding(days: -days) }
  }

  public let version: Int
  public let messages: Period
  public let links: Period
  public let calls: Period
  public let comments: Period
  public let alerts: Period
  public let people: Period
  /// How long data must be kept after a request ended, even against the person's wish; 0 where no such duty is set.
  public let compulsory: Period

  /// The periods that come with the program, until the association decides its own.
  public static let shipped: RetentionPeriods = {
    guard let periods = try? RetentionPeriods(reading: Data(PackageResources.retention_json)) else {
      preconditionFailure("the shipped periods are read by a test")
    }
    return periods
  }()

  /// Periods as a file gives them. Throws `RetentionRefusal`.
  public init(reading data: Data) throws(RetentionRefusal) {
    guard let periods = try? JSONDecoder().decode(RetentionPeriods.self, from: data) else { throw .notReadable }
    let all = [
      periods.messages, periods.links, periods.calls, periods.comments, periods.alerts, periods.people,
    ]
    guard all.allSatisfy({ (30...36_500).contains($0.days) }), (0...36_500).contains(periods.compulsory.days) else {
      throw .outOfRange
    }
    self = periods
  }
}

/// Why a file of periods is not taken.
public enum RetentionRefusal: Refusal {
  case notReadable
  case outOfRange

  public var words: LocalizedText {
    switch self {
    case .notReadable:
      LocalizedText(
        ar: "لا تُقرأ مدد الحفظ في الملف. انسخ ملف المدد المرفق وعدّل الأيام فيه.",
        en: "The periods in the file cannot be read. Copy the shipped file and change the days in it.")
    case .outOfRange:
      LocalizedText(
        ar: "مدة الحفظ من ٣٠ إلى ٣٦٬٥٠٠ يوم. راجع الملف.", en: "A period is 30 to 36,500 days. Check the file.")
    }
  }
}
