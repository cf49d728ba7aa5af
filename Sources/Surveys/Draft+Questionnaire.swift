import Vocabulary

/// The questionnaire that a draft without faults stands for.
extension Draft {
  /// Nil where a part could not be read; the lint has said which.
  var finished: Questionnaire? {
    guard let code = questionnaire.flatMap({ QuestionnaireCode($0.value) }), let version, let status, let outcome,
      let title, let opening, let closing
    else { return nil }
    let finished = questions.compactMap { $0.finished(in: self) }
    let parts = sections.compactMap(\.finished)
    let turns = rotation.compactMap(\.finished)
    guard finished.count == questions.count, !finished.isEmpty, parts.count == sections.count,
      turns.count == rotation.count
    else { return nil }
    return Questionnaire(
      code: code, version: version.value, status: status, outcome: outcome, audience: audience, title: title,
      opening: opening, closing: closing, questions: finished, sections: parts, rotation: turns)
  }
}

extension DraftQuestion {
  fileprivate func finished(in draft: Draft) -> Question? {
    guard let code = code.flatMap({ QuestionCode($0.value) }), let text, let form = form(in: draft) else { return nil }
    let clauses = shownIf.compactMap(\.finished)
    guard clauses.count == shownIf.count else { return nil }
    return Question(
      code: code, form: form, text: text, hint: hint, indicator: indicator?.value,
      shownIf: clauses.isEmpty ? nil : Condition(clauses), onlyFollowUp: onlyFollowUp,
      alert: alert.flatMap { alert in alert.kind.map { AlertRule($0, any: alert.any.map(\.value)) } })
  }

  private func form(in draft: Draft) -> Question.Form? {
    switch kind {
    case .scale: scale.flatMap { draft.scale($0.value)?.finished }.map(Question.Form.scale)
    case .recommend:
      lowest.flatMap { lowest in highest.map { .recommend(.recommendation(lowest: lowest, highest: $0)) } }
    case .chips: most.flatMap { most in options.finished.map { .chips($0, most: most.value) } }
    case .text: limit.map { .openText(limit: $0) }
    case .callback: .callBack(Option.consent)
    case .choice: options.finished.map(Question.Form.choice)
    case .yesNo: .yesNo(Option.yesNo)
    case .number:
      least.flatMap { least in
        largest.map { .number(NumberRange(least: least, most: $0, bands: bands.map(\.value))) }
      }
    case .date: dates.map(Question.Form.date)
    case .statement: .statement
    case nil: nil
    }
  }
}

extension DraftQuestion {
  /// The days between which a date lies; nil where one of them is no date.
  var dates: DateRange? {
    guard let earliest = earliest.flatMap({ Day(written: $0.value) }),
      let latest = latest.flatMap({ Day(written: $0.value) })
    else { return nil }
    return DateRange(earliest: earliest, latest: latest)
  }
}

extension DraftClause {
  fileprivate var finished: Condition.Clause? {
    guard let question = question.flatMap({ QuestionCode($0.value) }), let codes = any ?? none else { return nil }
    return Condition.Clause(question, any == nil ? .none : .any, of: codes.map(\.value))
  }
}

extension DraftSection {
  fileprivate var finished: Section? {
    guard let title, let from = from.flatMap({ QuestionCode($0.value) }) else { return nil }
    return Section(title: title, from: from)
  }
}

extension DraftRotation {
  /// Nil where its number or one of its codes could not be read.
  var finished: Rotation? {
    let codes = of.compactMap { QuestionCode($0.value) }
    guard let ask, codes.count == of.count, !codes.isEmpty else { return nil }
    return Rotation(ask: ask.value, of: codes)
  }
}

extension DraftScale {
  fileprivate var finished: Scale? {
    guard let direction, let favourable, let options = options.finished else { return nil }
    return Scale(direction: direction, options: options, favourable: favourable.value)
  }
}

extension [DraftOption] {
  /// Nil unless every one is whole.
  fileprivate var finished: [Option]? {
    let options = compactMap { draft -> Option? in
      guard let code = draft.code, let text = draft.text else { return nil }
      return Option(code: code.value, text: text, face: draft.face, outsideBase: draft.outsideBase)
    }
    return options.count == count && !options.isEmpty ? options : nil
  }
}
