import Vocabulary

/// A part of a map whose keys are all known: a misspelt key is refused, never passed over.
protocol StrictForm: Decodable {
  associatedtype CodingKeys: CodingKey, CaseIterable
}

extension StrictForm {
  /// The part's keys and values, once no key among them is unknown.
  static func container(_ decoder: any Decoder) throws -> KeyedDecodingContainer<CodingKeys> {
    let known = CodingKeys.allCases.map(\.stringValue)
    let every = try decoder.container(keyedBy: AnyKey.self)
    if let stranger = every.allKeys.first(where: { !known.contains($0.stringValue) }) {
      throw MapFault(decoder.codingPath + [stranger], .unknownKey(stranger.stringValue, known: known))
    }
    return try decoder.container(keyedBy: CodingKeys.self)
  }
}

extension KeyedDecodingContainer {
  /// A text that is not empty.
  func text(_ key: Key) throws -> String {
    let text = try decode(String.self, forKey: key)
    guard !text.isEmpty else { throw MapFault(codingPath + [key], .wrongKind(key.stringValue)) }
    return text
  }

  /// One of a few values, where the key is there.
  func oneOf<Value: RawRepresentable & CaseIterable>(
    _ kind: Value.Type, _ key: Key
  ) throws -> Value? where Value.RawValue == String {
    guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let value = Value(rawValue: text) else {
      throw MapFault(codingPath + [key], .notOneOf(text, Value.allCases.map(\.rawValue)))
    }
    return value
  }

  func code<Kind>(_ key: Key, as kind: Code<Kind>.Type = Code<Kind>.self) throws -> Code<Kind> {
    let text = try decode(String.self, forKey: key)
    guard let code = Code<Kind>(text) else { throw MapFault(codingPath + [key], .notACode(text)) }
    return code
  }
}

/// A fault in a map, before its line is known.
struct MapFault: Error {
  let path: [any CodingKey]
  let reason: ImportMapRefusal.Reason

  init(_ path: [any CodingKey], _ reason: ImportMapRefusal.Reason) {
    self.path = path
    self.reason = reason
  }
}

/// Any key at all: one that is not known yet, or a name in a table.
struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init?(intValue: Int) { nil }
}
