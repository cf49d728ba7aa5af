import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

/// What is not moved, and why.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct MoveRefusalTests {
  @Test func whatIsServedFromAFileIsNotMoved() async throws {
    let house = try await MovingHouse()
    let served = try await house.opened(house.file)
    #expect(throws: StoreRefusal.owned(by: getpid())) { _ = try house.begun(from: house.file, to: house.otherFile) }
    withExtendedLifetime(served) {}
  }

  /// A program that serves from a server cannot be seen from another machine: from the first moment of the move each of its
  /// writes is refused.
  @Test func whoServesFromAServerWritesNothingMoreOnceTheMoveBegan() async throws {
    let (house, database) = (try await MovingHouse(), try TestDatabase(empty: true))
    let server = house.server(database)
    _ = try await house.carried(from: house.file, to: server)
    let serving = try await house.opened(server)
    try await serving.write { try $0.ensureAssociation() }
    _ = try await house.carried(from: server, to: house.otherFile)
    await #expect(throws: StoreRefusal.moved(.gone(to: house.otherFile.name))) {
      try await serving.write { try $0.save(House.department) }
    }
    let name = try await serving.read { try $0.associationName() }
    #expect(name != nil)
  }

  @Test func whereItIsHeldAlreadyNothingIsWritten() async throws {
    let (house, other) = (try await MovingHouse(), try await MovingHouse())
    let database = try TestDatabase(empty: true)
    let server = house.server(database)
    _ = try await house.carried(from: house.file, to: server)
    await #expect(throws: MoveRefusal.heldThere) { _ = try await other.move(from: other.file, to: server) }
    await #expect(throws: MoveRefusal.leftThere(to: server.name)) {
      _ = try await house.move(from: server, to: house.file)
    }
    await #expect(throws: MoveRefusal.elsewhere(to: server.name)) {
      _ = try await house.move(from: house.file, to: house.otherFile)
    }
    #expect(try await other.isClean(other.file))
    #expect(try await house.isClean(server))
    // What it left there is taken out; what is kept is not.
    await #expect(throws: MoveRefusal.nothingToGiveUp) { try await house.clear(server) }
    try await house.clear(house.file)
    await #expect(throws: MoveRefusal.notThere) { _ = try await house.move(from: house.file, to: house.otherFile) }
  }

  @Test func anotherKeyInTheWayStopsItBeforeAnythingIsWritten() async throws {
    let house = try await MovingHouse()
    try Data(repeating: 1, count: 32).write(to: URL(filePath: house.otherFile.keys + ".key"))
    await #expect(throws: MoveRefusal.otherKey(path: house.otherFile.keys + ".key")) {
      _ = try await house.move(from: house.file, to: house.otherFile)
    }
    await #expect(throws: MoveRefusal.samePlace) { _ = try await house.move(from: house.file, to: house.file) }
    let nowhere = StorePlace(database: house.folder + "/none.sqlite", keys: house.folder + "/none.sqlite")
    await #expect(throws: MoveRefusal.notThere) { _ = try await house.move(from: nowhere, to: house.otherFile) }
    #expect(try await house.isClean(house.file))
  }
}
