public import Collector
public import Surveys
public import Tally
public import Vocabulary

/// What a file came to: the rows that become responses, and those that do not, each with its line.
///
/// Every line of the file but the first and the empty ones stands in one or the other.
public struct ImportReading: Sendable {
  let file: RowFile
  public let rows: [ImportedRow]
  /// The departments that the rows name, to be entered where they are not known yet.
  public let departments: [DepartmentCode: LocalizedText]
  /// The services that the rows name, by department, to be entered where they are not known yet.
  public let services: [DepartmentCode: [ServiceCode: LocalizedText]]
  /// The groups of beneficiaries that the rows name, to be entered where they are not known yet.
  public let groups: [GroupCode: LocalizedText]

  public var rejected: [RejectedRow] { file.rejected }
  /// The file's digest, as rejected rows are marked with it.
  public var source: String { file.source }
  public var encoding: TextEncoding { file.encoding }
  public var delimiter: CSVDelimiter { file.delimiter }

  /// The file of rejected rows, the reasons in the given language.
  public func rejectsFile(in language: Language) -> [UInt8] { file.rejectsFile(in: language) }
}

/// A row that becomes a response, once: its keys say whether it was taken in before.
public struct ImportedRow: Hashable, Sendable {
  /// The lines of the file on which the row stands.
  public let lines: ClosedRange<Int>
  /// By its content; by its marks where it was rejected before.
  public let key: RowKey
  /// By its file and line: what a file of rejected rows would know it by.
  public let place: RowKey
  public let stratum: Stratum
  public let sheet: AnswerSheet

  public var line: Int { lines.lowerBound }

  /// A row was taken in before where any of these is known; all are kept when it is taken in. So a row that a better map
  /// admits comes in once, whether its file is imported again or the file of rejected rows.
  public var keys: Set<RowKey> { [key, place] }

  /// The row as a response. The keys go into a list of their own, so that the response stands for itself.
  public func response(_ id: ResponseID) -> Response { Response(id: id, stratum: stratum, sheet: sheet) }
}

/// A row that cannot be taken in as it stands.
public struct RejectedRow: Hashable, Sendable {
  public let lines: ClosedRange<Int>
  /// All that is wrong with it.
  public let faults: [RowFault]
  /// The cells as the file has them; where a quote is broken, the line cut at every separator.
  public let fields: [String]
  /// Where it was rejected first.
  let mark: RowMark
  /// The cells of its marks where they are not as a file of rejected rows had them: so they stay until somebody puts them right.
  let changedMarks: [String]?

  public var line: Int { lines.lowerBound }

  /// Why, as one sentence.
  public var reason: LocalizedText {
    LocalizedText(
      ar: faults.map(\.reason.ar).joined(separator: "؛ "), en: faults.map(\.reason.en).joined(separator: "; "))
  }
}
