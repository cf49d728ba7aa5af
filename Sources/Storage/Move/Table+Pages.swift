import Vocabulary

/// An association's rows piece by piece, in the order of the key, so that no table is ever held whole.
extension Table {
  /// At most so many rows are held at once.
  private static let mostRows = 2_000
  /// At most so many signs and bytes, or one row that is longer.
  private static let mostLength = 4 << 20

  /// The rows after a place in the order of the key; none at its end. Nil is before the first.
  func page(after place: [SQLValue]?, of association: AssociationCode, in connection: Connection) throws -> [Row] {
    if order.isEmpty, place != nil { return [] }
    let values = [SQLValue(association)] + (place ?? [])
    var (length, fitting) = (0, 0)
    for row in try connection.rows(lengths(afterPlace: place != nil), values + [SQLValue(Self.mostRows)]) {
      length += try row.integer(0)
      if length > Self.mostLength, fitting > 0 { break }
      fitting += 1
    }
    guard fitting > 0 else { return [] }
    return try connection.rows(rows(afterPlace: place != nil), values + [SQLValue(fitting)])
  }

  /// The place of the last row; nil without rows.
  func lastPlace(of association: AssociationCode, in connection: Connection) throws -> [SQLValue]? {
    try connection.rows(last, [SQLValue(association)]).first.map(place(in:))
  }

  /// All rows of an association in short.
  func digest(of association: AssociationCode, in engine: any StorageEngine) throws -> TableDigest {
    var (digest, place) = (RowDigest(), [SQLValue]?.none)
    while true {
      let page = try engine.look { try self.page(after: place, of: association, in: $0) }
      guard let last = page.last else { return digest.finished(of: self) }
      for row in page { digest.add(row) }
      place = self.place(in: last)
    }
  }
}
