public import Vocabulary

extension MonthlyReport {
  /// The report as one file to read and print: no script, nothing fetched, its charts drawn into it.
  public func html(in language: Language) -> String {
    Templates.shared.render("monthly", MonthlyPage(of: self, in: language))
  }
}
