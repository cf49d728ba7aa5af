import Dispatch
import Synchronization

/// Threads for long computing, beside those that answer visitors: as many at once as the machine has processors.
enum Workbench {
  private static let queue = DispatchQueue(label: "rida.workbench", qos: .utility, attributes: .concurrent)

  /// The results of a piece of work for each item, in their order; the first error where one failed.
  static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Made
  ) async throws -> [Made] {
    let results = try await withCheckedThrowingContinuation {
      (done: CheckedContinuation<[Result<Made, any Error>], any Error>) in
      queue.async {
        let made = Mutex<[Int: Result<Made, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: items.count) { place in
          let result = Result { try work(items[place]) }
          made.withLock { $0[place] = result }
        }
        let all = made.withLock { $0 }
        done.resume(returning: items.indices.compactMap { all[$0] })
      }
    }
    return try results.map { try $0.get() }
  }
}
