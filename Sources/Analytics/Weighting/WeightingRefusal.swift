/// Why answers cannot be weighted to the population.
public enum WeightingRefusal: Error, Hashable, Sendable {
  /// There is no answer, or no margin to weight to.
  case nothingToWeight
  /// Nobody of these levels answered, though there are such people: merge each with another level of the variable.
  case emptyLevels(variable: String, levels: [String])
  /// Some who answered are of a level of which the population has nobody.
  case levelWithoutPopulation(variable: String, level: String)
  /// Some who answered have no level of this variable.
  case missingVariable(String)
  /// A total is not a number from 0 to 10¹².
  case impossibleTotal(variable: String, level: String)
  /// The margins do not add up to the same population.
  case marginsDisagree(String, String)
  /// No weights fit all margins at once: a combination of levels that exists has no answers.
  case notConverged
}
