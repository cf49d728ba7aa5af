public import Vocabulary
public import Workflow

/// A row that becomes a request, once: its keys say whether it was taken in before.
public struct ImportedRequest: Hashable, Sendable {
  /// Who came, as his list names him; whether he is known already is seen when he is written down.
  public struct Person: Hashable, Sendable {
    public let name: PersonName
    public let mobile: MobileNumber
    public let nationalID: NationalID?
    public let email: EmailAddress?
    /// His group and how the map names it; nil where none is stated.
    public let group: GroupCode?
    let groupName: LocalizedText?
  }

  /// The lines of the file on which the row stands.
  public let lines: ClosedRange<Int>
  /// By its content or its reference, by its place in its file, and where it was rejected before by its marks.
  public let keys: Set<RowKey>
  public let person: Person
  public let record: EarlierRecord

  public var line: Int { lines.lowerBound }
}

extension ImportedRequest.Person {
  /// The person by name and mobile alone, as rows without an identity number name him.
  public var unnumbered: ImportedRequest.Person {
    Self(name: name, mobile: mobile, nationalID: nil, email: nil, group: nil, groupName: nil)
  }

  /// The person as he is written down if nobody like him is known.
  public func beneficiary(_ id: BeneficiaryID) -> Beneficiary {
    Beneficiary(id: id, name: name.text, mobile: mobile, nationalID: nationalID, email: email, group: group)
  }
}

/// What a list of requests came to: the rows that become requests, and those that do not, each with its line.
public struct RequestReading: Sendable {
  let file: RowFile
  public let rows: [ImportedRequest]
  /// The departments that the rows name, to be entered where they are not known yet.
  public let departments: [DepartmentCode: LocalizedText]
  /// The services that the rows name, by department, to be entered where they are not known yet.
  public let services: [DepartmentCode: [ServiceCode: LocalizedText]]

  /// The groups of beneficiaries that the rows name, to be entered where they are not known yet.
  public var groups: [GroupCode: LocalizedText] {
    Dictionary(
      rows.compactMap { row in row.person.group.flatMap { code in row.person.groupName.map { (code, $0) } } },
      uniquingKeysWith: { first, _ in first })
  }

  public var rejected: [RejectedRow] { file.rejected }
  public var encoding: TextEncoding { file.encoding }
  public var delimiter: CSVDelimiter { file.delimiter }

  /// The file of rejected rows, the reasons in the given language.
  public func rejectsFile(in language: Language) -> [UInt8] { file.rejectsFile(in: language) }
}
