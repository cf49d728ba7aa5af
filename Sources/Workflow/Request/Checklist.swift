public import Vocabulary

/// What a service requires of an applicant: documents and information, each with how long it is valid (S2).
public struct Checklist: Hashable, Sendable, Codable {
  /// One item each, in the order in which they are asked for.
  public let requirements: [Requirement]

  /// A code that comes twice counts once, as it came first.
  public init(_ requirements: [Requirement]) {
    var seen: Set<ItemCode> = []
    self.requirements = requirements.filter { seen.insert($0.item).inserted }
  }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Requirement].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(requirements)
  }

  public subscript(item: ItemCode) -> Requirement? { requirements.first { $0.item == item } }
}

/// One item of a checklist.
public struct Requirement: Hashable, Sendable, Codable {
  /// By when the item must be there.
  public enum Phase: String, Hashable, Sendable, CaseIterable, Codable {
    /// Before the request goes to the committee, or an internal service is delivered (S2).
    case submission
    /// Only before an accepted request is registered (S6): a signed contract, an account number.
    case registration
  }

  /// How long the item is valid.
  public enum Validity: String, Hashable, Sendable, CaseIterable, Codable {
    /// It does not expire.
    case lasting
    /// Until and with the date of expiry that is printed on it.
    case untilPrintedDate = "printed"
    /// For the policy's number of days after its issue.
    case sinceIssue = "issue"
  }

  public let item: ItemCode
  public let name: LocalizedText
  public let phase: Phase
  public let validity: Validity

  public init(_ item: ItemCode, name: LocalizedText, phase: Phase = .submission, validity: Validity = .lasting) {
    self.item = item
    self.name = name
    self.phase = phase
    self.validity = validity
  }

  /// The last day on which a document satisfies the requirement, or that it has none.
  func validity(of document: Document, under policy: Policy) -> DocumentValidity {
    switch validity {
    case .lasting: .lasting
    case .untilPrintedDate: document.expires.map(DocumentValidity.until) ?? .unknown
    case .sinceIssue:
      if let issued = document.issued {
        policy.parameters.daysADocumentStaysValid.map { .until(issued.adding(days: $0)) } ?? .lasting
      } else {
        .unknown
      }
    }
  }
}

/// Until when a document is valid.
enum DocumentValidity: Hashable {
  case lasting
  /// The day itself is a valid day.
  case until(Day)
  case unknown
}

/// What was handed in for an item: a document by its number, or a piece of information by its value.
public struct Document: Hashable, Sendable, Codable {
  public let reference: String
  public let issued: Day?
  public let expires: Day?

  public init(reference: String, issued: Day? = nil, expires: Day? = nil) {
    self.reference = reference
    self.issued = issued
    self.expires = expires
  }
}

/// An item that was handed in, and compared with its original if it was.
public struct ProvidedItem: Hashable, Sendable {
  public let document: Document
  public let provided: Act
  public internal(set) var matched: Act?
}

/// What stands between a request and its completeness.
public struct Gap: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case missing
    case notMatched
    /// The document's date of expiry, or of issue, is not written down.
    case dateMissing
    case expired(on: Day)
  }

  public let requirement: Requirement
  public let reason: Reason

  public init(_ requirement: Requirement, _ reason: Reason) {
    self.requirement = requirement
    self.reason = reason
  }
}
