import Vocabulary

/// The columns of who was heard, and of what was said.
extension ReportTable.Column {
  static let group = column(
    "group", .text, "نوع المجموعة", "Kind of group", "خدمة أو قناة.", "A service or a channel.")
  static let groupCode = column(
    "code", .text, "الرمز", "Code", "رمز المجموعة أو المرحلة.", "The group's or stage's code.")
  static let groupName = column(
    "name", .text, "الاسم", "Name", "اسم المجموعة أو المرحلة.", "The group's or stage's name.")
  static let issued = column(
    "issued", .count, "الدعوات الصادرة", "Invitations issued", "كم دعوة صدرت.", "The invitations issued.")
  static let answered = column(
    "answered", .count, "أُجيب عنها", "Answered", "كم دعوة أُجيب عنها.", "The invitations answered.")
  static let number = column("number", .count, "العدد", "Number", "العدد.", "How many.")
  static let ofFirst = column(
    "share", .share, "من المرحلة الأولى", "Of the first stage", "النسبة من المرحلة الأولى.",
    "The share of the first stage.")
  static let counted = column(
    "counted", .share, "الرضا كما عُدّ", "As counted", "نسبة الراضين كما عُدّت.", "Satisfaction as it was counted.")
  static let weighted = column(
    "weighted", .share, "الرضا موزوناً", "Weighted", "نسبة الراضين لو كان لكل مجموعة نصيبها من الدعوات الصادرة.",
    "Satisfaction with every group in its part of the invitations issued.")
  static let weightedLower = column(
    "weighted_lower", .share, "أدنى مدى الموزون", "Weighted, lower end", "الطرف الأدنى لمدى الثقة.",
    "The lower end of its interval.")
  static let weightedUpper = column(
    "weighted_upper", .share, "أعلى مدى الموزون", "Weighted, upper end", "الطرف الأعلى لمدى الثقة.",
    "The upper end of its interval.")
  static let answerPlace = column(
    "place", .count, "ترتيب الإجابة", "Place of the answer", "١ للأفضل.", "1 is the best.")
  static let answer = column("answer", .text, "الإجابة", "Answer", "نص الإجابة.", "The words of the answer.")
  static let answerShare = column(
    "share", .share, "النسبة", "Share", "نسبتها من إجابات السؤال.", "Its share of the answers to the question.")
  static let kind = column("kind", .text, "النوع", "Kind", "ما الذي في الصف.", "What the row holds.")
  static let theme = column("theme", .text, "الموضوع", "Theme", "ما تحدث عنه الناس.", "What people spoke of.")
  static let quote = column(
    "quote", .text, "الاقتباس", "Quote", "كلام كُتب، وقد حُذف منه كل ما يدل على شخص.",
    "Words that were written, without whatever leads to a person.")
  static let passage = column("part", .text, "الموضع", "Part", "موضع الجملة في التقرير.", "Where the sentence stands.")
  static let sentenceKey = column(
    "key", .text, "القاعدة", "Rule", "القاعدة التي صيغت بها الجملة.", "The rule by which the sentence was made.")
  static let sentence = column(
    "sentence", .text, "الجملة", "Sentence", "الجملة كما في التقرير.", "The sentence as the report has it.")
}
