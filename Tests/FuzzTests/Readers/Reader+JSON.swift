import Foundation
import Messaging

extension Reader {
  /// A JSON value of any form: what a gateway answers and what it tells of deliveries.
  static let json = Reader(
    "json",
    words: ["null", "true", "[", "]", "{\"\":", "}", "1e309", "-0", "\\u0000", "\\ud800", "9223372036854775808"],
    seeds: [
      "{\"id\":\"1\",\"status\":[\"DELIVRD\",null,true,1,1.5,-0]}", "[[[[{}]]]]", "\"\\u0646\"", "9223372036854775807",
      "1e400",
    ]
  ) { bytes in
    guard let value = JSONValue(bytes) else { return false }
    let written = value.bytes
    try promise(!written.isEmpty, "\(value) cannot be written")
    guard let again = JSONValue(written) else { throw BrokenPromise(description: "\(value) cannot be read again") }
    try promise(again.bytes == written, "\(value) reads otherwise: \(again)")
    for path in ["", "id", "*", "0.status.*", "-1", "status.0"] { _ = value.values(at: path).map(\.written) }
    return true
  }
}
