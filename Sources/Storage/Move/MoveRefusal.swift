public import Vocabulary

/// Why an association is not moved.
public enum MoveRefusal: Refusal {
  /// Both names are of one place.
  case samePlace
  /// The place it should leave does not hold it.
  case notThere
  /// The place it should go to holds it.
  case heldThere
  /// The place it should go to holds what was left there when it went away.
  case leftThere(to: String)
  /// It is not whole where it should leave: an earlier move there was not finished.
  case unfinished(from: String)
  /// It is on its way to another place.
  case elsewhere(to: String)
  /// Another key lies where its key should.
  case otherKey(path: String)
  /// Its keys of persons are wanted where others lie, for which nothing here answers.
  case otherPersons(path: String)
  /// What arrived is not what left.
  case differs([LocalizedText])
  /// There is no move that could be given up, or nothing left behind that could be taken out.
  case nothingToGiveUp
}
