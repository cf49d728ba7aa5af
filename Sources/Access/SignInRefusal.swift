public import Vocabulary

/// Why somebody does not come in. It never tells which part was wrong, nor whether there is such an account.
public enum SignInRefusal: Refusal {
  case notAdmitted
  case wait(seconds: Int64)
  /// The code came too long after the password, or without one.
  case expired
  /// Too many sign in at this moment.
  case busy

  /// What to do now.
  public var words: LocalizedText {
    switch self {
    case .notAdmitted:
      LocalizedText(
        ar: "لم نتمكن من تسجيل دخولك. راجع اسم الدخول وكلمة المرور والرمز، وأدخلها من جديد.",
        en: "You could not be signed in. Check the sign-in name, the password and the code, and enter them again.")
    case .wait(let seconds):
      LocalizedText(
        ar: "المحاولات كثيرة. انتظر \(Self.duration(seconds, in: .arabic)) ثم حاول من جديد.",
        en: "There were too many tries. Wait \(Self.duration(seconds, in: .english)), then try again.")
    case .expired:
      LocalizedText(
        ar: "انتهت مهلة إدخال الرمز. ابدأ تسجيل الدخول من جديد.",
        en: "The time to enter the code is over. Begin to sign in again.")
    case .busy:
      LocalizedText(
        ar: "النظام مشغول الآن. حاول بعد دقيقة.", en: "The system is busy at the moment. Try again in a minute.")
    }
  }

  /// Whole seconds under two minutes, then minutes, never less than the wait.
  private static func duration(_ seconds: Int64, in language: Language) -> String {
    let minutes = seconds >= 120
    let number = Int(minutes ? (seconds + 59) / 60 : max(seconds, 1))
    let written = Numerals.written(number, in: language)
    switch (language, Plural(number, in: language)) {
    case (.english, .one): return minutes ? "a minute" : "a second"
    case (.english, _): return "\(written) \(minutes ? "minutes" : "seconds")"
    case (.arabic, .one), (.arabic, .zero): return minutes ? "دقيقة واحدة" : "ثانية واحدة"
    case (.arabic, .two): return minutes ? "دقيقتين" : "ثانيتين"
    case (.arabic, .few): return "\(written) \(minutes ? "دقائق" : "ثوانٍ")"
    case (.arabic, .many), (.arabic, .other): return "\(written) \(minutes ? "دقيقة" : "ثانية")"
    }
  }
}
