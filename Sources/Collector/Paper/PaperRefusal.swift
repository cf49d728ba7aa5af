public import Vocabulary
public import Workflow

/// Why a sheet on paper is not taken as it was typed.
public enum PaperRefusal: Refusal {
  /// What is written on the slip leads nowhere.
  case codeUnknown
  /// The number belongs to several requests that are asked about.
  case codeOfSeveral
  case unknown
  case ownCase(ClauseID)
  case sameHand
  case answeredMeanwhile
  case withdrawn
  case expired
  case enteredTwice
  case notEnteredTwice
  case undecided([QuestionCode])

  /// The field at which it can be mended; nil where it cannot.
  public var field: String? {
    switch self {
    case .codeUnknown, .codeOfSeveral: "code"
    case .undecided(let questions): questions.first?.text
    default: nil
    }
  }

  /// What is said to who types, and what to do.
  public var words: LocalizedText {
    switch self {
    case .codeUnknown:
      LocalizedText(
        ar: "لم نجد استبياناً مفتوحاً بهذا الرمز. راجع ما على القصاصة: الرابط كاملاً، أو رقم الطلب من تسعة أرقام.",
        en:
          "No open survey has this code. Look at the slip again: the whole link, or the request's number of nine digits."
      )
    case .codeOfSeveral:
      LocalizedText(
        ar: "هذا الرقم لأكثر من طلب. اكتب الرابط المطبوع على القصاصة.",
        en: "This number belongs to several requests. Write the link that is printed on the slip.")
    case .unknown: LocalizedText(ar: "لا توجد ورقة بهذا العنوان.", en: "There is no such sheet.")
    case .ownCase(let clause):
      LocalizedText(
        ar: "شاركتَ في معاملة هذا الطلب، فلا تُدخل رأي صاحبه (\(clause.rawValue)). يُدخله زميل آخر.",
        en:
          "You worked on this request, so that you do not enter what is said of it (\(clause.rawValue)). A colleague enters it."
      )
    case .sameHand:
      LocalizedText(
        ar: "أدخلتَ هذه الورقة أولاً. يعيد إدخالها زميل آخر دون أن يرى إدخالك.",
        en: "You entered this sheet first. A colleague enters it again, without seeing your entry.")
    case .answeredMeanwhile:
      LocalizedText(
        ar:
          "حُفظت إجابة من قبل: إجابة صاحب الورقة من رابطه، أو هذه الورقة نفسها إن اعتُمدت قبل ذلك. تبقى تلك الإجابة كما هي، ولا تُحفظ معها إدخالات.",
        en:
          "An answer is already kept: the person's own by the link, or this very sheet if it was taken before. That answer stands, and no entries are kept beside it."
      )
    case .withdrawn:
      LocalizedText(
        ar: "أُعيد فتح الطلب فلم يعد يُسأل عنه الآن، وحُذف ما أُدخل من الورقة.",
        en:
          "The request was taken up again, so that nobody is asked about it now; what was typed of the sheet is deleted."
      )
    case .expired:
      LocalizedText(
        ar: "انقضى وقت هذا الاستبيان ومهلة إدخال أوراقه، وحُذف ما أُدخل من الورقة.",
        en: "The time of this survey and of typing its sheets is over; what was typed of the sheet is deleted.")
    case .enteredTwice:
      LocalizedText(
        ar: "أُدخلت هذه الورقة مرتين. احسم الفروق بالنظر إليها مرة ثالثة.",
        en: "This sheet was entered twice. Settle the differences by looking at it once more.")
    case .notEnteredTwice:
      LocalizedText(ar: "تُدخَل الورقة مرتين قبل الحسم.", en: "A sheet is entered twice before it is settled.")
    case .undecided:
      LocalizedText(ar: "اختر ما على الورقة.", en: "Choose what stands on the sheet.")
    }
  }
}
