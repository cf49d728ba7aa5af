/// The rules for versions that are still to be published.
extension SurveyReader {
  /// Holds a version to the rules that only new ones are held to: no question is called as a page calls a field of its own, no
  /// condition looks back too often, and the longest answers can be kept.
  ///
  /// A version on record may break them. It was published before there were such rules and is frozen: what would mend it, its
  /// record forbids.
  mutating func holdNew(_ name: String, _ draft: Draft) {
    for breach in draft.reservedCodes + draft.crowdedConditions { add(.meaning(breach.fault), name, line: breach.line) }
    // How long a sheet may become shows only where all its parts are sound.
    let path = self.path(name)
    guard !faults.contains(where: { $0.file == path }), let longest = draft.finished?.longestShorthand,
      longest > Questionnaire.mostShorthand
    else { return }
    add(.meaning(.answersTooLong(longest, most: Questionnaire.mostShorthand)), name, line: draft.version?.line ?? 1)
  }
}
