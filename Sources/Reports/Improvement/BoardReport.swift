public import Vocabulary

/// The board's page of a period: six lines, the funnel of departments, "you said, we did", the policy, and how far the
/// numbers can be trusted.
///
///     let report = BoardReport(of: sources, under: try ReportFolder("reports").board())
///     report.html(in: .arabic)
public struct BoardReport: Hashable, Sendable {
  public let period: CivilPeriod
  public let numbers: BoardNumbers
  /// How far the numbers can be trusted, in sentences.
  public let trust: [ReportSentence]
  public let definition: BoardDefinition

  public init(of sources: BoardSources, under definition: BoardDefinition) {
    let numbers = BoardNumbers(of: sources, under: definition)
    period = sources.period
    self.numbers = numbers
    trust = Self.trust(numbers, worded: definition.texts)
    self.definition = definition
  }

  private static func trust(_ numbers: BoardNumbers, worded texts: Texts) -> [ReportSentence] {
    let trust = numbers.trust
    func sentence(_ key: ImprovementKey, _ figures: [String: ReportSentence.Figure] = [:]) -> ReportSentence {
      ReportSentence(key, figures, worded: texts)
    }
    var sentences: [ReportSentence] = []
    if trust.issued > 0 {
      sentences.append(
        sentence(
          .trustRate,
          [
            "invitations": .invitations(trust.issued), "answered": .answered(trust.answered),
            "rate": .share(Double(trust.answered) / Double(trust.issued)),
          ]))
    } else {
      sentences.append(sentence(.trustNobody))
    }
    if trust.pending != nil { sentences.append(sentence(.trustOpen)) }
    if let bounds = trust.bounds, trust.issued > 0 {
      sentences.append(sentence(.trustBounds, ["lower": .share(bounds.lower), "upper": .share(bounds.upper)]))
    }
    if let weighted = trust.weighted {
      sentences.append(
        sentence(
          .trustWeighted,
          [
            "counted": .share(weighted.counted), "weighted": .share(weighted.weighted), "lower": .share(weighted.lower),
            "upper": .share(weighted.upper),
          ]))
    }
    sentences.append(
      trust.hidden == 0 ? sentence(.trustComplete) : ReportSentence(counting: .trustHidden, trust.hidden, worded: texts)
    )
    if numbers.lines.contains(where: { $0.provisional && $0.value != nil }) {
      sentences.append(sentence(.trustProvisional, ["months": .number(12)]))
    }
    return sentences
  }
}

extension BoardReport {
  /// The page's numbers and sentences as a JSON file.
  public func json() -> [UInt8] { JSONFile.bytes(Body(numbers: numbers, trust: trust)) }

  private struct Body: Encodable {
    private enum Key: String, CodingKey { case sentences }

    let numbers: BoardNumbers
    let trust: [ReportSentence]

    func encode(to encoder: any Encoder) throws {
      try numbers.encode(to: encoder)
      var to = encoder.container(keyedBy: Key.self)
      try to.encode(trust, forKey: .sentences)
    }
  }
}
