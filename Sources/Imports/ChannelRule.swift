import Vocabulary

/// By which of the policy's channels C1–C8 the requests of a file came: told by a column, or the same for all.
struct ChannelRule: Sendable {
  let column: String?
  let constant: Channel?
  let values: [String: Channel]
  /// The channel of every value that the table does not know; without it, such a row is refused.
  let otherwise: Channel?

  func channel(_ cell: String) throws(RowFault) -> Channel {
    if let constant { return constant }
    let name = CellText.trimmed(cell)
    guard let channel = values[name] ?? otherwise ?? Channel(rawValue: name) else {
      throw .nameUnknown(column: column ?? "", name)
    }
    return channel
  }
}

extension ChannelRule: StrictForm {
  enum CodingKeys: String, CodingKey, CaseIterable { case column, constant, values, otherwise }

  init(from decoder: any Decoder) throws {
    let form = try Self.container(decoder)
    column = try form.contains(.column) ? form.text(.column) : nil
    constant = try form.oneOf(Channel.self, .constant)
    otherwise = try form.oneOf(Channel.self, .otherwise)
    var values: [String: Channel] = [:]
    for (name, code) in try form.decodeIfPresent([String: String].self, forKey: .values) ?? [:] {
      guard let channel = Channel(rawValue: code) else {
        let path: [any CodingKey] = form.codingPath + [CodingKeys.values, AnyKey(stringValue: name)]
        throw MapFault(path, .notOneOf(code, Channel.allCases.map(\.rawValue)))
      }
      values[CellText.trimmed(name)] = channel
    }
    self.values = values
    guard column != nil || constant != nil else { throw MapFault(form.codingPath, .neitherColumnNorConstant) }
    guard column == nil || constant == nil else { throw MapFault(form.codingPath, .columnAndConstant) }
  }
}
