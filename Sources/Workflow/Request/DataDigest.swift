import Crypto
import Vocabulary

/// The SHA-256 digest of exactly the data that a beneficiary signs (S4).
public struct DataDigest: Hashable, Sendable {
  /// 64 lower-case hexadecimal digits.
  public let text: String

  /// The digest of no data, which no data have: for what is written as a digest and is none.
  public static let ofNothing = DataDigest(zeros: 64)

  private init(zeros: Int) { text = String(repeating: "0", count: zeros) }

  init(of bytes: [UInt8]) {
    text = Hexadecimal.written(SHA256.hash(data: bytes))
  }

  /// The digest written as 64 hexadecimal digits; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      return nil
    }
    self.text = text
  }
}

extension DataDigest: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = DataDigest(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a digest")
    }
    self = digest
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Document {
  /// By what a document that was looked at is told from another handed in after it (S2).
  public var digest: DataDigest {
    let parts = [reference, issued?.description ?? "", expires?.description ?? ""]
    return DataDigest(of: parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
  }
}

extension Request {
  /// The digest of the data as they stand: what a signature given now covers.
  public var dataDigest: DataDigest { DataDigest(of: canonicalData) }

  /// One form of the signed data that no other data have: each part preceded by its length in bytes, the parts in a fixed
  /// order. Covered are whose request it is, its service, every field of the form, and every item due before submission
  /// with its number and dates.
  var canonicalData: [UInt8] {
    var form: [UInt8] = []
    func write(_ part: String) {
      form += Array("\(part.utf8.count):".utf8)
      form += Array(part.utf8)
    }
    let signed = checklist.requirements.filter { $0.phase == .submission }.map(\.item).sorted()
    [
      "rida-declaration/1", id.description, beneficiary.description, kind.rawValue, department.text, service.text,
      String(data.count),
    ].forEach(write)
    for (field, value) in data.sorted(by: { $0.key < $1.key }) { [field.text, value].forEach(write) }
    for item in signed {
      guard let document = items[item]?.document else { continue }
      [item.text, document.reference, document.issued?.description ?? "", document.expires?.description ?? ""]
        .forEach(write)
    }
    return form
  }
}
