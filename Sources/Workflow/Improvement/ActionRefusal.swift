public import Vocabulary

/// Why something cannot be done with an improvement action.
public enum ActionRefusal: Refusal {
  case unknown
  /// No such department, with the codes that there are; none known where no code could be read, or none was chosen.
  case unknownDepartment(String, known: [DepartmentCode] = [])
  /// No such indicator, or one that is not so many of so many.
  case unknownMeasure(String)
  case partMissing
  case tooLong(most: Int)
  case startInThePast
  case reviewBeforeStart
  /// It would begin when its effect should be looked at already.
  case reviewPassed(on: Day)
  /// The indicator and its dates were fixed when the action began.
  case aimIsFixed(since: Day)
  case alreadyStarted
  case notStarted
  case alreadyClosed(on: Day)

  /// What is said to whoever asked, and what he can do.
  public var words: LocalizedText {
    switch self {
    case .unknown:
      LocalizedText(
        ar: "لا إجراء بهذا الرمز. راجع قائمة الإجراءات.", en: "There is no such action. See the list of actions.")
    case .unknownDepartment("", _):
      LocalizedText(ar: "اختر القسم.", en: "Choose a department.")
    case .unknownDepartment(let code, let known):
      LocalizedText(
        ar: "لا قسم برمز «\(code)». "
          + (known.isEmpty ? "راجع رموز الأقسام." : "رموز الأقسام: \(Self.list(known, "، "))."),
        en: "There is no department “\(code)”. "
          + (known.isEmpty ? "See the departments' codes." : "The departments' codes: \(Self.list(known, ", ")).")
      )
    case .unknownMeasure(let code):
      LocalizedText(
        ar: "«\(code)» ليس مؤشراً يقاس به أثر إجراء. اختر مؤشراً هو نسبة، مثل CSAT أو ease.",
        en:
          "“\(code)” is not an indicator by which an action is measured. Choose one that is a share, such as CSAT or ease."
      )
    case .partMissing:
      LocalizedText(
        ar: "اكتب ما وُجد وسببه والإجراء نفسه، فلا إجراء بلا واحد منها.",
        en: "Write what was found, its cause and the action itself; none may be empty.")
    case .tooLong(let most):
      LocalizedText(
        ar: "النص أطول من \(Numerals.written(most, in: .arabic)) حرف. اكتبه في جملة أو جملتين.",
        en: "The text is longer than \(most) characters. Say it in a sentence or two.")
    case .startInThePast:
      LocalizedText(
        ar: "يوم البدء مضى. اختر اليوم أو يوماً بعده، فالمؤشر يُحدد قبل أن يبدأ الإجراء.",
        en: "The day of the start has passed. Choose today or later: the indicator is fixed before an action begins.")
    case .reviewBeforeStart:
      LocalizedText(
        ar: "يوم النظر في الأثر يجب أن يأتي بعد يوم البدء.",
        en: "The day of the review must come after the day of the start.")
    case .reviewPassed(let day):
      LocalizedText(
        ar:
          "كان النظر في أثره مقرراً في \(day.name(in: .arabic)) قبل أن يبدأ. حدّد في صفحته يوماً آخر للنظر في الأثر، ثم ابدأه.",
        en:
          "The look at its effect was to be on \(day.name(in: .english)), before it began. Name a later day on its page, then start it."
      )
    case .aimIsFixed(let day):
      LocalizedText(
        ar: "بدأ الإجراء في \(day.name(in: .arabic))، ومنذ ذلك اليوم لا يتغير مؤشره. أنهِه أو اتركه، ثم خطط لغيره.",
        en:
          "The action began on \(day.name(in: .english)); since then its indicator is fixed. End or withdraw it and plan another."
      )
    case .alreadyStarted:
      LocalizedText(ar: "بدأ هذا الإجراء من قبل.", en: "This action has begun already.")
    case .notStarted:
      LocalizedText(
        ar: "لم يبدأ هذا الإجراء بعد. ابدأه أولاً، أو اتركه مع ذكر السبب.",
        en: "This action has not begun. Start it first, or withdraw it with a reason.")
    case .alreadyClosed(let day):
      LocalizedText(
        ar: "أُغلق هذا الإجراء في \(day.name(in: .arabic)). خطط لإجراء جديد.",
        en: "This action was closed on \(day.name(in: .english)). Plan a new one.")
    }
  }

  private static func list(_ codes: [DepartmentCode], _ comma: String) -> String {
    codes.sorted().map(\.text).joined(separator: comma)
  }
}
