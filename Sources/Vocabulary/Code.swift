/// A short name by which the association's own lists refer to a thing: a department, a service, a question.
///
/// Lower- or upper-case Latin letters, digits, `-` and `_`, at most 64, beginning with a letter or digit.
public struct Code<Kind>: Hashable, Sendable {
  public let text: String

  /// Nil where the text is not a code.
  public init?(_ text: String) {
    var text = text
    let isCode = text.withUTF8 { bytes in
      guard let first = bytes.first, bytes.count <= 64 else { return false }
      return Self.isAlphanumeric(first)
        && bytes.allSatisfy { Self.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
    guard isCode else { return nil }
    self.text = text
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}

extension Code: CustomStringConvertible {
  public var description: String { text }
}

extension Code: Comparable {
  public static func < (one: Code, other: Code) -> Bool { one.text < other.text }
}

extension Code: Codable {
  /// Reads the plain text; anything that is not a code is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = Code(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a code: \(text)")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// The kinds of record that carry a key or a code.
public enum Kind {
  public enum Association {}
  public enum Department {}
  public enum Service {}
  public enum Beneficiary {}
  public enum Request {}
  public enum Invitation {}
  public enum Response {}
  public enum Message {}
  public enum Questionnaire {}
  public enum Question {}
  public enum Staff {}
  public enum Item {}
  public enum Field {}
  public enum Topic {}
  public enum Action {}
  public enum SavedView {}
  public enum Measure {}
  public enum Draft {}
  public enum Group {}
}

public typealias AssociationCode = Code<Kind.Association>
public typealias DepartmentCode = Code<Kind.Department>
public typealias ServiceCode = Code<Kind.Service>
public typealias QuestionnaireCode = Code<Kind.Questionnaire>
public typealias QuestionCode = Code<Kind.Question>
/// An item of a service's checklist.
public typealias ItemCode = Code<Kind.Item>
/// A field of a request form.
public typealias FieldCode = Code<Kind.Field>
/// A group of beneficiaries (policy G1).
public typealias GroupCode = Code<Kind.Group>
/// What an inquiry is about (policy T1).
public typealias TopicCode = Code<Kind.Topic>
/// An indicator that an improvement action should move.
public typealias MeasureCode = Code<Kind.Measure>
public typealias BeneficiaryID = Identifier<Kind.Beneficiary>
public typealias RequestID = Identifier<Kind.Request>
public typealias InvitationID = Identifier<Kind.Invitation>
public typealias ResponseID = Identifier<Kind.Response>
public typealias MessageID = Identifier<Kind.Message>
public typealias StaffID = Identifier<Kind.Staff>
public typealias ActionID = Identifier<Kind.Action>
/// A way of looking at the dashboard that somebody keeps.
public typealias SavedViewID = Identifier<Kind.SavedView>
/// A questionnaire that is being written.
public typealias DraftID = Identifier<Kind.Draft>
