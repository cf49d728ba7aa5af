import Foundation
import Operations
import Storage
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// One association moves from one engine into the other and back, and is what it was.
@Suite(.enabled(if: TestCluster.isInstalled, Comment(rawValue: TestCluster.missing)))
struct MovingTests {
  private struct Killed: Error {}

  /// Counts the pages of one try.
  private final class Pages: Sendable {
    private let number = Mutex(0)
    func another() -> Int {
      number.withLock {
        $0 += 1
        return $0
      }
    }
  }

  @Test func thereAndBackAgainEveryRowIsWhatItWas() async throws {
    let (house, database) = (try await MovingHouse(), try TestDatabase(empty: true))
    let server = house.server(database)
    let there = try await house.carried(from: house.file, to: server)
    #expect(there.rows > 300 && there.files.count > 10 && !there.isResumed)
    #expect(there.tables.filter { $0.rows > 0 }.count > 25)
    #expect(try await house.isClean(server))
    #expect(await house.whereabouts(house.file) == .gone(to: server.name))
    let back = try await house.carried(from: server, to: house.otherFile)
    #expect(back.tables == there.tables && back.files == there.files)
    #expect(back.examined.auditSeal == there.examined.auditSeal)
    #expect(try await house.isClean(house.otherFile))
    #expect(await house.whereabouts(server) == .gone(to: house.otherFile.name))
    for place in [house.file, server, house.otherFile] {
      for key in [place.keys + ".key", place.keys + ".persons"] {
        let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(key)")
      }
    }
  }

  @Test func killedAtAnyPageItGoesOnWhereItWas() async throws {
    let (house, database) = (try await MovingHouse(), try TestDatabase(empty: true))
    let server = house.server(database)
    var kills = 0
    var report: MoveReport?
    while report == nil {
      // The last tries are not killed: it ends in any case.
      let (pages, most) = (Pages(), kills > 40 ? Int.max : 9 + kills % 3)
      do {
        report = try await house.move(from: house.file, to: server).carryOut(under: house.monthly, in: house.world) {
          _, _ in
          guard pages.another() <= most else { throw Killed() }
        }
      } catch is Killed {
        kills += 1
        // In between it is served on neither side.
        #expect(await house.whereabouts(house.file) == .leaving(to: server.name))
        #expect(await house.whereabouts(server) == .arriving(from: house.file.name))
      }
    }
    #expect(kills >= 3 && report?.isResumed == true)
    #expect(try await house.isClean(server))
  }

  /// Killed between its two last writes it has arrived; the next call writes down the rest.
  @Test func whatHasArrivedIsWrittenDownOnTheOtherSide() async throws {
    let house = try await MovingHouse()
    _ = try await house.carried(from: house.file, to: house.otherFile)
    try await house.putBack(house.file, as: "leaving")
    let again = try await house.move(from: house.file, to: house.otherFile).carryOut(
      under: house.monthly, in: house.world)
    #expect(again == nil)
    #expect(await house.whereabouts(house.file) == .gone(to: house.otherFile.name))
  }

  @Test func whatArrivedOtherwiseIsNotServedAndCanBeGivenUp() async throws {
    let (house, database) = (try await MovingHouse(), try TestDatabase(empty: true))
    let server = house.server(database)
    await #expect(throws: Killed.self) {
      _ = try await house.move(from: house.file, to: server).carryOut(under: house.monthly, in: house.world) {
        if $0 == $1 { throw Killed() }
      }
    }
    try await house.change(server, "UPDATE comment SET words = 'x' WHERE association = ?")
    do {
      _ = try await house.carried(from: house.file, to: server)
      Issue.record("what differs was taken")
    } catch MoveRefusal.differs(let found) { #expect(found.count == 1 && found[0].en.contains("comment")) }
    #expect(await house.whereabouts(server) == .arriving(from: house.file.name))
    try await house.abandon(from: house.file, to: server)
    #expect(try await house.isClean(house.file))
    // After that it can go there as if nothing had been.
    let report = try await house.carried(from: house.file, to: server)
    #expect(!report.isResumed)
    #expect(try await house.isClean(server))
  }
}
