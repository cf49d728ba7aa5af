import Vocabulary

@testable import Imports

extension Reader {
  private static let pieces = [
    ": ", "- ", "{", "}", "[", "]", "&a ", "*a", "!!int ", "|", "? ", "<<: *a", "\n", "  ", "\"", "column", "values",
    "format", "create", "reject", "empty", "questions",
  ]

  /// The map of a file of earlier answers.
  static let responseMap = Reader(
    "response-map", words: pieces, seeds: { [try Tree.bytes("docs/examples/nhs-fft/map.yaml")] }
  ) { bytes in
    try taken(String(decoding: bytes, as: UTF8.self), by: ImportMap.init(reading:), else: \.message) != nil
  }

  /// The map of an earlier list of requests.
  static let requestMap = Reader(
    "request-map", words: pieces, seeds: { [try Tree.bytes("docs/examples/requests/map.yaml")] }
  ) { bytes in
    try taken(String(decoding: bytes, as: UTF8.self), by: RequestMap.init(reading:), else: \.message) != nil
  }
}
