import Vocabulary

/// The questionnaire that a draft without faults stands for.
extension Draft {
  /// Nil where a part could not be read; the lint has said which.
  var finished: Questionnaire? {
    guard let code = questionnaire.flatMap({ QuestionnaireCode($0.value) }), let version, let status, let outcome,
      let title, let opening, let closing
    else { return nil }
    let finished = questions.compactMap { $0.finished(in: self) }
    guard finished.count == questions.count, !finished.isEmpty else { return nil }
    return Questionnaire(
      code: code, version: version.value, status: status, outcome: outcome, title: title, opening: opening,
      closing: closing, questions: finished)
  }
}

extension DraftQuestion {
  fileprivate func finished(in draft: Draft) -> Question? {
    guard let code = code.flatMap({ QuestionCode($0.value) }), let text, let form = form(in: draft) else { return nil }
    return Question(code: code, form: form, text: text, hint: hint, indicator: indicator?.value)
  }

  private func form(in draft: Draft) -> Question.Form? {
    switch kind {
    case .scale: scale.flatMap { draft.scale($0.value)?.finished }.map(Question.Form.scale)
    case .recommend:
      lowest.flatMap { lowest in highest.map { .recommend(.recommendation(lowest: lowest, highest: $0)) } }
    case .chips: most.flatMap { most in options.finished.map { .chips($0, most: most.value) } }
    case .text: limit.map { .openText(limit: $0) }
    case .callback: .callBack(Option.consent)
    case nil: nil
    }
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
