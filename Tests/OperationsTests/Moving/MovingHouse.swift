import Collector
import Foundation
import Operations
import Reports
import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// An association that has lived for some days, and the places between which it moves.
struct MovingHouse {
  static let association: AssociationCode = .fixed("tabuk")

  /// In a folder of its own: where it was, and where it comes back to.
  let path: String
  var folder: String { URL(filePath: path).deletingLastPathComponent().path }
  var file: StorePlace { StorePlace(database: path, keys: path) }
  var otherFile: StorePlace { StorePlace(database: folder + "/back.sqlite", keys: folder + "/back.sqlite") }

  func server(_ database: TestDatabase) -> StorePlace {
    StorePlace(database: database.address, keys: folder + "/server")
  }

  /// People who answered all kinds of things on some days, staff, a report on the shelf; nobody has it open.
  init() async throws {
    path = try House.temporaryFile()
    let house = try await House(path: path, seed: 9)
    for day in 0..<3 {
      for (number, token) in try await house.completedRequests(9).enumerated() where number % 5 != 4 {
        _ = try await house.engine.submit(
          [
            "Q1": ["\((number + day) % 5 + 1)"], "Q9": number % 2 == 0 ? ["1", "2"] : [],
            "Q10": number % 4 == 0 ? ["المواعيد سريعة \(number)، شكراً"] : [], "Q11": number % 7 == 3 ? ["1"] : [],
          ], key: nil, with: token, mode: .ownPhone)
      }
      if day < 2 { try await house.endDay() }
      house.pass(days: 1)
    }
    let month = try #require(CivilMonth(.gregorian, year: 2026, month: 10))
    let definitions = try ReportFolder(House.root + "/reports").all()
    _ = try await house.engine.publishReports(of: month, as: [.html, .csv], under: definitions, program: "rida")
  }

  func move(from: StorePlace, to: StorePlace) async throws -> Move {
    try await settled { try begun(from: from, to: to) }
  }

  func begun(from: StorePlace, to: StorePlace) throws -> Move {
    try Move(of: Self.association, from: from, to: to, key: (0..<16).map { _ in UInt8.random(in: 0...255) })
  }

  /// In one process a file is given back a moment after the last use of it; a program that ended has given it back.
  func settled<Value>(_ open: () throws -> Value) async throws -> Value {
    for _ in 0..<500 {
      do { return try open() } catch StoreRefusal.owned { try await Task.sleep(for: .milliseconds(10)) }
    }
    return try open()
  }

  /// Carries it over whole.
  func carried(from: StorePlace, to: StorePlace) async throws -> MoveReport {
    try #require(try await move(from: from, to: to).carryOut(under: monthly, in: world))
  }

  var monthly: MonthlyDefinition {
    get throws { try ReportFolder(House.root + "/reports").monthly() }
  }

  var world: World { World(now: { Moment(seconds: 1_792_000_000) }, chance: { .random(in: 0...UInt64.max) }) }

  /// Opens it as the program does.
  func opened(_ place: StorePlace) async throws -> Store {
    try await settled {
      try Store.isServer(place.database)
        ? Store(server: place.database, keys: place.keys, association: Self.association)
        : Store(path: place.database, association: Self.association)
    }
  }

  /// Gives up a move that was begun.
  func abandon(from: StorePlace, to: StorePlace) async throws {
    try await settled { try Move.abandon(of: Self.association, from: from, to: to) }
  }

  /// Takes out what it left there.
  func clear(_ place: StorePlace) async throws {
    try await settled { try Move.clear(Self.association, in: place) }
  }

  /// Why it is not opened there; nil where it is.
  func whereabouts(_ place: StorePlace) async -> Whereabouts? {
    do { _ = try await opened(place) } catch StoreRefusal.moved(let whereabouts) { return whereabouts } catch {
      Issue.record("\(error)")
    }
    return nil
  }

  func isClean(_ place: StorePlace) async throws -> Bool {
    try await Engine(store: try await opened(place), world: world, publicAddress: "").verify().isClean
  }
}
