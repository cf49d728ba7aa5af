public import Surveys
public import Tally
public import Vocabulary

/// The anonymous answers to one questionnaire version as statistics programs read them: one row a response, one variable a
/// question (or an option, where several may be chosen), and where and when it was given.
///
/// No words of anybody's own, no wish for a call, no key of a response are in it, and the rows stand in the order of their
/// contents, so that their place says nothing either. The same answers give the same rows.
public struct ResponseDataSet: Hashable, Sendable {
  public let questionnaire: String
  public let title: LocalizedText
  public private(set) var variables: [Variable]
  /// A value for each variable; nil where the question was skipped.
  public private(set) var rows: [[Int32?]] = []
  /// How many answers were set aside, by their reasons; rows of the set only where it has the column that names these.
  private var aside: [AsideReasons: Int] = [:]
  private let places: [Item]
  /// Whether answers that are set aside are rows too.
  private let withAside: Bool

  /// What a variable of the questionnaire is read from.
  private enum Item: Hashable {
    case choice(QuestionCode)
    case chosen(QuestionCode, Int)
  }

  /// An empty set for a questionnaire, with the association's departments and services by code.
  public init(
    of questionnaire: Questionnaire, departments: [(code: DepartmentCode, name: LocalizedText)],
    services: [(code: ServiceCode, name: LocalizedText)], withAside: Bool = false
  ) {
    self.questionnaire = questionnaire.reference
    title = questionnaire.title
    var names = VariableNames()
    let strata = [
      Variable(names.take("day"), .day, LocalizedText(ar: "يوم الإجابة", en: "Day of the answer")),
      Variable(
        names.take("department"), .list(Self.entries(departments.map { ($0.code.text, $0.name) })),
        LocalizedText(ar: "القسم", en: "Department")),
      Variable(
        names.take("service"), .list(Self.entries(services.map { ($0.code.text, $0.name) })),
        LocalizedText(ar: "الخدمة", en: "Service")),
      Variable(
        names.take("channel"), .list(Channel.allCases.map { Variable.Entry(code: $0.rawValue, label: $0.name) }),
        LocalizedText(ar: "قناة الطلب", en: "Channel of the request")),
      Variable(
        names.take("mode"), .list(Mode.allCases.map { Variable.Entry(code: $0.rawValue, label: $0.words) }),
        LocalizedText(ar: "طريقة الإجابة", en: "Mode of the answer")),
    ]
    var items: [Item] = []
    var asked: [Variable] = []
    for question in questionnaire.questions {
      switch question.form {
      case .scale, .recommend:
        items.append(.choice(question.code))
        asked.append(Variable(names.take(question.code.text), .scale(question.options), question.text))
      case .chips(let options, _):
        for option in options {
          items.append(.chosen(question.code, option.code))
          asked.append(
            Variable(
              names.take("\(question.code.text)_\(option.code)"), .chosen,
              LocalizedText(
                ar: "\(question.text.ar) · \(option.text.ar)", en: "\(question.text.en) · \(option.text.en)")))
        }
      case .choice, .yesNo:
        items.append(.choice(question.code))
        asked.append(Variable(names.take(question.code.text), .named(question.options), question.text))
      case .number(let range) where !range.bands.isEmpty:
        items.append(.choice(question.code))
        asked.append(Variable(names.take(question.code.text), .scale(question.countedOptions), question.text))
      // A day or an uncounted number could tell who somebody is, as words could.
      case .number, .date, .openText, .callBack, .statement: break
      }
    }
    if withAside {
      let words = LocalizedText(ar: "لماذا نُحّيت", en: "Why it is set aside")
      asked.append(Variable(names.take("aside"), .list([]), words))
    }
    self.withAside = withAside
    variables = strata + asked
    places = items
  }

  /// Adds one response; the departments and services of the association must be those of the set.
  public mutating func add(_ sheet: AnswerSheet, in stratum: Stratum, aside reasons: AsideReasons = []) {
    if !reasons.isEmpty {
      aside[reasons, default: 0] += 1
      guard withAside else { return }
    }
    var row: [Int32?] = [
      Int32(stratum.day.number), variables[1].place(of: stratum.department.text),
      variables[2].place(of: stratum.service.text), variables[3].place(of: stratum.channel.rawValue),
      variables[4].place(of: stratum.mode.rawValue),
    ]
    let counted = Dictionary(sheet.counted.map { ($0.question, $0.code) }, uniquingKeysWith: { first, _ in first })
    row += places.map { item in
      switch item {
      case .choice(let question): counted[question].map(Int32.init)
      case .chosen(let question, let code): sheet.answers[question].map { $0.codes.contains(code) ? 1 : 0 }
      }
    }
    if withAside { row.append(reasons.isEmpty ? nil : Int32(reasons.rawValue)) }
    rows.append(row)
  }

