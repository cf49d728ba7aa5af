import Synchronization
import Testing

@testable import Storage

struct RowPipelineTests {
  private struct Broken: Error {}

  /// Many more rows than are on their way at once: each arrives, and in its turn.
  @Test func everyRowArrivesInItsTurn() throws {
    let seen = Mutex<[Int64]>([])
    let pipeline = RowPipeline { batch in
      batch.forEachKey { key in
        if case .integer(let number)? = RowBytes.values(of: key).first { seen.withLock { $0.append(number) } }
      }
    }
    for number in 0..<200_000 {
      try pipeline.add { $0.append(0...0, of: Row(values: [.integer(Int64(number))])) }
    }
    try pipeline.finish()
    #expect(seen.withLock { $0 } == Array(0..<200_000))
  }

  /// Who reads on hears that the work failed, at the latest when everything was read; nothing is worked on after that.
  @Test(arguments: [1, 200_000]) func aFailureIsHeard(rows: Int) throws {
    let batches = Mutex(0)
    let pipeline = RowPipeline { _ in
      batches.withLock { $0 += 1 }
      throw Broken()
    }
    #expect(throws: Broken.self) {
      for number in 0..<rows { try pipeline.add { $0.append(0...0, of: Row(values: [.integer(Int64(number))])) } }
      try pipeline.finish()
    }
    #expect(batches.withLock { $0 } == 1)
  }

  @Test func noRowsAreNoWork() throws {
    let keys = Mutex(0)
    let pipeline = RowPipeline { batch in batch.forEachKey { _ in keys.withLock { $0 += 1 } } }
    try pipeline.finish()
    #expect(keys.withLock { $0 } == 0)
  }
}
