public import Vocabulary

/// One edition of a reference, as it was entered. A version is never edited: a correction is the next version.
public struct ReferenceVersion: Hashable, Sendable {
  public let reference: Reference
  public let version: Int
  public let title: String
  /// Which edition it is in the association's own words: «الطبعة الثانية», «قرار المجلس ٤ لعام ١٤٤٦».
  public let edition: String
  /// The first day on which it holds.
  public let inForce: Day
  /// When it was entered, and by whom.
  public let entered: Act
  public let text: ReferenceText

  /// The most characters of a title and of the name of an edition.
  public static let longestLine = 200

  public init(
    _ reference: Reference, version: Int, title: String, edition: String, inForce: Day, entered: Act, text: String
  ) throws(ReferenceRefusal) {
    guard let title = Self.line(title) else { throw .titleMissing }
    guard let edition = Self.line(edition) else { throw .editionMissing }
    self.reference = reference
    self.version = version
    self.title = title
    self.edition = edition
    self.inForce = inForce
    self.entered = entered
    self.text = try ReferenceText(text)
  }

  /// Whether another version says the same under the same name from the same day.
  public func says(sameAs other: ReferenceVersion) -> Bool {
    (title, edition, inForce, text) == (other.title, other.edition, other.inForce, other.text)
  }

  private static func line(_ written: String) -> String? {
    Typed.text(written).flatMap { $0.unicodeScalars.count <= longestLine ? $0 : nil }
  }
}

/// The versions of one reference, in the order in which they were entered.
public struct ReferenceSeries: Hashable, Sendable {
  public let reference: Reference
  public let all: [ReferenceVersion]

  public init(_ reference: Reference, _ versions: [ReferenceVersion] = []) {
    self.reference = reference
    all = versions.filter { $0.reference == reference }.sorted { $0.version < $1.version }
  }

  /// The version that holds on a day: the last entered of those in force; nil before the first.
  public func inForce(on day: Day) -> ReferenceVersion? { all.last { $0.inForce <= day } }

  public subscript(version: Int) -> ReferenceVersion? { all.first { $0.version == version } }

  /// The version entered before this one; nil for the first.
  public func before(_ version: ReferenceVersion) -> ReferenceVersion? {
    all.last { $0.version < version.version }
  }

  /// The series with one more version, which may not come into force before the one entered last.
  public func adding(
    title: String, edition: String, inForce day: Day, text: String, entered: Act
  ) throws(ReferenceRefusal) -> ReferenceVersion {
    if let last = all.last, day < last.inForce { throw .beforeTheLast(last.inForce) }
    return try ReferenceVersion(
      reference, version: (all.last?.version ?? 0) + 1, title: title, edition: edition, inForce: day, entered: entered,
      text: text)
  }
}

/// Why a version of a reference is not taken.
public enum ReferenceRefusal: Refusal {
  case titleMissing
  case editionMissing
  case textMissing
  /// The text has more lines than a reader could follow.
  case tooManyLines
  /// A later version does not come into force before an earlier one.
  case beforeTheLast(Day)
  /// There is no such reference, or no such version of it.
  case unknown

  /// What is wrong, and what to write.
  public var words: LocalizedText {
    switch self {
    case .titleMissing:
      LocalizedText(ar: "اكتب عنوان المرجع في سطر واحد.", en: "Write the title of the reference, in one line.")
    case .editionMissing:
      LocalizedText(
        ar: "اكتب رقم الطبعة أو قرار اعتمادها في سطر واحد.", en: "Write the edition or its decision, in one line.")
    case .textMissing: LocalizedText(ar: "ألصق نص المرجع.", en: "Paste the text of the reference.")
    case .tooManyLines:
      LocalizedText(
        ar: "في النص أكثر من \(Numerals.written(ReferenceText.mostLines, in: .arabic)) سطر. احذف الأسطر الزائدة.",
        en: "The text has more than \(ReferenceText.mostLines) lines. Take out what is too much.")
    case .beforeTheLast(let day):
      LocalizedText(
        ar: "الإصدار السابق يسري من \(day.name(in: .arabic)). اختر هذا اليوم أو يوماً بعده.",
        en: "The version before holds from \(day.name(in: .english)). Choose that day or a later one.")
    case .unknown:
      LocalizedText(ar: "لا يوجد هذا المرجع أو هذا الإصدار منه.", en: "There is no such reference, or no such version.")
    }
  }
}
