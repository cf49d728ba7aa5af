import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

/// Two places whose keys are one place, under whatever name: a move that is given up takes only what it laid.
@Suite struct SharedKeysTests {
  private struct Killed: Error {}

  /// A move that was begun and killed.
  private func begin(_ house: MovingHouse, to place: StorePlace) async throws {
    await #expect(throws: Killed.self) {
      _ = try await house.move(from: house.file, to: place).carryOut(under: house.monthly, in: house.world) { _, _ in
        throw Killed()
      }
    }
  }

  @Test func theKeysInUseOutliveAMoveThatIsGivenUp() async throws {
    let house = try await MovingHouse()
    let (files, name) = (FileManager.default, URL(filePath: house.path).lastPathComponent)
    let link = house.folder + "-link"
    try files.createSymbolicLink(atPath: link, withDestinationPath: house.folder)
    defer { try? files.removeItem(atPath: link) }
    for keys in ["\(house.folder)//\(name)", "\(house.folder)/./\(name)", "\(link)/\(name)"] {
      let place = StorePlace(database: house.otherFile.database, keys: keys)
      try await begin(house, to: place)
      #expect(house.file.keyFiles(apartFrom: place) == [], "\(keys)")
      try await house.abandon(from: house.file, to: place)
      #expect(files.fileExists(atPath: house.path + ".persons"), "\(keys)")
      #expect(try await house.isClean(house.file), "\(keys)")
    }
    #expect(house.file.keyFiles(apartFrom: house.otherFile) == [house.path + ".key", house.path + ".persons"])
  }

  @Test func keysThatTheMoveDidNotLayStay() async throws {
    let house = try await MovingHouse()
    try await begin(house, to: house.otherFile)
    // Somebody names another place of keys when he gives it up, where a copy of them lies.
    let copy = house.folder + "/copy"
    for ending in [".key", ".persons"] {
      try FileManager.default.copyItem(atPath: house.path + ending, toPath: copy + ending)
    }
    let misnamed = StorePlace(database: house.otherFile.database, keys: copy)
    await #expect(throws: MoveRefusal.otherPersons(path: copy + ".persons")) {
      _ = try await house.move(from: house.file, to: misnamed)
    }
    try await house.abandon(from: house.file, to: misnamed)
    #expect(FileManager.default.fileExists(atPath: copy + ".persons"))
  }

  @Test func whatItLaidGoesWithIt() async throws {
    let house = try await MovingHouse()
    try await begin(house, to: house.otherFile)
    #expect(FileManager.default.fileExists(atPath: house.otherFile.keys + ".persons"))
    try await house.abandon(from: house.file, to: house.otherFile)
    #expect(!FileManager.default.fileExists(atPath: house.otherFile.keys + ".persons"))
    let report = try await house.carried(from: house.file, to: house.otherFile)
    #expect(!report.isResumed)
    #expect(!FileManager.default.fileExists(atPath: house.otherFile.keys + ".persons.move"))
    #expect(try await house.isClean(house.otherFile))
  }
}
