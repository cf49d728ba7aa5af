public import Collector
public import Operations
public import Surveys
import Synchronization
public import Vocabulary
public import Workflow

@testable public import Storage

/// An association for tests: a real SQLite in memory, or a real PostgreSQL where the run asks for it, a clock that stands still until it is moved, and chance from a seed.
public final class House: Sendable {
  public let engine: Engine
  private let clock: Clock
  /// Held as long as the house stands; nil in a file or in memory.
  private let database: TestDatabase?
  /// Who is served has a number of his own: of people who share one, one is asked. Where it begins depends on the seed, so that
  /// a house that is opened again serves others.
  private let nextNumber: Mutex<Int>

  public static let department = Department(
    code: .fixed("repair"), name: LocalizedText(ar: "قسم الترميم والصيانة", en: "Repair and maintenance"))
  public static let service = Service(
    code: .fixed("roof"), department: department.code, name: LocalizedText(ar: "ترميم سقف", en: "Roof repair"))

  /// A house with one department, one service and the given questionnaire, at 9:00 on 11 October 2026. Its clock stands, so
  /// that everybody in it would answer too fast: no rule sets answers aside unless one is given.
  public init(
    _ questionnaire: Questionnaire = .walk, path: String? = nil, server: String? = nil, keys: String = "",
    seed start: UInt64 = 1, carriers: Set<Carrier> = [.sms],
    aside: AsideRules = .none, onPostgreSQL: Bool = TestCluster.isAsked
  ) async throws {
    let clock = Clock(Moment(seconds: 1_791_698_400))
    database = path == nil && server == nil && onPostgreSQL ? try TestDatabase() : nil
    let store =
      if let path { try Store(path: path, association: .fixed("tabuk")) } else if let server {
        try Store(server: server, keys: keys, association: .fixed("tabuk"))
      } else if let database {
        try Store(engine: PostgreSQLServer(PostgreSQLAddress(database.address)), association: .fixed("tabuk"))
      } else {
        try Store(inMemoryFor: .fixed("tabuk"))
      }
    if let database { TestDatabase.keep(database, for: store) }
    self.clock = clock
    nextNumber = House.numbers(from: start)
    engine = House.engine(store, clock, seed: start, carriers: carriers, aside: aside)
    try await furnish(questionnaire, name: LocalizedText(ar: "جمعية الإسكان", en: "The housing association"))
  }

  /// A house over a store that somebody opened: another association beside one that is there.
  init(in store: Store, seed start: UInt64) async throws {
    let clock = Clock(Moment(seconds: 1_791_698_400))
    self.clock = clock
    nextNumber = House.numbers(from: start)
    database = nil
    engine = House.engine(store, clock, seed: start, carriers: [.sms], aside: .none)
    try await furnish(.walk, name: LocalizedText(ar: "جمعية الجوار", en: "The neighbours' association"))
  }

  private static func numbers(from seed: UInt64) -> Mutex<Int> {
    var numbers = Seeded(state: ~seed)
    return Mutex(Int(numbers.next() % 90_000_000))
  }

  private static func engine(
    _ store: Store, _ clock: Clock, seed start: UInt64, carriers: Set<Carrier>, aside: AsideRules
  ) -> Engine {
    let seed = Mutex(Seeded(state: start))
    let world = World(now: { clock.now }, chance: { seed.withLock { $0.next() } })
    return Engine(
      store: store, world: world, publicAddress: "http://survey.example", passwordCost: House.passwordCost,
      carriers: carriers, aside: aside)
  }

  /// One department, one service and the questionnaire.
  private func furnish(_ questionnaire: Questionnaire, name: LocalizedText) async throws {
    try await engine.store.write { ledger in
      try ledger.save(associationName: name)
      try ledger.save(House.department)
      try ledger.save(House.service)
      try ledger.publish(questionnaire)
    }
  }

  /// A house in which the rules of setting answers aside hold as they do in an association.
  public static func settingAside(path: String? = nil) async throws -> House {
    try await House(path: path, aside: .standard)
  }

  /// The store of another program on the same database, with the same keys; nil where a house in memory has room for one alone.
  public func anotherStore() throws -> Store? {
    try database.map {
      try Store(
        engine: PostgreSQLServer(PostgreSQLAddress($0.address)), keyring: engine.store.keyring,
        association: .fixed("tabuk"))
    }
  }

  public var now: Moment { clock.now }

  /// Lets so many days pass.
  public func pass(days: Int) { clock.pass(seconds: Int64(days) * 86_400) }

  /// Lets so many seconds pass.
  public func pass(seconds: Int64) { clock.pass(seconds: seconds) }

  /// Lets the answers of this day go among the responses, as they do when it is over; the clock stands.
  public func endDay() async throws { _ = try await engine.store.closeDays(before: now.day.adding(days: 1)) }

  /// A mobile number that nobody in the house has.
  public func newNumber() -> MobileNumber {
    MobileNumber(
      subscriber: nextNumber.withLock { number in
        number += 1
        return number
      })
  }

  private final class Clock: Sendable {
    private let moment: Mutex<Moment>
    init(_ moment: Moment) { self.moment = Mutex(moment) }
    var now: Moment { moment.withLock { $0 } }
    func pass(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
  }
}
