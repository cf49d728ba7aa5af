public import Vocabulary

/// What became of an improvement action, in words and with its sign; empty before it began.
public struct ActionReading: Sendable {
  /// One of the three verdicts.
  public let verdicts: [DashboardReading.Sign]
  /// The indicator before and since, with the numbers it rests on.
  public let effects: [String]
  /// The indicator it should move, by name.
  public let measure: String
}

extension ActionLine {
  /// The line of each action as reports up to a month tell it, also of those that were closed before; in the given order.
  ///
  /// The figures are of the days that a department's report is made from, with those that follow the actions (`following(_:in:)`).
  public static func lines(
    of actions: [ReportedAction], from figures: MonthlyFigures, under definition: DepartmentDefinition
  ) -> [ActionLine] {
    guard !actions.isEmpty else { return [] }
    let course = ActionCourse(of: actions, from: figures, under: definition.counting)
    return actions.enumerated().map { place, action in ActionLine(action, number: place + 1, on: course) }
  }

  public func reading(in language: Language, under definition: DepartmentDefinition) -> ActionReading {
    let wording = Wording(definition.texts, in: language)
    return ActionReading(
      verdicts: verdict.map {
        let reading = IndicatorsPart.Reading($0, in: wording)
        return [DashboardReading.Sign(icon: reading.icon, words: reading.words)]
      } ?? [], effects: sentences(worded: definition.texts).map { $0.text[language] },
      measure: wording.name(of: action.measure))
  }
}

extension DepartmentDefinition {
  /// The indicators that an action can be held to: so many of so many, in the order of the report.
  public var movable: [Measure] { measures.filter(\.isShare) }

  /// The name of a measure, as the reports call it.
  public func name(of measure: Measure, in language: Language) -> String {
    Wording(texts, in: language).name(of: measure)
  }
}