  /// Puts the rows in the order of their contents, once all are added.
  public mutating func sort() {
    if withAside { nameReasons() }
    rows.sort { $0.lexicographicallyPrecedes($1) { ($0 ?? .min) < ($1 ?? .min) } }
  }

  /// Gives the column of reasons the list of those that occur.
  private mutating func nameReasons() {
    let last = variables.count - 1
    let found = aside.keys.sorted { $0.rawValue < $1.rawValue }
    let places = Dictionary(uniqueKeysWithValues: found.enumerated().map { (Int32($1.rawValue), Int32($0)) })
    variables[last] = Variable(
      variables[last].name, .list(found.map { Variable.Entry(code: $0.code, label: $0.label) }), variables[last].label)
    for row in rows.indices { rows[row][last] = rows[row][last].flatMap { places[$0] } }
  }

  /// Answers of the version that were set aside for the same reasons.
  public struct SetAside: Hashable, Sendable {
    /// The reasons as files and commands name them.
    public let code: String
    public let words: LocalizedText
    public let number: Int
  }

  /// What was set aside, whether its answers are rows or not.
  public var setAside: [SetAside] {
    aside.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      SetAside(code: $0.key.code, words: $0.key.label, number: $0.value)
    }
  }

  /// The last day on which somebody answered: the date that the files bear.
  public var lastDay: Day? { rows.lazy.compactMap { $0[0] }.max().map { Day(number: Int($0)) } }

  private static func entries(_ list: [(code: String, name: LocalizedText)]) -> [Variable.Entry] {
    // A service of the same code may be two departments' own: it has both names.
    let names = Dictionary(grouping: list, by: \.code)
    return names.keys.sorted().map { code in
      let distinct = (names[code] ?? []).map(\.name).reduce(into: [LocalizedText]()) { found, name in
        if !found.contains(name) { found.append(name) }
      }
      return Variable.Entry(
        code: code,
        label: LocalizedText(
          ar: distinct.map(\.ar).joined(separator: " / "), en: distinct.map(\.en).joined(separator: " / ")))
    }
  }
}

extension Mode {
  /// How an answer was given, for a codebook.
  var words: LocalizedText {
    switch self {
    case .ownPhone: LocalizedText(ar: "رابط على هاتف المستفيد", en: "Link on the person's own phone")
    case .kiosk: LocalizedText(ar: "جهاز في المكتب", en: "Kiosk in the office")
    case .phoneInterview: LocalizedText(ar: "مكالمة هاتفية", en: "Telephone interview")
    case .paper: LocalizedText(ar: "ورق", en: "Paper")
    case .delegate: LocalizedText(ar: "مندوب المكتب الفرعي", en: "Branch delegate")
    case .imported: LocalizedText(ar: "مستورد من ملف سابق", en: "Imported from an earlier file")
    }
  }
}

extension AsideReasons {
  /// The reasons in words, for a codebook and for whoever takes a file out.
  fileprivate var label: LocalizedText {
    let words = each.map(\.word)
    return LocalizedText(ar: words.map(\.ar).joined(separator: "، و"), en: words.map(\.en).joined(separator: "; "))
  }

  private var word: LocalizedText {
    switch self {
    case .ownNetwork: LocalizedText(ar: "من شبكة الجمعية نفسها", en: "from the association's own network")
    case .atClosing: LocalizedText(ar: "خلال ثوانٍ من انتهاء الطلب", en: "within seconds of the end of the request")
    case .fast: LocalizedText(ar: "أسرع مما يقرأ إنسان", en: "faster than anybody reads")
    case .burst:
      LocalizedText(
        ar: "واحدة من إجابات كثيرة من عنوان واحد خلال دقائق", en: "one of many from one address within minutes")
    case .straight: LocalizedText(ar: "الموضع نفسه في كل سؤال", en: "the same place on every question")
    default: LocalizedText(ar: "من غير النموذج الذي يعرضه الموقع", en: "without a form that the site gave out")
    }
  }
}
