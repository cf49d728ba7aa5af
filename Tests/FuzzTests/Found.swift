/// Inputs that the fuzzer found, each with the reader that it ended or whose promise it broke.
enum Found {
  static let inputs: [(reader: String, bytes: [UInt8])] = [
    // A row whose number is the largest there is, and one after it that has none.
    ("sheet-xml", Array("<s><row r=\"9223372036854775807\"/><row/></s>".utf8))
  ]
}
