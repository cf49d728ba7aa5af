public import Vocabulary

extension Move {
  /// Gives a move up that was begun and did not arrive: what came so far is taken out, with the keys of persons that the move
  /// laid there, and the association is served again where it was. Throws `MoveRefusal.nothingToGiveUp`.
  public static func abandon(of association: AssociationCode, from: StorePlace, to: StorePlace) throws {
    guard from.mayExist else { throw MoveRefusal.notThere }
    let source = try from.engine()
    guard let mark = try source.look({ try MoveMark(of: association, in: $0) }) else { throw MoveRefusal.notThere }
    guard case .leaving = mark.whereabouts else { throw MoveRefusal.nothingToGiveUp }
    if to.mayExist {
      let target = try to.engine()
      if let there = try target.look({ try MoveMark(of: association, in: $0) }), let move = mark.move,
        there.move == move
      {
        guard case .arriving = there.whereabouts else { throw MoveRefusal.heldThere }
        try takeOut(association, target.tables().parentsFirst, in: target)
        takeOutPersons(laidBy: move, at: to, from: from)
      }
    }
    try takeMarkOff(association, in: source)
  }

  /// Takes out of a database what an association left there when it went away, what never arrived whole, or an association of
  /// which nothing was recorded. Throws `MoveRefusal.nothingToGiveUp` for one that is kept here.
  public static func clear(_ association: AssociationCode, in place: StorePlace) throws {
    guard place.mayExist else { throw MoveRefusal.notThere }
    let engine = try place.engine()
    guard let mark = try engine.look({ try MoveMark(of: association, in: $0) }) else { throw MoveRefusal.notThere }
    switch mark.whereabouts {
    case .gone, .arriving: try takeOut(association, engine.tables().parentsFirst, in: engine)
    case nil: try takeOutUnused(association, in: engine)
    case .leaving: throw MoveRefusal.nothingToGiveUp
    }
  }

  /// In one transaction, in which nobody else begins to record anything of it.
  private static func takeOutUnused(_ association: AssociationCode, in engine: any StorageEngine) throws {
    let tables = try engine.tables().parentsFirst
    try engine.write { connection in
      guard let mark = try MoveMark(of: association, in: connection, waiting: true), mark.whereabouts == nil else {
        throw MoveRefusal.nothingToGiveUp
      }
      for table in tables where !Table.ofUnused.contains(table.name) {
        guard try connection.rows("\(table.any) LIMIT 1", [SQLValue(association)]).isEmpty else {
          throw MoveRefusal.nothingToGiveUp
        }
      }
      for table in tables.reversed() where Table.ofUnused.contains(table.name) {
        try connection.execute(table.removal, [SQLValue(association)])
      }
    }
  }
}
