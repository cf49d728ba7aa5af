import Vocabulary

/// What must hold between the questions of a file: conditions look back, sections follow each other, and what takes turns
/// is there to take them.
extension Draft {
  var arrangementBreaches: [Breach] {
    let turning = Set(rotation.flatMap { $0.of.map(\.value) })
    return questions.indices.flatMap { place in
      questions[place].shownIf.flatMap { breaches(of: $0, at: place, turning: turning) }
    } + sectionBreaches + rotationBreaches
  }

  /// Conditions that look back too often: a fault of new versions alone.
  var crowdedConditions: [Breach] {
    questions.map(\.shownIf).filter { $0.count > Condition.mostClauses }.map { clauses in
      breach(clauses[Condition.mostClauses].line, .tooManyClauses(clauses.count, most: Condition.mostClauses))
    }
  }

  private func breach(_ line: Int, _ fault: ArrangementFault) -> Breach {
    Breach(line: line, fault: .arrangement(fault))
  }

  private func place(of code: String) -> Int? { questions.firstIndex { $0.code?.value == code } }

  /// A condition may look back only: so no question waits for itself.
  private func breaches(of clause: DraftClause, at place: Int, turning: Set<String>) -> [Breach] {
    guard (clause.any == nil) != (clause.none == nil) else { return [breach(clause.line, .anyOrNone)] }
    guard let named = clause.question else { return [] }
    guard let found = self.place(of: named.value) else {
      return [breach(named.line, .unknownQuestion(named.value))]
    }
    guard found < place else { return [breach(named.line, .looksForward(named.value))] }
    let earlier = questions[found]
    guard let codes = earlier.optionCodes(in: self) else { return [breach(named.line, .withoutOptions(named.value))] }
    var breaches: [Breach] = []
    if turning.contains(named.value) { breaches.append(breach(named.line, .dependsOnTurn(named.value))) }
    if earlier.onlyFollowUp, !questions[place].onlyFollowUp {
      breaches.append(breach(named.line, .dependsOnFollowUp(named.value)))
    }
    let known = Set(codes)
    for code in clause.any ?? clause.none ?? [] where !known.contains(code.value) {
      breaches.append(breach(code.line, .unknownAnswer(code.value, of: named.value, known: codes)))
    }
    return breaches
  }

  private var sectionBreaches: [Breach] {
    var last = -1
    return sections.compactMap(\.from).compactMap { from in
      guard let place = place(of: from.value) else { return breach(from.line, .unknownQuestion(from.value)) }
      defer { last = max(last, place) }
      return place > last ? nil : breach(from.line, .sectionOutOfOrder(from.value))
    }
  }

  private var rotationBreaches: [Breach] {
    let named = rotation.flatMap(\.of)
    var breaches = repeated(named).map { breach($0.line, .turnsTwice($0.value, first: $0.first)) }
    for code in named where place(of: code.value) == nil {
      breaches.append(breach(code.line, .unknownQuestion(code.value)))
    }
    for group in rotation {
      guard let ask = group.ask, !group.of.isEmpty else { continue }
      if !(1..<max(2, group.of.count)).contains(ask.value) {
        breaches.append(breach(ask.line, .askOutOfRange(most: group.of.count - 1)))
      }
    }
    let turns = rotation.compactMap(\.finished)
    guard breaches.isEmpty, let first = rotation.first?.ask, turns.count == rotation.count else { return breaches }
    let draws = Questionnaire.drawCount(of: turns)
    return draws > Questionnaire.mostDraws
      ? [breach(first.line, .tooManySets(draws, most: Questionnaire.mostDraws))] : []
  }
}

extension DraftQuestion {
  /// The codes that can be chosen; nil where nothing is chosen.
  func optionCodes(in draft: Draft) -> [Int]? {
    switch kind {
    case .scale: scale.flatMap { draft.scale($0.value)?.options.compactMap(\.code?.value) }
    case .recommend: Array(0...10)
    case .choice, .chips: options.compactMap(\.code?.value)
    case .yesNo, .callback: Option.yesNo.map(\.code)
    case .number, .date, .text, .statement, nil: nil
    }
  }

  /// What is wrong with the bounds of a number or a date.
  var boundBreaches: [Draft.Breach] {
    func breach(_ line: Int, _ fault: ArrangementFault) -> Draft.Breach {
      Draft.Breach(line: line, fault: .arrangement(fault))
    }
    switch kind {
    case .number:
      guard let least, let largest else { return [] }
      guard least < largest else { return [breach(line, .boundsCrossed)] }
      guard let first = bands.first else { return [] }
      let values = bands.map(\.value)
      let rises = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
      let fits = values.first == least && (values.last ?? least) <= largest && values.count <= 20
      return rises && fits ? [] : [breach(first.line, .bandsOutOfOrder(least: least, most: largest))]
    case .date:
      let unreadable = [earliest, latest].compactMap { $0 }.filter { Day(written: $0.value) == nil }
      guard unreadable.isEmpty else { return unreadable.map { breach($0.line, .noSuchDay($0.value)) } }
      guard let dates, dates.latest <= dates.earliest else { return [] }
      return [breach(line, .boundsCrossed)]
    default: return []
    }
  }
}
