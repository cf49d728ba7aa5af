import Foundation
public import Vocabulary

/// An association on its way from one database to another, whichever engines keep them.
///
/// Both sides know of it: the association's row says `leaving` on one and `arriving` on the other, with the move's own key,
/// and neither is served meanwhile. What has arrived is found by the rows themselves, so that a move that was killed goes on
/// where it was (docs/decisions/0026).
public final class Move: Sendable {
  public let association: AssociationCode
  public let from: StorePlace
  public let to: StorePlace
  /// Whether an earlier call began it.
  public let isResumed: Bool
  /// Whether it had arrived, and only its end was not written down.
  public let hasArrived: Bool
  /// The side that it leaves.
  public let source: Store
  let target: any StorageEngine
  let id: [UInt8]
  let tables: [Table]

  /// Opens both sides and looks whether the association may go. Nothing is written yet.
  ///
  /// `key` are 16 random bytes, the move's own where it is a new one. Throws `MoveRefusal`, `StoreRefusal`.
  public init(of association: AssociationCode, from: StorePlace, to: StorePlace, key: [UInt8]) throws {
    guard from.name != to.name else { throw MoveRefusal.samePlace }
    guard from.mayExist else { throw MoveRefusal.notThere }
    let origin = try from.engine()
    guard let mark = try origin.look({ try MoveMark(of: association, in: $0) }) else { throw MoveRefusal.notThere }
    switch mark.whereabouts {
    case .arriving(let earlier): throw MoveRefusal.unfinished(from: earlier)
    case .gone(let other): throw MoveRefusal.elsewhere(to: other)
    case .leaving(let other) where other != to.name && !to.mayExist: throw MoveRefusal.elsewhere(to: other)
    case .leaving, nil: break
    }
    let id = mark.whereabouts == nil ? key : mark.move ?? key
    source = try Store(
      origin, Keyring(beside: from.keys, databaseExists: true, isShared: from.isServer), association, in: id)
    (self.association, self.from, self.to, self.id) = (association, from, to, id)
    target = try to.engine()
    tables = try origin.tables().parentsFirst
    let there = try target.look { try MoveMark(of: association, in: $0) }
    isResumed = there?.move == id
    hasArrived = isResumed && there?.whereabouts == nil
    if let there, !isResumed { try Self.checkFree(there) }
    if !isResumed, case .leaving(let other) = mark.whereabouts, other != to.name {
      throw MoveRefusal.elsewhere(to: other)
    }
    try checkKeys()
  }

  /// A half that another move left may be taken out: its source has everything.
  private static func checkFree(_ there: MoveMark) throws(MoveRefusal) {
    switch there.whereabouts {
    case .arriving: return
    case .gone(let other): throw .leftThere(to: other)
    case .leaving, nil: throw .heldThere
    }
  }

  /// From here on nothing of the association is changed where it leaves, and its place is taken where it goes.
  func begin() throws {
    try carryKey()
    try source.file.write { connection in
      guard try MoveMark(of: association, in: connection, waiting: true)?.whereabouts == nil else { return }
      try mark("leaving", other: to.name, in: connection)
    }
    if !isResumed {
      try Self.takeOut(association, tables, in: target)
      guard let table = tables.first(where: { $0.name == "association" }),
        let row = try source.file.look({ try table.page(after: nil, of: association, in: $0) }).first
      else { throw MoveRefusal.notThere }
      try target.write { connection in
        try connection.execute(table.insertion, row.values)
        try mark("arriving", other: from.name, in: connection)
      }
    }
    try carryPersons()
  }

  /// Writes into the association's row, on one side, where it is.
  private func mark(_ place: String, other: String, in connection: Connection) throws {
    try connection.execute(
      "UPDATE association SET place = ?, move = ?, other_place = ? WHERE association = ?",
      [.text(place), .bytes(id), .text(other), SQLValue(association)])
  }

  /// Makes what arrived the association, and what it left a copy that is not served. In this order: killed between the two,
  /// it is served where it arrived, and nowhere else.
  func finish() throws {
    try target.write { try mark("here", other: from.name, in: $0) }
    try source.file.write { try mark("gone", other: to.name, in: $0) }
    to.forgetWhoLaidPersons()
  }

  /// Takes the mark off again where nothing was carried yet.
  func turnBack() throws {
    if !hasArrived {
      try Self.takeOut(association, tables, in: target)
      Self.takeOutPersons(laidBy: id, at: to, from: from)
    }
    try Self.takeMarkOff(association, in: source.file)
  }

  static func takeMarkOff(_ association: AssociationCode, in engine: any StorageEngine) throws {
    _ = try engine.write { connection in
      try connection.execute(
        "UPDATE association SET place = 'here', move = NULL, other_place = NULL WHERE association = ?",
        [SQLValue(association)])
    }
  }

  /// Takes all rows of an association out, a table a transaction, its own row last.
  static func takeOut(_ association: AssociationCode, _ tables: [Table], in engine: any StorageEngine) throws {
    for table in tables.reversed() {
      _ = try engine.write { try $0.execute(table.removal, [SQLValue(association)]) }
    }
  }

  /// The side where it arrived, as a store, for whoever examines it.
  func arrived() throws -> Store {
    try Store(target, Keyring(beside: to.keys, databaseExists: true, isShared: to.isServer), association, in: id)
  }
}

extension StorePlace {
  /// How the other side remembers this one: a file by its whole path.
  public var name: String {
    isServer ? database : URL(filePath: database).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// A server's database is found out about when it is opened.
  var mayExist: Bool { isServer || Store.exists(at: database) }
}
