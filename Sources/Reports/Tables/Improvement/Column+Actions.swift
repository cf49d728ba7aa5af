import Vocabulary

/// The columns of improvement actions. A difference is of shares: 0.05 are five percentage points.
extension ReportTable.Column {
  static let actionNumber = column(
    "number", .count, "الرقم", "Number", "رقم الإجراء في التقرير.", "Its number in the report.")
  static let finding = column(
    "finding", .text, "ما وُجد", "Finding", "ما قاله الناس أو ظهر في الأرقام.", "What was found.")
  static let cause = column(
    "cause", .text, "السبب", "Cause", "السبب كما رآه القسم.", "The cause as the department sees it.")
  static let step = column("step", .text, "الإجراء", "Step", "ما تقرر عمله.", "What was decided to be done.")
  static let owner = column(
    "owner", .text, "المسؤول", "Owner", "الدور المسؤول، لا الشخص.", "The role that answers for it, never a person.")
  static let state = column("state", .text, "الحال", "State", "أين وصل الإجراء.", "How far it has come.")
  static let planned = column("planned", .day, "تاريخ الخطة", "Planned", "يوم وُضعت الخطة.", "The day of the plan.")
  static let start = column("start", .day, "البداية", "Start", "يوم بدأ الإجراء.", "The day it began.")
  static let review = column(
    "review", .day, "المراجعة", "Review", "يوم يُنظر في أثره.", "The day its effect is looked at.")
  static let closed = column(
    "closed", .day, "الإغلاق", "Closed", "يوم انتهى أو تُرك.", "The day it ended or was withdrawn.")
  static let verdict = column(
    "verdict", .text, "الحكم", "Verdict", "ما آل إليه المؤشر.", "What became of the indicator.")
  static let before = column(
    "before", .share, "قبله", "Before", "نسبة المؤشر قبل الإجراء.", "The indicator's share before the action.")
  static let beforeN = column(
    "before_n", .count, "العدد قبله", "n before", "الإجابات قبل الإجراء.", "The answers before the action.")
  static let after = column(
    "after", .share, "بعده", "Since", "نسبة المؤشر منذ الإجراء.", "The indicator's share since.")
  static let afterN = column("after_n", .count, "العدد بعده", "n since", "الإجابات منذ الإجراء.", "The answers since.")
  static let difference = column(
    "difference", .share, "الفرق", "Difference", "الفرق بين النسبتين؛ ٠٫٠٥ هي خمس نقاط مئوية.",
    "The difference of the two shares; 0.05 is five percentage points.")
  static let differenceLower = column(
    "difference_lower", .share, "أدنى مدى الفرق", "Difference, lower end",
    "الطرف الأدنى لمدى نيوكومب، موسّعاً بتفاوت الشهور السابقة إن عُرف.",
    "The lower end of Newcombe's interval, widened by what the months before differ, where that is known.")
  static let differenceUpper = column(
    "difference_upper", .share, "أعلى مدى الفرق", "Difference, upper end",
    "الطرف الأعلى لمدى نيوكومب، موسّعاً بتفاوت الشهور السابقة إن عُرف.",
    "The upper end of Newcombe's interval, widened by what the months before differ, where that is known.")
  static let monthsSince = column(
    "months_since", .count, "الشهور بعده", "Months since",
    "الشهور التالية التي فيها إجابات كافية؛ لا يصدر حكم بأقل من ثلاثة.",
    "The months since with enough answers; with fewer than three there is no verdict yet.")
  static let spread = column(
    "spread", .number, "تفاوت الشهور السابقة", "Spread of the months before",
    "كم مرة يزيد تفاوت الشهور السابقة عما تصنعه المصادفة، وهو ١ فأكثر؛ فارغ إن كانت أقل من ثمانية.",
    "How many times as far the months before lie apart as chance explains, 1 or more; empty with fewer than eight.")
  static let aboveCourse = column(
    "above_course", .share, "فوق المسار السابق", "Above the course", "متوسط بُعد الشهور التالية عن المسار السابق.",
    "How far the months since lie above the earlier course on average.")
}
