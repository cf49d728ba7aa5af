public import Vocabulary
public import Workflow

/// Why a call cannot be made, or what came of it cannot be written down.
public enum CallRefusal: Refusal {
  case unknown
  /// Nobody is called at this hour; again from the given moment.
  case closed(opens: Moment?)
  case nothingToCall
  /// He has worked on the case that is to be rated.
  case ownCase(ClauseID)
  /// Whatever waits is his own.
  case onlyOwnCases(ClauseID)
  case notDue
  case notInHand
  case inOtherHands
  case consentMissing
  case laterMissing
  case laterOutsideHours
  case laterThanTheLink(Moment)
  case postponedEnough

  /// The field at which it can be mended; nil where it cannot.
  public var field: String? {
    switch self {
    case .consentMissing: "consent"
    case .laterMissing, .laterOutsideHours, .laterThanTheLink: "later_day"
    case .postponedEnough: "outcome"
    default: nil
    }
  }

  /// What is said to the caller, and what to do.
  public var words: LocalizedText {
    switch self {
    case .unknown:
      LocalizedText(
        ar:
          "لم يعد هذا الاتصال قائماً. إن كانت إجاباته قد أُرسلت من قبل فهي محفوظة وتُحسب مرة واحدة. عد إلى قائمة الاتصالات.",
        en:
          "There is no such call any more. If its answers were sent before, they are kept and count once. Go back to the list of calls."
      )
    case .closed(let opens):
      LocalizedText(
        ar:
          "لا نتصل بأحد في هذا الوقت. \(opens.map { "نبدأ \($0.day.name(in: .arabic)) الساعة \(Numerals.written($0.secondOfDay / 3_600, in: .arabic))." } ?? "راجع الإجازات.")",
        en:
          "Nobody is called at this hour. \(opens.map { "Calls begin again on \($0.day.name(in: .english)) at \($0.secondOfDay / 3_600):00." } ?? "Look at the holidays.")"
      )
    case .nothingToCall: LocalizedText(ar: "لا أحد ينتظر اتصالاً الآن.", en: "Nobody waits for a call now.")
    case .ownCase(let clause):
      LocalizedText(
        ar: "شاركتَ في معاملة هذا الطلب، فلا تُدخل رأي صاحبه (\(clause.rawValue)). يتصل به زميل آخر.",
        en:
          "You worked on this request, so that you do not take down what is said of it (\(clause.rawValue)). A colleague calls."
      )
    case .onlyOwnCases(let clause):
      LocalizedText(
        ar: "كل من ينتظر اتصالاً الآن شاركتَ في معاملة طلبه (\(clause.rawValue)). يتصل بهم زميل آخر.",
        en: "You worked on the request of everybody who waits now (\(clause.rawValue)). A colleague calls them.")
    case .notDue: LocalizedText(ar: "لم يحن وقت هذا الاتصال.", en: "It is not yet time for this call.")
    case .notInHand:
      LocalizedText(
        ar: "انتهت مدة هذا الاتصال أو انتهى الاتصال. خذ الاتصال التالي من القائمة.",
        en: "This call is over, or its time ran out. Take the next call from the list.")
    case .inOtherHands: LocalizedText(ar: "زميل آخر يجري هذا الاتصال.", en: "A colleague is making this call.")
    case .consentMissing:
      LocalizedText(
        ar: "اقرأ له حقه في الرفض، وأكد موافقته قبل تسجيل الإجابات.",
        en: "Read him his right to refuse, and confirm that he agrees before his answers are kept.")
    case .laterMissing:
      LocalizedText(
        ar: "اكتب اليوم والساعة التي طلب الاتصال فيها، بعد الآن.",
        en: "Write the day and hour at which he wishes to be called, after now.")
    case .laterOutsideHours:
      LocalizedText(
        ar: "هذا الموعد خارج أوقات الاتصال أو في إجازة. اقترح عليه وقتاً آخر.",
        en: "That is outside the hours of calling, or on a holiday. Offer him another time.")
    case .laterThanTheLink(let until):
      LocalizedText(
        ar: "ينتهي وقت السؤال في \(until.day.name(in: .arabic)). اختر موعداً قبله، فإن لم يبق وقت فسجّل أنه لم يرغب.",
        en:
          "The time for asking ends on \(until.day.name(in: .english)). Choose a time before it; if none is left, write down that he does not wish to answer."
      )
    case .postponedEnough:
      LocalizedText(
        ar: "أُجّل هذا الاتصال مرتين. إن لم يرغب الآن فسجّل أنه لم يرغب، ورابطه يبقى صالحاً.",
        en: "This call was put off twice. If he does not wish to answer now, write that down; his link stays good.")
    }
  }
}
