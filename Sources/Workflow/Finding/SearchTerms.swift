public import Vocabulary

/// What somebody writes into the search box: a whole identity number, a whole mobile number, the number of a request as it
/// is said on the phone, or two words of a name.
public enum SearchTerms: Hashable, Sendable {
  case nationalID(NationalID)
  case mobile(MobileNumber)
  /// The requests of whoever has the request of this number.
  case reference(RequestReference)
  /// Folded words, each different from the others.
  case name([String])

  /// The most words of a name that are compared.
  public static let mostWords = 6

  /// The most characters that are searched for: a name of six words is far shorter.
  public static let longest = 200

  /// Reads what was written; digits of either script.
  public init(_ written: String) throws(SearchRefusal) {
    guard written.unicodeScalars.count <= Self.longest else { throw .tooLong(most: Self.longest) }
    let western = Numerals.western(written)
    let digits = western.filter(\.isNumber).count
    guard digits == 0 else {
      if let mobile = MobileNumber(written) {
        self = .mobile(mobile)
        return
      }
      if let reference = RequestReference(written) {
        self = .reference(reference)
        return
      }
      guard digits == 10, let first = western.first(where: \.isNumber), "12".contains(first) else {
        throw .neitherNumber
      }
      do throws(NationalIDRefusal) {
        self = .nationalID(try NationalID(written))
      } catch {
        throw .nationalID(error)
      }
      return
    }
    var words: [String] = []
    for word in NameWords(written).words where !words.contains(word) { words.append(word) }
    guard !words.isEmpty else { throw .nothingWritten }
    guard words.count > 1 else { throw .oneWord }
    self = .name(Array(words.prefix(Self.mostWords)))
  }
}

/// Why nothing can be searched for.
public enum SearchRefusal: Refusal {
  case nothingWritten
  case tooLong(most: Int)
  /// One name alone is shared by many people.
  case oneWord
  case neitherNumber
  case nationalID(NationalIDRefusal)

  /// What to write.
  public var words: LocalizedText {
    switch self {
    case .nothingWritten:
      LocalizedText(
        ar: "اكتب رقم هوية كاملاً، أو رقم جوال كاملاً، أو كلمتين من الاسم.",
        en: "Write a whole identity number, a whole mobile number, or two words of the name.")
    case .tooLong(let most):
      LocalizedText(
        ar: "ما كتبته أطول من \(Numerals.written(most, in: .arabic)) حرف. اكتب رقماً واحداً، أو كلمتين من الاسم.",
        en: "What you wrote is longer than \(most) characters. Write one number, or two words of the name.")
    case .oneWord:
      LocalizedText(
        ar: "اكتب كلمتين من الاسم على الأقل، مثل الاسم الأول واسم العائلة.",
        en: "Write at least two words of the name, such as the first and the family name.")
    case .neitherNumber:
      LocalizedText(
        ar: "هذا ليس رقم هوية ولا رقم جوال. رقم الهوية عشرة أرقام تبدأ بـ ١ أو ٢، ورقم الجوال عشرة أرقام تبدأ بـ ٠٥.",
        en:
          "This is neither an identity nor a mobile number. An identity number has ten digits and begins with 1 or 2; a mobile number has ten digits and begins with 05."
      )
    case .nationalID(let refusal): refusal.words
    }
  }
}
