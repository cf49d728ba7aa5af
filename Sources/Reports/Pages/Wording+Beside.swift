import Surveys
import Vocabulary

/// What pages say beside a figure.
extension Wording {
  /// How many of those it rests on gave a good answer: «الإجابات الإيجابية: ٩٧ من ١٢٨ إجابة»; the base alone for a score.
  func good(_ figure: IndicatorFigure) -> String {
    let base = base(figure.n, of: figure.indicator)
    guard let part = figure.part else { return base }
    return figure.indicator == .responseRate
      ? text(.explainRated, ["part": number(part), "invitations": base])
      : text(.explainGood, ["part": number(part), "answers": base])
  }

  /// The same in the note of a cell; nil for a score.
  func part(_ figure: IndicatorFigure) -> String? {
    figure.part.map { text(figure.indicator == .responseRate ? .rated : .good, ["part": number($0)]) }
  }

  /// The mean, the middle answer, those outside the base.
  func beside(_ figure: IndicatorFigure) -> [String] {
    var lines: [String] = []
    if let mean = figure.mean, let interval = mean.interval {
      lines.append(
        text(
          .mean,
          [
            "mean": decimal(mean.value, places: 2), "most": number(5), "lower": decimal(interval.lower, places: 2),
            "upper": decimal(interval.upper, places: 2),
          ]))
    }
    if let partly = figure.partly, let counts = figure.counts, counts.count == 3 {
      lines.append(text(.partly, ["share": percent(partly), "answer": isolated(counts[1].answer[language])]))
    }
    if let outside = figure.outsideBase, outside > 0 { lines.append(counted(.outside, outside)) }
    return lines
  }
}
