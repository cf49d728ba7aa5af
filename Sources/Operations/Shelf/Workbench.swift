import Dispatch
import Synchronization

/// Threads for long computing, beside those that answer visitors: as many at once as the machine has processors.
enum Workbench {
  private static let queue = DispatchQueue(label: "rida.workbench", qos: .utility, attributes: .concurrent)

  /// The results of a piece of work for each item, in their order; the first error where one failed.
  static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Made
  ) async throws -> [Made] {
    var made: [Made] = []
    for try await one in each(items, work) { made.append(one) }
    return made
  }

  /// The same, each result as soon as it and all before it are there.
  static func each<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) throws -> Made
  ) -> AsyncThrowingStream<Made, any Error> {
    AsyncThrowingStream { results in
      queue.async {
        let line = Mutex<(made: [Int: Made], next: Int)>(([:], 0))
        DispatchQueue.concurrentPerform(iterations: items.count) { place in
          do {
            let one = try work(items[place])
            line.withLock { line in
              line.made[place] = one
              while let ready = line.made.removeValue(forKey: line.next) {
                results.yield(ready)
                line.next += 1
              }
            }
          } catch { results.finish(throwing: error) }
        }
        results.finish()
      }
    }
  }
}
