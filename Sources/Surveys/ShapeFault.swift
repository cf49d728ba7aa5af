public import Vocabulary

/// How a file departs from the shape that `schema.json` gives it.
public enum ShapeFault: Hashable, Sendable {
  case unknownKey(String, known: [String])
  case missingKey(String)
  case wrongType(expected: ValueType)
  case notOneOf(String, allowed: [String])
  case unexpectedForm(String, expected: LocalizedText)
  case belowLeast(String, least: Int)
  case aboveMost(String, most: Int)
  case tooFewItems(least: Int)
  // What is wrong with schema.json itself
  case schemaMissing
  case schemaKeyword(String)

  var reason: LocalizedText {
    switch self {
    case .unknownKey(let key, let known):
      LocalizedText(
        ar: "المفتاح \(Quoted.ar(key)) غير معروف هنا. المعروف: \(Quoted.ar(known)).",
        en: "The key \(Quoted.en(key)) is not known here. Known: \(Quoted.en(known)).")
    case .missingKey(let key): Self.missing(key)
    case .wrongType(let expected):
      LocalizedText(
        ar: "المنتظر هنا \(expected.name.ar). \(expected.advice.ar)",
        en: "This should be \(expected.name.en). \(expected.advice.en)")
    case .notOneOf(let found, let allowed):
      LocalizedText(
        ar: "القيمة \(Quoted.ar(found)) ليست من القيم الممكنة: \(Quoted.ar(allowed)).",
        en: "\(Quoted.en(found)) is not one of: \(Quoted.en(allowed)).")
    case .unexpectedForm(let found, let expected):
      LocalizedText(
        ar: "القيمة \(Quoted.ar(found)) ليست على الصورة المنتظرة: \(expected.ar).",
        en: "\(Quoted.en(found)) does not have the expected form: \(expected.en).")
    case .belowLeast(let found, let least):
      LocalizedText(
        ar: "القيمة \(Quoted.ar(found)) أصغر من أقل الممكن، وهو \(Quoted.ar(least)).",
        en: "\(found) is below the least allowed, \(least).")
    case .aboveMost(let found, let most):
      LocalizedText(
        ar: "القيمة \(Quoted.ar(found)) أكبر من أكثر الممكن، وهو \(Quoted.ar(most)).",
        en: "\(found) is above the most allowed, \(most).")
    case .tooFewItems(let least):
      LocalizedText(
        ar: "عناصر هذه القائمة قليلة. أقل عددها \(Quoted.ar(least)).",
        en: "This list is too short. It needs at least \(least).")
    case .schemaMissing:
      LocalizedText(
        ar: "لا تُفحص الاستبيانات من غير \(Quoted.ar("schema.json"))، وهو ليس في المجلد. أعده من نسخة البرنامج.",
        en: "schema.json is not in the folder; nothing can be checked without it. Bring it back from the release.")
    case .schemaKeyword(let keyword):
      LocalizedText(
        ar: "لا يعمل الفحص بهذه العبارة في \(Quoted.ar("schema.json")): \(Quoted.ar(keyword)).",
        en: "The check does not carry out this part of schema.json: \(Quoted.en(keyword)).")
    }
  }

  private static func missing(_ key: String) -> LocalizedText {
    switch key {
    case "ar":
      LocalizedText(
        ar: "النص العربي ناقص. أضفه في \(Quoted.ar("ar")).",
        en: "The Arabic text is missing. Add it as ar.")
    case "en":
      LocalizedText(
        ar: "النص الإنجليزي ناقص. أضفه في \(Quoted.ar("en")).",
        en: "The English text is missing. Add it as en.")
    case "direction":
      LocalizedText(
        ar: "للمقياس اتجاه لا بد من ذكره: \(Quoted.ar("direction: best-first")) أو \(Quoted.ar("worst-first")).",
        en: "A scale must say its direction: best-first or worst-first.")
    default:
      LocalizedText(ar: "المفتاح \(Quoted.ar(key)) ناقص هنا.", en: "The key \(Quoted.en(key)) is missing here.")
    }
  }
}

/// The types of value that a questionnaire file is made of, by their names in JSON Schema.
public enum ValueType: String, Hashable, Sendable, CaseIterable {
  case mapping = "object"
  case list = "array"
  case text = "string"
  case whole = "integer"
  case truth = "boolean"

  var name: LocalizedText {
    switch self {
    case .mapping: LocalizedText(ar: "مجموعة مفاتيح وقيم", en: "keys with values")
    case .list: LocalizedText(ar: "قائمة", en: "a list")
    case .text: LocalizedText(ar: "نص", en: "text")
    case .whole: LocalizedText(ar: "عدد صحيح", en: "a whole number")
    case .truth: LocalizedText(ar: "\(Quoted.ar("true")) أو \(Quoted.ar("false"))", en: "true or false")
    }
  }

  /// How its author writes a value of the type.
  var advice: LocalizedText {
    switch self {
    case .mapping: LocalizedText(ar: "اكتب كل مفتاح ثم نقطتين ثم قيمته.", en: "Write each key, a colon, and its value.")
    case .list: LocalizedText(ar: "ابدأ كل عنصر في سطر بشرطة.", en: "Begin each item on its own line with a dash.")
    case .text: LocalizedText(ar: "إن كان رقماً فضعه بين علامتي تنصيص.", en: "Put it in quotes if it is a number.")
    case .whole: LocalizedText(ar: "اكتبه بالأرقام 0–9 من غير علامتي تنصيص.", en: "Write it in digits, without quotes.")
    case .truth: LocalizedText(ar: "اكتبها من غير علامتي تنصيص.", en: "Write it without quotes.")
    }
  }
}
