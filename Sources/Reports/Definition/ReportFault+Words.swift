public import Vocabulary

extension ReportFault.Reason {
  /// The fault and its remedy in words.
  public var text: LocalizedText {
    switch self {
    case .unreadable(let why):
      LocalizedText(ar: "تعذرت قراءة الملف: \(why)", en: "the file cannot be read: \(why)")
    case .notYAML(let why):
      LocalizedText(ar: "ليس YAML صحيحاً: \(why)", en: "this is not valid YAML: \(why)")
    case .missingKey(let key):
      LocalizedText(ar: "المفتاح «\(key)» ناقص؛ أضِفه", en: "the key \"\(key)\" is missing; add it")
    case .unknownKey(let key):
      LocalizedText(
        ar: "المفتاح «\(key)» غير معروف؛ صحِّح اسمه أو احذفه",
        en: "the key \"\(key)\" is unknown; correct its name or remove it")
    case .wrongKind(let key, let expected):
      LocalizedText(
        ar: "قيمة «\(key)» يجب أن تكون \(expected.name.ar)", en: "\"\(key)\" must be \(expected.name.en)")
    case .unknownValue(let value, let key, let allowed):
      LocalizedText(
        ar: "«\(value)» ليست من قيم «\(key)»؛ المسموح: \(allowed.joined(separator: "، "))",
        en: "\"\(value)\" is not a value of \"\(key)\"; allowed: \(allowed.joined(separator: ", "))")
    case .twice(let value):
      LocalizedText(ar: "«\(value)» مكررة؛ أبقِ واحدة", en: "\"\(value)\" stands twice; keep one")
    case .belowLeast(let least):
      LocalizedText(
        ar: "لا يجوز أن يقل least-n عن \(Numerals.written(least, in: .arabic)): قد يُعرف أصحاب الإجابات",
        en: "least-n must not be below \(least): people could be recognised")
    case .outOfRange(let key, let from, let to):
      LocalizedText(
        ar: "قيمة «\(key)» يجب أن تقع بين \(Numerals.arabicIndic(from)) و\(Numerals.arabicIndic(to))",
        en: "\"\(key)\" must lie between \(from) and \(to)")
    case .emptyText(let key):
      LocalizedText(ar: "نص «\(key)» فارغ؛ اكتبه", en: "the text \"\(key)\" is empty; write it")
    case .missingForm(let key, let form):
      LocalizedText(
        ar: "«\(key)» تنقصه صيغة العدد «\(form)»", en: "\"\(key)\" lacks the form \"\(form)\"")
    case .unknownForm(let key, let form):
      LocalizedText(
        ar: "صيغة العدد «\(form)» في «\(key)» غير معروفة", en: "\"\(key)\" has an unknown form \"\(form)\"")
    case .missingPlace(let key, let place):
      LocalizedText(
        ar: "نص «\(key)» ينقصه {\(place)}", en: "the text \"\(key)\" lacks {\(place)}")
    case .unknownPlace(let key, let place):
      LocalizedText(
        ar: "نص «\(key)» فيه {\(place)} ولا شيء يملؤه", en: "the text \"\(key)\" has {\(place)}, which nothing fills")
    case .blames(let key, let word):
      LocalizedText(
        ar: "نص «\(key)» فيه «\(word)»، والتقارير لا تلوم أحداً؛ صِف ما يحتاج تغييراً في الإجراء",
        en: "the text \"\(key)\" says \"\(word)\", and reports blame nobody; say what to change in the procedure")
    }
  }
}

extension ReportFault.Expected {
  var name: LocalizedText {
    switch self {
    case .text: LocalizedText(ar: "نصاً", en: "a text")
    case .number: LocalizedText(ar: "عدداً", en: "a number")
    case .list: LocalizedText(ar: "قائمة", en: "a list")
    case .mapping: LocalizedText(ar: "مفاتيح وقيماً", en: "keys with values")
    }
  }
}
