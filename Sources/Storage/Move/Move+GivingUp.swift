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

  /// Takes out of a database what an association left there when it went away, or what never arrived whole.
  /// Throws `MoveRefusal.nothingToGiveUp` for one that is kept here.
  public static func clear(_ association: AssociationCode, in place: StorePlace) throws {
    guard place.mayExist else { throw MoveRefusal.notThere }
    let engine = try place.engine()
    guard let mark = try engine.look({ try MoveMark(of: association, in: $0) }) else { throw MoveRefusal.notThere }
    switch mark.whereabouts {
    case .gone, .arriving: try takeOut(association, engine.tables().parentsFirst, in: engine)
    case .leaving, nil: throw MoveRefusal.nothingToGiveUp
    }
  }
}
