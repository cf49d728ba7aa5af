public import Vocabulary

/// Why a map cannot be used, with the line where it says so.
public struct ImportMapRefusal: Refusal {
  /// What is wrong with a map.
  public enum Reason: Hashable, Sendable {
    case notYAML(String)
    case emptyMap
    case notUTF8
    case keyTwice(String)
    case keyMissing(String)
    case unknownKey(String, known: [String])
    case wrongKind(String)
    case notOneOf(String, [String])
    case notACode(String)
    case neitherColumnNorConstant
    case columnAndConstant
    case noQuestions
    case noWayToReadNames
    case dateFormat(String)
    case limitNotADay(String)
    case questionUnknown(String, questionnaire: String)
    case questionTwice(String)
    case callBack(String)
    case nothingToAnswer(String)
    case answerUnknown(Int, question: String)
    case noAnswerOutside(question: String)
    case wordsHaveNoTable(String)
    /// An outcome needs its day, and a day its outcome.
    case oneWithoutTheOther(String, String)
    case daysOutOfRange
  }

  public let line: Int?
  public let reason: Reason

  /// What is wrong and what to do about it, with its line.
  public var message: LocalizedText {
    guard let line else { return reason.text }
    return LocalizedText(
      ar: "السطر \(Numerals.written(line, in: .arabic)) من الخريطة: \(reason.text.ar)",
      en: "Line \(line) of the map: \(reason.text.en)")
  }
}

extension ImportMapRefusal.Reason {
  var text: LocalizedText {
    LocalizedText(ar: said(in: .arabic), en: said(in: .english))
  }

  private func said(in language: Language) -> String {
    func quoted(_ text: String) -> String { Wording.quoted(text, in: language) }
    func list(_ texts: [String]) -> String { Wording.list(texts, in: language) }
    let arabic = language == .arabic
    return switch self {
    case .notYAML(let problem):
      arabic ? "الملف ليس YAML سليماً: \(quoted(problem))." : "the file is not well-formed YAML: \(quoted(problem))."
    case .notUTF8:
      arabic ? "حروف تالفة: احفظ الخريطة بترميز UTF-8." : "some letters are damaged: save the map as UTF-8."
    case .emptyMap: arabic ? "الخريطة فارغة." : "the map is empty."
    case .keyTwice(let key): arabic ? "المفتاح \(quoted(key)) مكرر." : "the key \(quoted(key)) stands twice."
    case .keyMissing(let key): arabic ? "المفتاح \(quoted(key)) ناقص." : "the key \(quoted(key)) is missing."
    case .unknownKey(let key, let known):
      arabic
        ? "المفتاح \(quoted(key)) غير معروف. المفاتيح هنا: \(list(known))."
        : "the key \(quoted(key)) is unknown. The keys here are \(list(known))."
    case .wrongKind(let key):
      arabic ? "قيمة \(quoted(key)) ليست من النوع المطلوب." : "the value of \(quoted(key)) is not of the right kind."
    case .notOneOf(let value, let known):
      arabic
        ? "القيمة \(quoted(value)) غير مقبولة. المقبول: \(list(known))."
        : "\(quoted(value)) is not accepted. Use one of \(list(known))."
    case .notACode(let text):
      arabic
        ? "\(quoted(text)) ليس رمزاً: حروف لاتينية وأرقام و - و _ فقط، ٦٤ حرفاً على الأكثر."
        : "\(quoted(text)) is not a code: only Latin letters, digits, - and _, at most 64."
    case .neitherColumnNorConstant:
      arabic ? "يلزم ‎column‎ أو ‎constant‎." : "either `column` or `constant` is needed."
    case .columnAndConstant:
      arabic ? "إما ‎column‎ وإما ‎constant‎، لا كلاهما." : "either `column` or `constant`, not both."
    case .noQuestions: arabic ? "لا سؤال في الخريطة." : "the map has no questions."
    case .noWayToReadNames:
      arabic ? "يلزم جدول ‎values‎ أو ‎create: true‎." : "either a table of `values` or `create: true` is needed."
    case .dateFormat(let format):
      arabic
        ? "صيغة التاريخ \(quoted(format)) غير مفهومة. مثال: ‎dd/MM/yyyy‎ أو ‎ummalqura dd/MM/yyyy‎."
        : "the date format \(quoted(format)) is not understood. Examples: `dd/MM/yyyy`, `ummalqura dd/MM/yyyy`."
    case .limitNotADay(let text):
      arabic
        ? "\(quoted(text)) ليس يوماً يُكتب ‎yyyy-MM-dd‎ بالتقويم الميلادي."
        : "\(quoted(text)) is not a Gregorian day written `yyyy-MM-dd`."
    case .questionUnknown(let code, let questionnaire):
      arabic
        ? "لا سؤال رمزه \(quoted(code)) في الاستبيان \(quoted(questionnaire))."
        : "the questionnaire \(quoted(questionnaire)) has no question \(quoted(code))."
    case .questionTwice(let code):
      arabic ? "السؤال \(quoted(code)) مذكور مرتين." : "the question \(quoted(code)) stands twice."
    case .callBack(let code):
      arabic
        ? "السؤال \(quoted(code)) يطلب اتصالاً بصاحب الإجابة، والإجابات المستوردة لا صاحب لها: احذفه من الخريطة."
        : "the question \(quoted(code)) asks for a call back, and imported answers have no person: leave it out of the map."
    case .nothingToAnswer(let code):
      arabic
        ? "السؤال \(quoted(code)) نص يُقرأ ولا يُجاب عنه: احذفه من الخريطة."
        : "\(quoted(code)) is a text to be read, and takes no answer: leave it out of the map."
    case .answerUnknown(let code, let question):
      arabic
        ? "لا إجابة رمزها \(quoted(String(code))) للسؤال \(quoted(question))."
        : "the question \(quoted(question)) has no answer \(quoted(String(code)))."
    case .noAnswerOutside(let question):
      arabic
        ? "لا إجابة خارج الأساس للسؤال \(quoted(question))، فلا معنى لـ ‎outside‎."
        : "the question \(quoted(question)) has no answer outside the base, so `outside` means nothing."
    case .wordsHaveNoTable(let question):
      arabic
        ? "إجابة السؤال \(quoted(question)) تُكتب ولا تُختار: لا جدول ‎values‎ له ولا ‎outside‎ ولا ‎separator‎."
        : "the answer to \(quoted(question)) is typed, not chosen: it takes no `values`, `outside` or `separator`."
    case .oneWithoutTheOther(let here, let missing):
      arabic
        ? "في الخريطة \(quoted(here)) بلا \(quoted(missing)): اذكرهما معاً أو احذفهما."
        : "the map has \(quoted(here)) without \(quoted(missing)): give both or neither."
    case .daysOutOfRange:
      arabic ? "عدد الأيام من ١ إلى ٣٦٥." : "the number of days is 1 to 365."
    }
  }
}
