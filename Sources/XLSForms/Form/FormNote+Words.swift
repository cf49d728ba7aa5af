public import Vocabulary

extension FormNote.Reason {
  /// What was not carried over and what its author may do.
  public var words: LocalizedText {
    switch self {
    case .typeMissing:
      LocalizedText(
        ar: "لا نوع في هذا الصف، فلم يدخل. اكتب نوع السؤال في العمود type.",
        en: "The row has no type and was left out. Write one in the column type.")
    case .typeUnknown(let type):
      LocalizedText(
        ar: "النوع \(quoted(type).ar) غير معروف، فلم يدخل الصف. صحّح النوع.",
        en: "The type \(quoted(type).en) is not known; the row was left out. Mend the type.")
    case .typeNotAsked(let type):
      LocalizedText(
        ar: "لا تسأل رضا سؤالاً نوعه \(quoted(type).ar)، فلم يدخل الصف.",
        en: "Rida does not ask a question of type \(quoted(type).en); the row was left out.")
    case .traceNotKept(let type):
      LocalizedText(
        ar: "لا تسجل رضا \(quoted(type).ar) حتى لا يُعرف المجيب، فلم يدخل الصف.",
        en: "Rida does not record \(quoted(type).en), so that nobody is known by it; the row was left out.")
    case .calculated:
      LocalizedText(
        ar: "القيم المحسوبة لا تُنقل، فلم يدخل الصف.",
        en: "Calculated values are not carried over; the row was left out.")
    case .repeated:
      LocalizedText(
        ar: "المجموعات المتكررة لا تُنقل، فلم تدخل صفوفها. اكتب أسئلتها مرة واحدة خارج التكرار.",
        en: "Repeated groups are not carried over, nor are their rows. Ask their questions once, outside the repeat.")
    case .insideRepeat:
      LocalizedText(
        ar: "الصف داخل مجموعة متكررة، فلم يدخل.", en: "The row is inside a repeated group and was left out.")
    case .listMissing(let list):
      LocalizedText(
        ar: "لا خيارات للقائمة \(quoted(list).ar) في ورقة choices، فلم يدخل الصف. أضفها ثم أعد المحاولة.",
        en: "The sheet choices has no options for the list \(quoted(list).en); the row was left out. Add them first.")
    case .nameMissing:
      LocalizedText(
        ar: "لا اسم لهذا الصف، فلم يدخل. اكتب اسماً في العمود name.",
        en: "The row has no name and was left out. Write one in the column name.")
    case .groupNotOpen:
      LocalizedText(
        ar: "هذا الصف يغلق مجموعة لم تُفتح، فتُرك.", en: "The row closes a group that was not opened; it was passed over."
      )
    case .groupNotClosed:
      LocalizedText(
        ar: "المجموعة لا تُغلق في النموذج؛ عُدّ القسم إلى آخر الورقة.",
        en: "The form does not close this group; it was taken to run to the end of the sheet.")
    case .optionBroken:
      LocalizedText(
        ar: "ينقص هذا الخيارَ اسم القائمة أو اسم الخيار، فلم يدخل.",
        en: "The option lacks the name of its list or its own; it was left out.")
    case .optionListUnused(let list):
      LocalizedText(
        ar: "لا سؤال يستعمل القائمة \(quoted(list).ar)، فلم تدخل خياراتها.",
        en: "No question uses the list \(quoted(list).en); its options were left out.")
    case .cellNotCarried(let column):
      LocalizedText(
        ar: "دخل الصف من غير ما في العمود \(quoted(column).ar)، فلا مقابل له في رضا.",
        en: "The row went in without its \(quoted(column).en), which Rida has no counterpart for.")
    case .mayBeSkipped:
      LocalizedText(
        ar: "دخل الصف، لكن الإجابة عنه ليست إلزامية: يمكن تجاوز أي سؤال.",
        en: "The row went in, but not as required: any question may be skipped.")
    case .conditionNotCarried(let condition):
      LocalizedText(
        ar: "دخل الصف من غير شرط ظهوره \(quoted(condition).ar)، فهو أعقد مما يُنقل. راجعه قبل النشر.",
        en:
          "The row went in without its condition \(quoted(condition).en), which is beyond what is carried over. See to it before publishing."
      )
    case .conditionOnNothing(let name):
      LocalizedText(
        ar: "دخل الصف من غير شرط ظهوره: يعتمد على \(quoted(name).ar)، وليس سؤالاً سابقاً ذا خيارات ولا خياراً معروفاً.",
        en:
          "The row went in without its condition: it depends on \(quoted(name).en), which is no earlier question with options, or no option of it."
      )
    case .limitNotCarried(let constraint):
      LocalizedText(
        ar: "دخل الصف من غير القيد \(quoted(constraint).ar). راجع حدود السؤال.",
        en: "The row went in without its constraint \(quoted(constraint).en). See to the question's bounds.")
    case .languageNotCarried(let language):
      LocalizedText(
        ar: "النصوص بلغة \(quoted(language).ar) لا تُنقل: الاستبيان بالعربية والإنجليزية.",
        en: "The texts in \(quoted(language).en) are not carried over: a questionnaire is in Arabic and English.")
    case .ownList(let list):
      LocalizedText(
        ar: "خيارات \(quoted(list).ar) تُقرأ من ملف أو من إجابة أخرى، فلم يدخل الصف.",
        en: "The options of \(quoted(list).en) come from a file or another answer; the row went in without them.")
    case .wordsMissing(let language):
      language == .arabic
        ? LocalizedText(
          ar: "النص العربي ناقص. اكتبه قبل النشر.", en: "The Arabic text is missing. Write it before publishing.")
        : LocalizedText(
          ar: "النص الإنجليزي ناقص. اكتبه قبل النشر.", en: "The English text is missing. Write it before publishing.")
    case .codesGiven(let list):
      LocalizedText(
        ar: "أسماء خيارات القائمة \(quoted(list).ar) ليست أرقاماً من ٠ إلى ٩٩، فأُعطيت رموزاً بترتيبها من ١.",
        en:
          "The options of the list \(quoted(list).en) are not numbers from 0 to 99; they were given codes from 1 in their order."
      )
    case .nameChanged(let name, let code):
      LocalizedText(
        ar: "صار الاسم \(quoted(name).ar) الرمزَ \(quoted(code).ar).",
        en: "The name \(quoted(name).en) became the code \(quoted(code).en).")
    case .otherWithoutWords:
      LocalizedText(
        ar: "أضيف خيار «غير ذلك»، ولا تُنقل خانة كتابته. أضف سؤالاً مفتوحاً إن لزم.",
        en: "An option “Other” was added; the field to write it in was not. Add an open question if it is needed.")
    case .groupInsideGroup:
      LocalizedText(
        ar: "مجموعة داخل مجموعة: صار عنوانها قسماً مستقلاً.",
        en: "A group inside a group: its title became a section of its own.")
    case .sectionRunsOn:
      LocalizedText(
        ar: "السؤال خارج المجموعة التي قبله، لكن القسم في رضا يستمر إلى القسم التالي.",
        en: "The question stands outside the group before it, but a section runs on to the next one.")
    case .labelReferences(let reference):
      LocalizedText(
        ar: "في النص إشارة إلى إجابة أخرى \(quoted(reference).ar) فبقيت كما هي. اكتب النص من غيرها.",
        en: "The text refers to another answer, \(quoted(reference).en), and was left as it stands. Write it without.")
    case .readAsOpening:
      LocalizedText(ar: "قُرئت هذه الملاحظة مقدمةً للاستبيان.", en: "This note was read as the questionnaire's opening.")
    case .readAsClosing:
      LocalizedText(ar: "قُرئت هذه الملاحظة خاتمةً للاستبيان.", en: "This note was read as the questionnaire's closing.")
    case .sheetNotRead(let sheet):
      LocalizedText(
        ar: "لم تُقرأ الورقة \(quoted(sheet).ar): تُقرأ survey وchoices وsettings.",
        en: "The sheet \(quoted(sheet).en) was not read: survey, choices and settings are.")
    case .settingNotCarried(let setting):
      LocalizedText(
        ar: "الإعداد \(quoted(setting).ar) لا يُنقل.", en: "The setting \(quoted(setting).en) is not carried over.")
    case .outcomeMissing:
      LocalizedText(
        ar: "لا يقول النموذج عمّن يسأل: من خُدم، أو رُفض طلبه، أو تطوع، أو قسم داخلي. اختر ذلك في المسودة.",
        en:
          "The form does not say whom it asks: the served, the refused, volunteers or a department. Choose in the draft."
      )
    case .limitGiven(let most):
      LocalizedText(
        ar: "لا حد لطول الإجابة في النموذج، فجُعل \(Numerals.written(most, in: .arabic)) حرف.",
        en: "The form sets no limit to the answer; it was given \(most) characters.")
    case .onlyRead:
      LocalizedText(
        ar: "دخل الصف تنبيهاً يُقرأ، من غير علامة موافقة.",
        en: "The row went in as a notice to be read, without a tick of agreement.")
    case .more(let most):
      LocalizedText(
        ar: """
          في النموذج غير ما ذُكر مما لم يُنقل أو تغيّر، ولا يُذكر أكثر من \(Numerals.written(most, in: .arabic)). أصلح المذكور \
          في النموذج ثم اقرأه من جديد.
          """,
        en: """
          More of the form was not carried over or stands otherwise than is named: at most \(most) notes are. Mend these \
          in the form, then read it anew.
          """)
    }
  }

  /// A word of the file within a sentence, kept to itself and short.
  private func quoted(_ word: String) -> LocalizedText {
    let start = word.prefix(240)
    let line = start.split(whereSeparator: \.isNewline).joined(separator: " ")
    let short = line.count > 60 || start.endIndex < word.endIndex ? "\(line.prefix(60))…" : line
    return LocalizedText(ar: "«\u{2068}\(short)\u{2069}»", en: "“\u{2068}\(short)\u{2069}”")
  }
}
