extension Questionnaire {
  /// The codes that no question of a new version may have: the other fields of the pages on which answers are entered. A page
  /// takes the answer to such a question for its own field, and it is lost.
  public static let reservedCodes: Set<String> = ["key", "seal", "consent", "outcome", "later_day", "later_hour"]
}
