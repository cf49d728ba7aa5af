public import Vocabulary

/// A page of a report on the shelf that is to be printed: what the printer needs, and by what its file is known again.
public struct PrintOrder: Hashable, Sendable {
  /// The report's name on the shelf.
  public let report: String
  /// The digest of its numbers: a page of earlier numbers is not put beside later ones.
  public let figures: String
  /// The name of the printed file.
  public let file: String
  /// The day that the file bears.
  public let date: Day
  /// The page as a printer takes it.
  public let page: String

  public init(report: String, figures: String, file: String, date: Day, page: String) {
    self.report = report
    self.figures = figures
    self.file = file
    self.date = date
    self.page = page
  }
}

/// What became of a report that was made for the shelf.
public struct Publication: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable {
    case new
    /// It stood there with other numbers, without some of the files, or from before its period was over.
    case changed
    /// It stands there as it is: nothing was written.
    case same
  }

  public let report: String
  public let outcome: Outcome
  /// Its pages that are still to be printed, where PDF is wanted.
  public let orders: [PrintOrder]
}
