public import Storage
import Vocabulary

/// All that people can ask of Rida, one verb a file: each reads, lets a pure module decide, and writes once.
public struct Engine: Sendable {
  public let store: Store
  public let world: World
  /// The address under which beneficiaries reach the association, without a slash at its end.
  public let publicAddress: String
  let shelf = QuestionnaireShelf()

  public init(store: Store, world: World, publicAddress: String) {
    self.store = store
    self.world = world
    self.publicAddress = publicAddress
  }

  /// The address of a link.
  public func address(of token: some CustomStringConvertible) -> String { "\(publicAddress)/s/\(token)" }
}
