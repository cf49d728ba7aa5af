import Vocabulary

/// The columns by which every report says a figure.
extension ReportTable.Column {
  static let department = column(
    "department", .text, "رمز القسم", "Department code", "رمز القسم في قوائم الجمعية؛ فارغ للجمعية كلها.",
    "The department's code in the association's lists; empty for the whole association.")
  static let departmentName = column(
    "department_name", .text, "القسم", "Department", "اسم القسم، بترتيب الرموز لا بترتيب الأرقام.",
    "The department's name, in the order of codes, never of figures.")
  static let indicator = column(
    "indicator", .text, "رمز المؤشر", "Indicator code", "رمز المؤشر كما في بنك الأسئلة.",
    "The indicator's code, as in the bank of questions.")
  static let indicatorName = column(
    "indicator_name", .text, "المؤشر", "Indicator", "اسم المؤشر.", "The indicator's name.")
  static let value = column(
    "value", .measure, "القيمة", "Value", "قيمة المؤشر: نسبة، أو نقاط من ‎−١٠٠ إلى ١٠٠ لمؤشر التوصية.",
    "The indicator's value: a share, or points from −100 to 100 for NPS.")
  static let lower = column(
    "lower", .measure, "أدنى المدى", "Lower end", "الطرف الأدنى لمدى الثقة حول القيمة.",
    "The lower end of the interval around the value.")
  static let upper = column(
    "upper", .measure, "أعلى المدى", "Upper end", "الطرف الأعلى لمدى الثقة حول القيمة.",
    "The upper end of the interval around the value.")
  static let n = column(
    "n", .count, "العدد", "n", "عدد الإجابات التي بُنيت عليها القيمة؛ ولنسبة الاستجابة عدد الدعوات الصادرة.",
    "The answers that the value rests on; for the response rate, the invitations issued.")
  static let part = column(
    "part", .count, "منها إيجابية", "Good answers", "كم إجابة من العدد إيجابية؛ ولنسبة الاستجابة كم دعوة أُجيب عنها.",
    "How many of n gave a good answer; for the response rate, how many answered.")
  static let partly = column(
    "partly", .share, "الإجابة الوسطى", "Middle answer", "نسبة من اختاروا الإجابة الوسطى من ثلاث.",
    "The share who chose the middle of three answers.")
  static let mean = column(
    "mean", .number, "المتوسط", "Mean", "متوسط السلّم الخماسي، و٥ هي الأفضل.", "The mean of a scale of five, 5 the best."
  )
  static let meanLower = column(
    "mean_lower", .number, "أدنى مدى المتوسط", "Mean, lower end", "الطرف الأدنى لمدى الثقة حول المتوسط.",
    "The lower end of the interval around the mean.")
  static let meanUpper = column(
    "mean_upper", .number, "أعلى مدى المتوسط", "Mean, upper end", "الطرف الأعلى لمدى الثقة حول المتوسط.",
    "The upper end of the interval around the mean.")
  static let outside = column(
    "outside", .count, "خارج الأساس", "Outside the base", "من قالوا «لا أعرف» أو «لا ينطبق»، وليسوا في العدد.",
    "Those who said that they do not know or that it does not apply; not in n.")
  static let formula = column(
    "formula", .text, "الصيغة", "Formula", "الصيغة التي حُسب بها المدى؛ وتفصيلها في ورقة الطريقة.",
    "The formula of the interval; the sheet on the method gives it in full.")
  static let final = column(
    "final", .text, "نهائي", "Final", "«لا» حيث بعض روابط الدعوات مفتوح وقد تتغير نسبة الاستجابة.",
    "“no” where some links of the invitations are open, and the response rate may still change.")
  static let complete = column(
    "complete", .text, "يشمل الجميع", "Everyone in it",
    "«لا» حيث تُرك من الرقم عدد قليل، كقسم قليل الإجابات من رقم الجمعية، كي لا يُعرف بالطرح.",
    "“no” where the number leaves out a few, as the association's does a small department, so that none follows by subtraction."
  )
  static let month = column(
    "month", .text, "رمز الشهر", "Month code", "السنة والشهر في تقويم التقرير.",
    "Year and month in the report's calendar.")
  static let monthName = column("month_name", .text, "الشهر", "Month", "اسم الشهر.", "The month's name.")
  static let centre = column(
    "centre", .measure, "الوسط", "Centre", "متوسط الشهور المعروضة.", "The mean of the months shown.")
  static let lowerLimit = column(
    "lower_limit", .measure, "الحد الأدنى", "Lower limit", "أدنى التذبذب المعتاد (XmR)، ولا يتجاوز طرف السلّم.",
    "The lower limit of ordinary variation (XmR), held to the end of the scale.")
  static let upperLimit = column(
    "upper_limit", .measure, "الحد الأعلى", "Upper limit", "أعلى التذبذب المعتاد (XmR)، ولا يتجاوز طرف السلّم.",
    "The upper limit of ordinary variation (XmR), held to the end of the scale.")
  static let signal = column(
    "signal", .text, "الإشارة", "Signal", "القاعدة التي انطبقت على الشهر من قواعد مخطط الضبط، إن وُجدت.",
    "The rule of the control chart that the month answers to, if any.")
  static let variation = column(
    "variation", .text, "القراءة", "Reading", "ما يقوله الشهر بجانب غيره: تذبذب معتاد أو تغيّر.",
    "What the month says beside the others: ordinary variation, or a change.")

  /// A column from its words in both languages.
  static func column(
    _ code: String, _ kind: ReportTable.Kind, _ labelAr: String, _ labelEn: String, _ meaningAr: String,
    _ meaningEn: String
  ) -> ReportTable.Column {
    ReportTable.Column(
      code, kind, label: LocalizedText(ar: labelAr, en: labelEn), meaning: LocalizedText(ar: meaningAr, en: meaningEn))
  }
}
