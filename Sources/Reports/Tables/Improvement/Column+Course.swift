import Vocabulary

/// The columns by which the improvement reports say an indicator's course, its target and what goes with it.
extension ReportTable.Column {
  static let target = column(
    "target", .measure, "الهدف", "Target", "ما تسعى إليه الجمعية في المؤشر.", "What the association aims at.")
  static let assurance = column(
    "assurance", .text, "بلوغ الهدف", "Meeting the target", "هل يُبلغ الهدف شهراً بعد شهر إن لم يتغير شيء.",
    "Whether the target is met month after month if nothing changes.")
  static let usualLower = column(
    "usual_lower", .share, "أدنى المعتاد للأقسام", "Usual range, lower end",
    "أدنى المدى الذي تقع فيه ٩٥٪ من الأقسام التي لها هذا العدد من الإجابات.",
    "The lower end of the range in which 95% of departments with as many answers lie.")
  static let usualUpper = column(
    "usual_upper", .share, "أعلى المعتاد للأقسام", "Usual range, upper end",
    "أعلى المدى الذي تقع فيه ٩٥٪ من الأقسام التي لها هذا العدد من الإجابات.",
    "The upper end of the range in which 95% of departments with as many answers lie.")
  static let since = column(
    "since", .text, "شهر التغير", "Change since", "الشهر الذي بدأ فيه المستوى الجديد إن وُجد تغير.",
    "The month with which another level begins, where a change was found.")
  static let levelBefore = column(
    "level_before", .share, "المستوى قبل التغير", "Level before", "النسبة قبل شهر التغير.",
    "The share before the month of the change.")
  static let levelAfter = column(
    "level_after", .share, "المستوى بعد التغير", "Level since", "النسبة منذ شهر التغير.",
    "The share since the month of the change.")

  static let correlation = column(
    "correlation", .number, "الارتباط بالرضا", "Goes with satisfaction",
    "ارتباط الإجابات بالرضا العام من ‎−١ إلى ١؛ ترابط لا دليل سبب.",
    "Correlation with overall satisfaction, −1 to 1: an association, not a proof of cause.")
  static let correlationLower = column(
    "correlation_lower", .number, "أدنى مدى الارتباط", "Correlation, lower end", "الطرف الأدنى لمدى الثقة.",
    "The lower end of its interval.")
  static let correlationUpper = column(
    "correlation_upper", .number, "أعلى مدى الارتباط", "Correlation, upper end", "الطرف الأعلى لمدى الثقة.",
    "The upper end of its interval.")
  static let importance = column(
    "importance", .share, "الأهمية", "Importance", "نصيبه مما تفسره الدوافع كلها.",
    "Its part of what all drivers explain.")
  static let performance = column(
    "performance", .share, "الأداء", "Performance",
    "نسبة الإجابات الإيجابية عند كل من أجاب عن السؤال في الأشهر المحسوبة.",
    "The share of good answers of all who answered the question in the months that are counted.")
  static let field = column(
    "field", .text, "الموضع", "Field", "الأهمية في مقابل الأداء.", "Importance against performance.")
  static let priority = column(
    "priority", .number, "الأولوية", "Priority", "الأهمية مضروبة في ما بقي للتحسين.",
    "Importance times what is left to be won.")
  static let explained = column(
    "explained", .share, "ما تفسره الدوافع", "Explained", "نسبة ما تفسره الدوافع معاً من فروق الرضا.",
    "The part of the differences in satisfaction that the drivers explain together.")
  static let completeAnswers = column(
    "n", .count, "الإجابات الكاملة", "Complete answers",
    "عدد من أجابوا عن كل أسئلة المقاييس، دون الأشهر التي يقلّون فيها.",
    "Those who answered every question on a scale, without the months in which they are few.")
}
