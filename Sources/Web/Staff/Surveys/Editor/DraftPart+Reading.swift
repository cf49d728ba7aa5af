import Surveys
import Vocabulary

/// What was entered in a part's form, put into the draft. What the form has no field for stays as it is.
extension DraftPart {
  func take(_ form: FormFields, into draft: inout DraftValue) {
    switch self {
    case .head: takeHead(form, into: &draft)
    case .order: takeOrder(form, into: &draft)
    case .question(let place):
      var questions = draft.items("questions")
      guard questions.indices.contains(place) else { return }
      let earlier = questions[place].string("code")
      takeQuestion(form, into: &questions[place])
      draft["questions"] = .list(questions)
      draft.rename(earlier, to: questions[place].string("code"))
    case .scale(let place):
      var entries = draft["scales"]?.entries ?? []
      guard entries.indices.contains(place) else { return }
      var scale = entries[place].value
      scale["direction"] = .word(form.first("direction"))
      scale["favourable"] = .word(form.number("favourable"))
      scale["options"] = form.options(onScale: true)
      entries[place].value = scale
      draft["scales"] = .keys(entries)
    }
  }

  private func takeHead(_ form: FormFields, into draft: inout DraftValue) {
    draft["questionnaire"] = .phrase(form.first("questionnaire"))
    draft["version"] = .word(form.number("version"))
    draft["outcome"] = .word(form.first("outcome"))
    var audience: [DraftValue.Entry] = []
    for key in ["services", "kinds"] where !form.words("for.\(key)").isEmpty {
      audience.append(.init(key, .list(form.words("for.\(key)").map(DraftValue.text))))
    }
    draft["for"] = audience.isEmpty ? nil : .keys(audience)
    for key in ["title", "opening", "closing"] { draft[key] = form.both(key) }
  }

  private func takeOrder(_ form: FormFields, into draft: inout DraftValue) {
    let sections = form.places("sections").compactMap { place -> DraftValue? in
      let way = "sections.\(place)"
      guard !form.first("\(way).from").isEmpty || !form.first("\(way).title.ar").isEmpty else { return nil }
      return .keys([
        .init("title", form.both("\(way).title")), .init("from", .phrase(form.first("\(way).from"))),
      ])
    }
    draft["sections"] = sections.isEmpty ? nil : .list(sections)
    let turns = form.places("rotation").compactMap { place -> DraftValue? in
      let codes = form.words("rotation.\(place).of")
      guard !codes.isEmpty else { return nil }
      return .keys([
        .init("ask", .word(form.number("rotation.\(place).ask"))), .init("of", .list(codes.map { .text($0) })),
      ])
    }
    draft["rotation"] = turns.isEmpty ? nil : .list(turns)
  }

  private func takeQuestion(_ form: FormFields, into question: inout DraftValue) {
    let type = form.first("type")
    // What belonged to another type goes with it.
    if type != question.string("type") {
      for key in ["scale", "lowest", "highest", "options", "most", "least", "bands", "earliest", "latest", "limit"] {
        let staysWithOptions = key == "options" && ["choice", "chips"].contains(type)
        if !staysWithOptions { question[key] = nil }
      }
    }
    question["code"] = .phrase(form.first("code"))
    question["type"] = .word(type)
    question["ar"] = .phrase(form.first("ar"))
    question["en"] = .phrase(form.first("en"))
    let hint = form.both("hint")
    question["hint"] = form.first("hint.ar").isEmpty && form.first("hint.en").isEmpty ? nil : hint
    for key in ["indicator", "only"] { question[key] = form.first(key).isEmpty ? nil : .word(form.first(key)) }
    question["shown-if"] = form.condition
    question["alert"] = ["scale", "recommend", "choice", "yes-no", "chips"].contains(type) ? form.alert : nil
    switch type {
    case "scale": question["scale"] = .phrase(form.first("scale"))
    case "recommend": (question["lowest"], question["highest"]) = (form.both("lowest"), form.both("highest"))
    case "choice", "chips":
      if type == "chips" { question["most"] = .word(form.number("most")) }
      if form.values["options.0.code"] != nil { question["options"] = form.options(onScale: false) }
    case "number":
      (question["least"], question["most"]) = (.word(form.number("least")), .word(form.number("most")))
      let bands = form.words("bands").map { DraftValue.word(Numerals.western($0)) }
      question["bands"] = bands.isEmpty ? nil : .list(bands)
    case "date":
      for key in ["earliest", "latest"] {
        question[key] = .phrase((try? DateEntry(form.first(key)).day.description) ?? form.first(key))
      }
    case "text": question["limit"] = .word(form.number("limit"))
    default: break
    }
  }
}

