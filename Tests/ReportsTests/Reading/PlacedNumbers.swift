/// Every number of a JSON file with the names that lead to it, those of lists without their places.
struct PlacedNumbers: Decodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let numbers: [(path: [String], number: Double)]

  init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: Name.self) {
      numbers = try fields.allKeys.flatMap { key in
        try fields.decode(PlacedNumbers.self, forKey: key).numbers.map { ([key.stringValue] + $0.path, $0.number) }
      }
    } else if var list = try? decoder.unkeyedContainer() {
      var found: [(path: [String], number: Double)] = []
      while !list.isAtEnd { found += try list.decode(PlacedNumbers.self).numbers }
      numbers = found
    } else {
      numbers = (try? decoder.singleValueContainer().decode(Double.self)).map { [([], $0)] } ?? []
    }
  }
}
