import Vocabulary

/// What a questionnaire must mean, beyond the shape that `schema.json` gives it.
extension Draft {
  /// A rule that is broken, and where.
  struct Breach {
    let line: Int
    let fault: MeaningFault
  }

  var breaches: [Breach] {
    questionsWithOneCode + scaleRules + questions.flatMap(\.breaches) + scaleReferences + unusedScales
      + indicatorsFromTwoQuestions + questionsNotForTheRefused + arrangementBreaches + alertBreaches
  }

  private var questionsWithOneCode: [Breach] {
    repeated(questions.compactMap(\.code)).map {
      Breach(line: $0.line, fault: .questionTwice($0.value, first: $0.first))
    }
  }

  /// Questions called as a page calls a field of its own: a fault of new versions alone.
  var reservedCodes: [Breach] {
    questions.compactMap(\.code).filter { Questionnaire.reservedCodes.contains($0.value) }.map {
      Breach(line: $0.line, fault: .questionReserved($0.value))
    }
  }

  private var scaleRules: [Breach] { scales.flatMap(\.breaches) }

  private var scaleReferences: [Breach] {
    let known = scales.map(\.name)
    return questions.filter { $0.kind == .scale }.compactMap(\.scale).filter { scale($0.value) == nil }.map {
      Breach(line: $0.line, fault: .unknownScale($0.value, known: known))
    }
  }

  private var unusedScales: [Breach] {
    let used = Set(questions.compactMap(\.scale?.value))
    return scales.filter { !used.contains($0.name) }.map { Breach(line: $0.line, fault: .unusedScale($0.name)) }
  }

  private var indicatorsFromTwoQuestions: [Breach] {
    repeated(questions.compactMap(\.indicator)).map {
      Breach(line: $0.line, fault: .indicatorTwice($0.value, first: $0.first))
    }
  }

  /// An alert names answers that can be given, and none that is no opinion.
  private var alertBreaches: [Breach] {
    questions.flatMap { question -> [Breach] in
      guard let alert = question.alert, let codes = question.optionCodes(in: self) else { return [] }
      let outside = question.scale.flatMap { scale($0.value)?.options.filter(\.outsideBase).compactMap(\.code?.value) }
      let (known, noOpinion) = (Set(codes), Set(outside ?? []))
      return alert.any.compactMap { code in
        if !known.contains(code.value) {
          return Breach(line: code.line, fault: .alertOnUnknownAnswer(code.value, known: codes))
        }
        return noOpinion.contains(code.value)
          ? Breach(line: code.line, fault: .alertOnNoOpinion(code.value)) : nil
      }
    }
  }

  /// The question bank: refused applicants are never asked whether the need was met, nor whether they recommend us.
  private var questionsNotForTheRefused: [Breach] {
    guard outcome == .refused else { return [] }
    return questions.compactMap { question in
      if let indicator = question.indicator, [.needMet, .recommendation].contains(indicator.value) {
        return Breach(line: indicator.line, fault: .neverAskTheRefused(indicator.value))
      }
      guard question.kind == .recommend else { return nil }
      return Breach(line: question.line, fault: .neverAskTheRefused(.recommendation))
    }
  }
}

extension DraftScale {
  var breaches: [Draft.Breach] {
    var found = options.breaches
    if !options.isEmpty, graded.count < 2 { found.append(Draft.Breach(line: line, fault: .tooFewGraded)) }
    if let favourable, graded.count >= 2, !(1..<graded.count).contains(favourable.value) {
      found.append(Draft.Breach(line: favourable.line, fault: .favourableOutOfRange(most: graded.count - 1)))
    }
    return found
  }
}

extension [DraftOption] {
  /// Options under a code that an earlier one has.
  fileprivate var breaches: [Draft.Breach] {
    repeated(compactMap(\.code)).map { Draft.Breach(line: $0.line, fault: .optionTwice($0.value, first: $0.first)) }
  }
}

extension DraftQuestion {
  var breaches: [Draft.Breach] {
    var found = options.breaches
    if kind == .chips, let most, !options.isEmpty, !(1...options.count).contains(most.value) {
      found.append(Draft.Breach(line: most.line, fault: .chipsOutOfRange(most: options.count)))
    }
    if let kind, let indicator, let fault = kind.fault(feeding: indicator.value) {
      found.append(Draft.Breach(line: indicator.line, fault: fault))
    }
    return found + boundBreaches
  }
}

extension DraftQuestion.Kind {
  /// Why a question of this kind may not feed the indicator; nil where it may.
  fileprivate func fault(feeding indicator: Indicator) -> MeaningFault? {
    switch self {
    case .recommend: indicator == .recommendation ? nil : .recommendationOnly
    case .scale: indicator == .recommendation ? .recommendationNotTyped : nil
    case .choice, .yesNo, .chips, .number, .date, .text, .callback, .statement:
      indicator == .recommendation ? .recommendationNotTyped : .indicatorWithoutScale
    }
  }
}

/// The values that stood earlier already, each with the line of its first appearance.
func repeated<Value: Hashable>(
  _ values: [Draft.Noted<Value>]
) -> [(value: Value, line: Int, first: Int)] {
  var first: [Value: Int] = [:]
  return values.compactMap { noted in
    if let line = first[noted.value] { return (noted.value, noted.line, line) }
    first[noted.value] = noted.line
    return nil
  }
}
