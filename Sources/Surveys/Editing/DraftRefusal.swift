public import Vocabulary

/// Why a draft is not changed or published.
public enum DraftRefusal: Refusal {
  case unknown
  /// Somebody saved it after the page was opened.
  case changedMeanwhile(at: Moment, by: StaffID)
  case faulty(Int)
  /// The version was published before: its words stay.
  case versionTaken(String)
  case noSuchVersion(String)
  case tooLong
  /// What was entered could be kept, but not be opened again.
  case unkeepable
  /// What is kept cannot be opened.
  case unreadable

  /// Whether what stood when the page was opened stands no more.
  public var isOfTime: Bool {
    switch self {
    case .changedMeanwhile, .versionTaken: true
    case .unknown, .faulty, .noSuchVersion, .tooLong, .unkeepable, .unreadable: false
    }
  }

  public var words: LocalizedText {
    switch self {
    case .unknown:
      LocalizedText(
        ar: "لا توجد هذه المسودة، أو نُشرت أو حُذفت. ارجع إلى قائمة المسودات.",
        en: "There is no such draft, or it was published or thrown away. Go back to the list of drafts.")
    case .changedMeanwhile(let moment, _):
      LocalizedText(
        ar:
          "حُفظت المسودة بعد أن فتحت هذه الصفحة (\(moment.day.name(in: .arabic))). لم يُحفظ ما كتبت؛ افتح المسودة من جديد ثم أعد تعديلك.",
        en:
          "The draft was saved by somebody after you opened this page (\(moment.day.name(in: .english))). What you wrote was not saved: open the draft anew and make your change again."
      )
    case .faulty(let count):
      LocalizedText(
        ar: "لا تُنشر المسودة وفيها أخطاء (\(Numerals.written(count, in: .arabic))). أصلح المذكور منها.",
        en: "A draft with faults is not published (\(count)). Mend those that are named.")
    case .versionTaken(let version):
      LocalizedText(
        ar: "الإصدار \u{2068}\(version)\u{2069} منشور من قبل ولا يُعدَّل. ارفع رقم الإصدار في المسودة.",
        en: "The version \(version) is published already and is never edited. Raise the version in the draft.")
    case .noSuchVersion(let version):
      LocalizedText(
        ar: "لا إصدار باسم \u{2068}\(version)\u{2069}. اختر واحداً من القائمة.",
        en: "There is no version \(version). Choose one of the list.")
    case .tooLong:
      LocalizedText(
        ar: "المسودة أكبر مما يُحفظ. احذف منها أسئلة.", en: "The draft is larger than can be kept. Take questions out.")
    case .unkeepable:
      LocalizedText(
        ar: "لم يُحفظ ما كتبت: فيه ما لا تُفتح المسودة معه ثانية. احذف منه الرموز غير المعتادة، ثم احفظ.",
        en:
          "What you wrote was not saved: with it the draft could not be opened again. Take unusual signs out of it, then save."
      )
    case .unreadable:
      LocalizedText(
        ar: "لا يمكن فتح ما حُفظ في هذه المسودة. نزّل ملفها إن احتجت إليه، ثم احذفها وابدأ مسودة جديدة.",
        en:
          "What is kept of this draft cannot be opened. Download its file if you need it, then throw the draft away and begin anew."
      )
    }
  }
}
