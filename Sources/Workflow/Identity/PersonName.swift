public import Vocabulary

/// A person's name as it stands on his card: letters of any script, spaces tidied, long enough to tell him from another.
public struct PersonName: Hashable, Sendable {
  public let text: String

  /// Reads a name of two words or more; letters, marks, apostrophe, hyphen and full stop.
  public init(_ written: String) throws(PersonNameRefusal) {
    let visible = String(written.unicodeScalars.filter { !DirectionMarks.contains($0) })
    // By scalars: a mark that begins a word would be one character with the space before it.
    let words = visible.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    guard !words.isEmpty else { throw .missing }
    guard words.allSatisfy({ $0.allSatisfy(Self.belongsInAName) && String($0).contains(where: \.isLetter) })
    else { throw .characters }
    guard words.count > 1 else { throw .oneWord }
    let text = words.map { String($0) }.joined(separator: " ")
    guard text.unicodeScalars.count <= Beneficiary.longestName else { throw .tooLong }
    self.text = text
  }

  private static func belongsInAName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      true
    default: "'’-.".unicodeScalars.contains(scalar)
    }
  }
}

/// Why a name cannot be taken.
public enum PersonNameRefusal: Refusal {
  case missing
  case oneWord
  case characters
  case tooLong

  /// What is wrong with the name, and what to write.
  public var words: LocalizedText {
    switch self {
    case .missing: LocalizedText(ar: "اكتب الاسم.", en: "Write the name.")
    case .oneWord:
      LocalizedText(
        ar: "اكتب الاسم كما في الهوية: الاسم الأول واسم العائلة على الأقل.",
        en: "Write the name as on the card: first and family name at least.")
    case .characters:
      LocalizedText(ar: "الاسم حروف فقط، بلا أرقام ولا رموز.", en: "A name has letters only, no digits or signs.")
    case .tooLong:
      LocalizedText(
        ar: "الاسم أطول من \(Numerals.written(Beneficiary.longestName, in: .arabic)) حرفاً. اختصره.",
        en: "The name is longer than \(Beneficiary.longestName) characters. Shorten it.")
    }
  }
}
