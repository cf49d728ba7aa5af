import Storage
import Vocabulary

extension Engine {
  /// Lets the anonymous answers of the days that are over go among the others; says how many. Done again and again while the
  /// site runs: on a day that is closed already it reads one row and writes nothing.
  @discardableResult
  public func closeDays() async throws -> Int { try await store.closeDays(before: world.now().day) }
}
