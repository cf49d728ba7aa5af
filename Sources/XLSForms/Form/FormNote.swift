public import Vocabulary

/// What of a form was not carried over, or was carried over otherwise than it stood: where, and why.
public struct FormNote: Hashable, Sendable {
  public let sheet: String
  public let row: Int
  /// The letters of the column; nil where the whole row is meant.
  public let column: String?
  public let reason: Reason

  /// Whether the row is not in the draft.
  public var isRowLeftOut: Bool { reason.leavesRowOut }

  /// Where it is: «survey، الصف ٣، العمود C».
  public var place: LocalizedText {
    let columnAr = column.map { "، العمود \u{2068}\($0)\u{2069}" } ?? ""
    let columnEn = column.map { ", column \($0)" } ?? ""
    return LocalizedText(
      ar: "الورقة \u{2068}\(sheet)\u{2069}، الصف \(Numerals.written(row, in: .arabic))\(columnAr)",
      en: "sheet \(sheet), row \(row)\(columnEn)")
  }

  public var words: LocalizedText { reason.words }

  public func text(in language: Language) -> String { "\(place[language]): \(words[language])" }

  public enum Reason: Hashable, Sendable {
    // The row is not in the draft.
    case typeMissing
    case typeUnknown(String)
    case typeNotAsked(String)
    case traceNotKept(String)
    case calculated
    case insideRepeat
    case repeated
    case listMissing(String)
    case nameMissing
    case groupNotOpen
    case groupNotClosed
    case optionBroken
    case optionListUnused(String)
    // The row is; this cell of it is not.
    case cellNotCarried(String)
    case mayBeSkipped
    case conditionNotCarried(String)
    case conditionOnNothing(String)
    case limitNotCarried(String)
    case languageNotCarried(String)
    case ownList(String)
    // The row is, otherwise than it stood.
    case wordsMissing(Language)
    case codesGiven(String)
    case nameChanged(String, to: String)
    case otherWithoutWords
    case groupInsideGroup
    case sectionRunsOn
    case labelReferences(String)
    case readAsOpening
    case readAsClosing
    case sheetNotRead(String)
    case settingNotCarried(String)
    case outcomeMissing
    case limitGiven(Int)
    case onlyRead
    /// There is more to say than these notes.
    case more(than: Int)

    var leavesRowOut: Bool {
      switch self {
      case .typeMissing, .typeUnknown, .typeNotAsked, .traceNotKept, .calculated, .insideRepeat, .repeated,
        .listMissing,
        .nameMissing, .groupNotOpen, .optionBroken, .optionListUnused:
        true
      default: false
      }
    }
  }
}
