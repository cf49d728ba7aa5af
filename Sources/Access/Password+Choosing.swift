public import Vocabulary

/// What a new password must be: long, and more than what others would try first. No rule asks for signs or digits (NIST SP 800-63B).
extension Password {
  /// The fewest different characters.
  public static let fewestDifferent = 5
  /// The fewest characters beside names, common words and rows of keys.
  public static let fewestOwn = 6

  /// Takes a password for an account with these names: the sign-in name, the person's, the association's.
  public init(choosing written: String, names: [String] = []) throws(PasswordRefusal) {
    guard written.utf8.count <= 16 * Self.length.upperBound else { throw .tooLong }
    guard let password = Password(entered: written) else { throw written.isEmpty ? .tooShort : .tooLong }
    guard password.text.unicodeScalars.count >= Self.length.lowerBound else { throw .tooShort }
    let folded = GuessableParts.folded(password.text)
    guard Set(folded).count >= Self.fewestDifferent else { throw .tooFewDifferent }
    let own = names.flatMap(GuessableParts.words(of:))
    let beyondNames = GuessableParts.rest(of: folded, without: own, runs: false)
    guard beyondNames.count >= Self.fewestOwn else { throw .ownName }
    let rest = GuessableParts.rest(of: folded, without: own + GuessableParts.words, runs: true)
    guard rest.count >= Self.fewestOwn else { throw .common }
    self = password
  }
}

/// Why a password cannot be chosen.
public enum PasswordRefusal: Refusal {
  case tooShort
  case tooLong
  case tooFewDifferent
  /// Little more than the person's own or the association's name.
  case ownName
  /// Little more than words and rows of keys that are tried first.
  case common

  /// What is wrong with the password, and what to choose.
  public var words: LocalizedText {
    switch self {
    case .tooShort:
      LocalizedText(
        ar: "كلمة المرور أقصر من ١٢ حرفاً. اختر عبارة من عدة كلمات؛ لا يلزم فيها رموز ولا أرقام.",
        en:
          "The password has fewer than 12 characters. Choose a phrase of several words; signs and digits are not needed."
      )
    case .tooLong:
      LocalizedText(
        ar: "كلمة المرور أطول من ١٢٨ حرفاً. اختصرها.", en: "The password is longer than 128 characters. Shorten it.")
    case .tooFewDifferent:
      LocalizedText(
        ar: "كلمة المرور تكرر حروفاً قليلة. اختر عبارة أكثر تنوعاً.",
        en: "The password repeats a few characters. Choose a phrase with more different ones.")
    case .ownName:
      LocalizedText(
        ar: "كلمة المرور لا تزيد على الاسم إلا قليلاً. اختر عبارة لا يدل عليها اسمك.",
        en: "The password is little more than a name. Choose a phrase that your name does not give away.")
    case .common:
      LocalizedText(
        ar: "كلمة المرور من الكلمات الشائعة التي تُجرَّب أولاً. اختر عبارة لا يتوقعها غيرك.",
        en: "The password is made of common words that are tried first. Choose a phrase that others would not expect.")
    }
  }
}
