/// How the departments stand, as the page shows it.
struct Overview: Sendable {
  let monthName: String
  /// How many requests wait, where any are his to see.
  let waiting: [String]
  let departments: [Row]
  let nothing: Bool
  let reports: [Link]

  /// A department's line.
  struct Row: Sendable {
    let department: String
    let answers: String
    /// Why no satisfaction is shown, where none is.
    let withheld: [String]
    let known: [Known]
    let rate: String
  }

  /// The satisfaction where enough people answered.
  struct Known: Sendable {
    let satisfaction: String
    let range: String
    /// The length of the bar, in percent.
    let percent: String
  }

  /// The way to a month's report.
  struct Link: Sendable {
    let address: String
    let label: String
  }
}
