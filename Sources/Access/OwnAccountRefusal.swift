public import Vocabulary

/// Why somebody who is signed in may not change his own password or codes.
public enum OwnAccountRefusal: Refusal {
  /// What he gave as his password is not it.
  case passwordDiffers
  /// He named no session to end that is open still.
  case noSession

  /// What to do now.
  public var words: LocalizedText {
    switch self {
    case .passwordDiffers:
      LocalizedText(
        ar: "كلمة المرور الحالية غير صحيحة. اكتبها كما تدخل بها.",
        en: "This is not your present password. Write the one you sign in with.")
    case .noSession:
      LocalizedText(
        ar: "اختر الجلسة التي تريد إنهاءها.",
        en: "Choose the session that you want to end.")
    }
  }
}
