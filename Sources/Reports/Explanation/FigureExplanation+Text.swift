import Analytics
public import Vocabulary

extension FigureExplanation {
  /// The explanation to be read at a terminal, in the reader's digits.
  public func text(in language: Language) -> String {
    ExplanationText(self, in: language).lines.joined(separator: "\n")
  }

  /// A part of the explanation: what it tells, and its lines.
  public struct Part: Hashable, Sendable {
    public let heading: String
    public let lines: [String]
  }

  /// The explanation part by part, without its title; one part without a heading where there is no number.
  public func parts(in language: Language) -> [Part] { ExplanationText(self, in: language).parts }
}

/// An explanation as lines, part by part.
private struct ExplanationText {
  private let explanation: FigureExplanation
  private let wording: Wording
  private var figure: IndicatorFigure { explanation.figure }
  private var measure: Measure { explanation.question.measure }

  init(_ explanation: FigureExplanation, in language: Language) {
    self.explanation = explanation
    wording = Wording(explanation.definition.texts, in: language)
  }

  var lines: [String] {
    guard figure.value != nil else { return title + ["", withheld] }
    return title + parts.flatMap { part in ["", part.heading] + part.lines.map { "  \($0)" } }
  }

  var parts: [FigureExplanation.Part] {
    guard figure.value != nil else { return [FigureExplanation.Part(heading: "", lines: [withheld])] }
    let parts: [(TextKey, [String])] = [
      (.explainAnswered, answered), (.explainLeftOut, leftOut),
      (.explainNumber, explanation.steps.flatMap(lines) + [shown(figure.value, figure.interval)]),
      (.explainMean, explanation.meanSteps.flatMap(lines)), (.explainBeside, beside), (.explainSources, sources),
    ]
    return parts.filter { !$0.1.isEmpty }.map { FigureExplanation.Part(heading: wording.text($0), lines: $1) }
  }

  private var title: [String] {
    let language = wording.language
    let month = explanation.question.month
    let place = explanation.department.map { wording.isolated($0[language]) } ?? wording.text(.whole)
    let comma = language == .arabic ? "، " : ", "
    let name = "\(wording.name(of: measure)) (\(wording.isolated(measure.rawValue)))"
    return [
      [name, place, month.name(in: language)].joined(separator: comma), wording.about(measure),
      wording.text(
        .explainDays,
        [
          "from": month.firstDay.name(in: language),
          "to": month.days.upperBound.adding(days: -1).name(in: language),
        ]),
    ]
  }

  private var withheld: String {
    let isRate = measure == .responseRate
    switch figure.reason {
    case .tooFew:
      let least = explanation.definition.thresholds.leastN
      return wording.text(.explainHidden, ["fewer": wording.counted(isRate ? .fewerInvitations : .fewer, least)])
    case .protected: return wording.text(.protectedCount)
    case .noAnswers, nil:
      return wording.text(.explainNone, ["none": wording.counted(isRate ? .invitations : .answers, 0)])
    }
  }

  private var answered: [String] {
    var lines = (figure.counts ?? []).map { "\($0.answer[wording.language]): \(wording.number($0.count))" }
    if let groups = figure.promoterGroups {
      // The eleven answers have no words of their own; their groups say more.
      lines = [
        wording.text(
          .explainGroups,
          [
            "promoters": wording.number(groups.promoters.part), "passives": wording.number(groups.passives.part),
            "detractors": wording.number(groups.detractors.part),
          ]), wording.base(figure.n, of: measure),
      ]
    } else if let part = figure.part {
      let base = wording.base(figure.n, of: measure)
      lines.append(
        measure == .responseRate
          ? wording.text(.explainRated, ["part": wording.number(part), "invitations": base])
          : wording.text(.explainGood, ["part": wording.number(part), "answers": base]))
    }
    return lines
  }

  private var leftOut: [String] {
    var lines: [String] = []
    if let outside = figure.outsideBase, outside > 0 { lines.append(wording.counted(.outside, outside)) }
    if !figure.complete { lines.append(wording.text(.incomplete, ["indicators": wording.name(of: measure)])) }
    if explanation.ungraded > 0, measure != .responseRate {
      lines.append(wording.counted(.methodUngraded, explanation.ungraded))
    }
    return lines.isEmpty ? [wording.text(.explainNothingLeftOut)] : lines
  }

  private func lines(_ step: FormulaStep) -> [String] {
    [
      "\(wording.name(of: step.name)): \(wording.formula(step.rule))",
      "  \(wording.formula("\(step.numbers) = \(FormulaStep.put(step.result))"))",
    ]
  }

  private func shown(_ value: Double?, _ interval: ConfidenceInterval?) -> String {
    guard let value, let interval else { return wording.shown(figure) }
    return wording.text(
      .explainShown,
      [
        "value": wording.value(value, of: measure), "lower": wording.value(interval.lower, of: measure),
        "upper": wording.value(interval.upper, of: measure), "confidence": wording.percent(interval.confidence),
      ])
  }

  private var beside: [String] {
    guard let trend = explanation.trend else { return [] }
    let shown = trend.points.count { $0.value != nil }
    var lines = [
      wording.text(
        .explainMonths, ["shown": wording.number(shown), "months": wording.number(trend.points.count)])
    ]
    lines += explanation.trendSteps.flatMap(self.lines)
    let reading = wording.reading(trend.firmVariation, figure.pending)
    let signal = trend.provisional ? nil : trend.points.last?.signal
    lines.append(
      signal.map { wording.text(.explainVerdict, ["reading": reading, "signal": wording.meaning(ofSignal: $0)]) }
        ?? reading)
    if figure.pending != nil { lines.append(wording.text(.heardOpen)) }
    if trend.provisional { lines.append(wording.text(.provisional, ["months": wording.number(12)])) }
    return lines
  }

  private var sources: [String] {
    explanation.sources.map { wording.isolated("\($0.author) \($0.year): \($0.work)") }
      + [wording.text(.explainMethods)]
  }
}
