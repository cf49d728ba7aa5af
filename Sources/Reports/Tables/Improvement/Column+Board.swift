import Vocabulary

/// The columns of the board's page. A line's values are shares, or days where it is of times.
extension ReportTable.Column {
  static let line = column("line", .text, "رمز السطر", "Line code", "رمز السطر في تعريف التقرير.", "The line's code.")
  static let lineName = column("line_name", .text, "السطر", "Line", "اسم السطر.", "The line's name.")
  static let lineValue = column(
    "value", .measure, "القيمة", "Value", "نسبة من ٠ إلى ١، أو أيام في سطر المدة.",
    "A share from 0 to 1, or days where the line is of times.")
  static let lineN = column(
    "n", .count, "العدد", "n", "ما بُنيت عليه القيمة: إجابات أو دعوات أو طلبات منجزة أو قرارات.",
    "What the value rests on: answers, invitations, completed requests or decisions.")
  static let ninetieth = column(
    "ninetieth", .number, "مدة تسعة من عشرة", "Ninetieth percentile",
    "الأيام التي أُنجزت فيها تسعة من كل عشرة طلبات منجزة.",
    "The days within which nine of ten of the requests completed were.")
  static let ninetiethLower = column(
    "ninetieth_lower", .number, "أدنى مداها", "Ninetieth, lower end", "الطرف الأدنى لمدى الثقة.",
    "The lower end of its interval.")
  static let ninetiethUpper = column(
    "ninetieth_upper", .number, "أعلى مداها", "Ninetieth, upper end", "الطرف الأعلى لمدى الثقة.",
    "The upper end of its interval.")
  static let open = column(
    "open", .count, "ما زال مفتوحاً", "Still open", "طلبات الخدمة التي كانت مفتوحة عند نهاية المدة، وليست في القيمة.",
    "The requests for a service that were open when the period ended; they are not in the value.")
  static let openHalf = column(
    "open_half", .number, "أيام نصف المفتوح", "Open, half for days",
    "الأيام التي مضت على استقبال نصف المفتوح منها أو أكثر.",
    "The days since the reception of half of those open, or longer.")
  static let funnelReading = column(
    "reading", .text, "الموضع", "Reading", "داخل المعتاد للأقسام أو خارجه.", "Inside or outside what is usual.")
  static let clause = column("clause", .text, "البند", "Clause", "بند السياسة.", "The clause of the policy.")
  static let rule = column("rule", .text, "رمز القاعدة", "Rule code", "رمز القاعدة.", "The rule's code.")
  static let ruleName = column("rule_name", .text, "القاعدة", "Rule", "ما الذي يُعدّ.", "What is counted.")
  static let kept = column("kept", .count, "وافق السياسة", "Kept", "كم منها وافق السياسة.", "How many kept the rule.")
  static let whole = column("whole", .count, "من", "Of", "ما انطبقت عليه القاعدة.", "How many the rule applied to.")
  static let keptShare = column("share", .share, "النسبة", "Share", "نسبة ما وافق السياسة.", "The share that kept it.")
  static let boundLower = column(
    "bound_lower", .share, "أدنى الممكن", "Lowest possible", "نسبة الراضين لو كان الساكتون كلهم غير راضين.",
    "The satisfied if all the silent had not been.")
  static let boundUpper = column(
    "bound_upper", .share, "أعلى الممكن", "Highest possible", "نسبة الراضين لو كان الساكتون كلهم راضين.",
    "The satisfied if all the silent had been.")
  static let hidden = column(
    "hidden", .count, "أرقام محجوبة", "Hidden figures", "أرقام أقسام وشهور حُجبت لقلة الإجابات.",
    "Figures of departments and months that are hidden.")
  static let ungraded = column(
    "ungraded", .count, "إجابات غير مقروءة", "Ungraded", "إجابات لا يعرفها إصدار استبيانها.",
    "Answers that their version of the questionnaire does not know.")
}
