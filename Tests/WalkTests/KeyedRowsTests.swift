import Foundation
import Imports
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// Rows of a list that carry no reference: they are known by all their cells, and nobody can try a person against what is kept.
@Suite struct KeyedRowsTests {
  @Test func aRowLeavesNoDigestThatIsMadeWithoutTheKeyAlsoOfWhoIsErased() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    let folder = House.root + "/docs/examples/requests/"
    let map = try RequestMap(
      reading: String(contentsOfFile: folder + "map.yaml", encoding: .utf8)
        .replacing("\nreference: رقم المعاملة\n", with: "\n"))
    let file = Array(try Data(contentsOf: URL(filePath: folder + "requests.csv")))
    let reading = try map.read(file, today: house.now.day)
    let digests = reading.rows.flatMap { $0.keys.map { Data($0.bytes) } }
    #expect(digests.count == 16)
    let first = try await house.engine.importRequests(reading, of: map, by: nil)
    #expect(first.added == 8)
    try await house.engine.eraseSubject("1020047195", under: .shipped, by: nil)
    let copy = path + ".backup"
    try await house.engine.store.backup(to: copy)
    for part in [path, path + "-wal", copy] {
      let bytes = try Data(contentsOf: URL(filePath: part))
      #expect(digests.allSatisfy { bytes.range(of: $0) == nil }, "\(part)")
    }
    // Also in a backup that is used again, the list is known.
    for end in [".key", ".persons"] { try FileManager.default.copyItem(atPath: path + end, toPath: copy + end) }
    for place in [path, copy] {
      let engine = place == path ? house.engine : try await House(path: copy).engine
      let again = try await engine.importRequests(try map.read(file, today: house.now.day), of: map, by: nil)
      #expect(again.added == 0 && again.known == 8 && again.people == 0, "\(place)")
    }
  }
}
