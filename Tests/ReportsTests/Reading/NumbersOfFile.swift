/// Every number of a JSON file, wherever it stands, to its last digit.
struct NumbersOfFile: Decodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let numbers: Set<Double>

  init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: Name.self) {
      numbers = try fields.allKeys.reduce(into: []) { numbers, key in
        numbers.formUnion(try fields.decode(NumbersOfFile.self, forKey: key).numbers)
      }
    } else if var list = try? decoder.unkeyedContainer() {
      var found: Set<Double> = []
      while !list.isAtEnd { found.formUnion(try list.decode(NumbersOfFile.self).numbers) }
      numbers = found
    } else {
      numbers = (try? decoder.singleValueContainer().decode(Double.self)).map { [$0] } ?? []
    }
  }
}