extension FormFields {
  func both(_ way: String) -> DraftValue { .both(ar: first("\(way).ar"), en: first("\(way).en")) }

  /// Digits of either kind as western ones.
  func number(_ name: String) -> String { Numerals.western(first(name)) }

  func words(_ name: String) -> [String] {
    first(name).split(whereSeparator: { $0.isWhitespace || ",،;".contains($0) }).map(String.init)
  }

  /// The numbers that stand after a list's name in the names of the fields.
  fileprivate func places(_ list: String) -> [Int] {
    Set(
      values.keys.compactMap { name in
        name.hasPrefix("\(list).") ? Int(name.dropFirst(list.count + 1).prefix { $0 != "." }) : nil
      }
    ).sorted()
  }

  fileprivate func options(onScale: Bool) -> DraftValue {
    .list(
      places("options").compactMap { place in
        let way = "options.\(place)"
        guard !first("\(way).code").isEmpty || !first("\(way).ar").isEmpty || !first("\(way).en").isEmpty else {
          return nil
        }
        var entries: [DraftValue.Entry] = [
          .init("code", .word(number("\(way).code"))), .init("ar", .phrase(first("\(way).ar"))),
          .init("en", .phrase(first("\(way).en"))),
        ]
        if onScale, !first("\(way).face").isEmpty { entries.append(.init("face", .text(first("\(way).face")))) }
        if onScale, first("\(way).outside") == "true" { entries.append(.init("outside", .plain("true"))) }
        return .keys(entries)
      })
  }

  /// The answers that raise an alert; nil where neither a kind nor a code was entered.
  fileprivate var alert: DraftValue? {
    let codes = words("alert.any").map { DraftValue.word(Numerals.western($0)) }
    guard !first("alert.kind").isEmpty || !codes.isEmpty else { return nil }
    return .keys([.init("kind", .word(first("alert.kind"))), .init("any", .list(codes))])
  }

  /// The condition that the clauses make; nil without one.
  fileprivate var condition: DraftValue? {
    let clauses = places("clause").compactMap { place -> [DraftValue.Entry]? in
      let question = first("clause.\(place).question")
      guard !question.isEmpty else { return nil }
      let match = first("clause.\(place).match") == "none" ? "none" : "any"
      let codes = words("clause.\(place).codes").map { DraftValue.word(Numerals.western($0)) }
      return [.init("question", .text(question)), .init(match, .list(codes))]
    }
    guard let first = clauses.first else { return nil }
    let rest = clauses.dropFirst().map { DraftValue.keys($0) }
    return .keys(first + (rest.isEmpty ? [] : [.init("and", .list(Array(rest)))]))
  }
}

extension DraftValue {
  /// Sections, turns and conditions follow a question that gets another code.
  fileprivate mutating func rename(_ earlier: String, to code: String) {
    guard earlier != code, !earlier.isEmpty, !code.isEmpty else { return }
    for key in ["sections", "rotation"] where self[key] != nil {
      self[key] = self[key]?.replacing(earlier, by: code, under: ["from", "of"])
    }
    self["questions"] = self["questions"]?.replacing(earlier, by: code, under: ["question"])
  }

  private func replacing(_ earlier: String, by code: String, under keys: Set<String>, here: Bool = false) -> DraftValue
  {
    switch self {
    case .text(let text): here && text == earlier ? .text(code) : self
    case .plain: self
    case .list(let items): .list(items.map { $0.replacing(earlier, by: code, under: keys, here: here) })
    case .keys(let entries):
      .keys(
        entries.map { Entry($0.key, $0.value.replacing(earlier, by: code, under: keys, here: keys.contains($0.key))) })
    }
  }
}
