public import Vocabulary

/// S4: the applicant signs that his data are right and that he is directly responsible for them. The signature covers
/// exactly the data he saw, by their digest; data changed afterwards need a new one.
extension Request {
  /// Whether the data as they stand are signed.
  public var isSigned: Bool { declaration.map { $0.voided == nil && $0.digest == dataDigest } ?? false }

  func signing(_ signature: Signature, _ act: Act, under policy: Policy) throws(StepRefusal) -> Request {
    guard completeness != nil else { throw .notYetComplete }
    guard decision?.verdict != .rejected else { throw .alreadyDecided(.rejected) }
    guard !isSigned else { throw .alreadySigned }
    switch signature.way {
    case .paper(let scan):
      guard act.by != .beneficiary else { throw .notPermitted(.sign, .s4) }
      guard Typed.text(scan) != nil else { throw .scanMissing }
    case .code(let sent):
      let last = sent.adding(seconds: Int64(policy.parameters.minutesACodeIsValid) * 60)
      guard sent <= act.at, act.at <= last else { throw .codeExpired }
    }
    guard signature.digest == dataDigest else { throw .signedOtherData }
    var next = self
    next.declaration = Declaration(digest: signature.digest, way: signature.way, act: act)
    return next
  }

  func changingData(_ values: [FieldValue], _ act: Act) throws(StepRefusal) -> Request {
    try refuseIfSettled()
    var next = self
    for entry in values { next.set(entry) }
    guard next.dataDigest != dataDigest else { throw .nothingChanged(.s4) }
    next.declaration?.voided = declaration?.voided ?? act
    return next
  }

  mutating func set(_ entry: FieldValue) { data[entry.field] = entry.value.isEmpty ? nil : entry.value }

  /// Refuses unless the data as they stand are signed.
  func refuseUnlessSigned() throws(StepRefusal) -> Declaration {
    guard let declaration else { throw .notSigned }
    if let voided = declaration.voided { throw .declarationVoid(since: voided.at) }
    guard declaration.digest == dataDigest else { throw .declarationVoid(since: declaration.act.at) }
    return declaration
  }
}

/// A field of the request form and what is written in it; an empty value takes the field away.
public struct FieldValue: Hashable, Sendable, Codable {
  public let field: FieldCode
  public let value: String

  public init(_ field: FieldCode, _ value: String) {
    self.field = field
    self.value = value
  }
}

/// How somebody signed, and the digest of the data that lay before him.
public struct Signature: Hashable, Sendable, Codable {
  public enum Way: Hashable, Sendable, Codable {
    /// On paper, which the employee scanned; the scan by its reference.
    case paper(scan: String)
    /// By a one-time code sent to his mobile at that time, and given back right.
    case code(sent: Moment)
  }

  public let way: Way
  public let digest: DataDigest

  public init(_ way: Way, digest: DataDigest) {
    self.way = way
    self.digest = digest
  }
}

/// A signed declaration, and since when it is void if it is.
public struct Declaration: Hashable, Sendable {
  public let digest: DataDigest
  public let way: Signature.Way
  public let act: Act
  public internal(set) var voided: Act?

  /// What is signed.
  public static let statement = LocalizedText(
    ar: "أقرّ بأن البيانات المقدمة مني صحيحة، وأنني مسؤول مسؤولية مباشرة عن صحتها.",
    en: "I declare that the data I have given are right, and that I am directly responsible for them.")
}
