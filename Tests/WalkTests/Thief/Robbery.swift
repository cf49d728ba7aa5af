import Foundation
import Logging
import Operations
import Storage
import Synchronization
import TestSupport
import Vocabulary

/// A day on which people with known answers answer one after the other, and a thief who comes when it is over.
struct Robbery {
  /// How answers are kept.
  enum Way { case asBuilt, atOnce }

  /// A form was not taken.
  struct NotThanked: Error {}

  static let people = 40

  /// One who answered.
  struct Answered: Sendable {
    let token: String
    let digest: [UInt8]
    let answers: String
    let words: String?
    fileprivate let atOnce: @Sendable (_ fields: [String: [String]], _ key: String) async throws -> Void
  }

  let path: String
  let house: House
  /// The tokens in the order in which they were answered, each with the answers in short.
  let answered: [Answered]
  /// What a thief gets in the evening of the day, and when it is over, with the log as full as it can be.
  let evening: Loot
  let night: Loot
  /// After the program took the log home.
  let emptied: Loot
  /// What was logged, at the finest level.
  let told: String
  let heldLengths: Set<Int>

  init(_ way: Way, seed: UInt64) async throws {
    path = try House.temporaryFile()
    let house = try await House(path: path, seed: seed)
    self.house = house
    var chance = Seeded(state: seed)
    let links = try await house.links(Self.people).shuffled(using: &chance)
    let sheets = Self.sheets.shuffled(using: &chance).prefix(Self.people)
    let answered = zip(links, sheets).enumerated().map { place, pair in
      Answered(
        token: pair.0.text, digest: pair.0.digest, answers: pair.1,
        words: place % 3 == 0 ? Array(repeating: "كلمة\(place)", count: 1 + place % 20).joined(separator: " ") : nil
      ) { [token = pair.0.token] in try await house.answerAtOnce($0, key: $1, with: token) }
    }
    self.answered = answered
    let records = Records()
    let logger = Logger(label: "thief") { _ in records.handler }
    try await Client.visit(house, logger: logger) { [answered] client in
      var chance = Seeded(state: seed)
      for one in answered {
        house.pass(seconds: Int64.random(in: 60...600, using: &chance))
        try await Self.answer(one, way, by: client)
      }
    }
    told = records.text
    heldLengths = Set(try await house.engine.store.heldLengths())
    evening = try Loot(from: path)
    house.pass(days: 1)
    try await house.releaseHeldAnswers()
    let copy = path + ".backup"
    try await house.engine.store.backup(to: copy)
    night = try Loot(from: path, backup: copy)
    house.engine.store.emptyLog()
    emptied = try Loot(from: path, backup: copy)
  }

  private static func answer(_ one: Answered, _ way: Way, by client: Client) async throws {
    let page = try await client.get("/s/\(one.token)").text
    let key = page.firstMatch(of: /name="key"[^>]*value="([^"]+)"/).map { String($0.1) } ?? ""
    var fields: [String: [String]] = [:]
    for entry in one.answers.split(separator: " ") {
      let parts = entry.split(separator: "=")
      fields[String(parts[0])] = parts[1].split(separator: ",").map(String.init)
    }
    if let words = one.words { fields["Q10"] = [words] }
    switch way {
    case .asBuilt:
      let form = fields.flatMap { name, values in
        values.map { "\(name)=\($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
      }
      let thanks = try await client.post("/s/\(one.token)", (form + ["key=\(key)"]).joined(separator: "&"))
      guard thanks.status == 200 else { throw NotThanked() }
    case .atOnce: try await one.atOnce(fields, key)
    }
  }

  /// Answers no two of which are alike, in short.
  private static let sheets: [String] = {
    var sheets: [String] = []
    for first in 1...5 {
      for second in [3, 2, 1, 99] {
        for rest in ["", " Q9=1", " Q9=2", " Q9=3", " Q9=1,2", " Q9=1,3", " Q9=2,3"] {
          sheets.append("Q1=\(first) Q2=\(second)\(rest)")
        }
      }
    }
    return sheets
  }()

  /// How many of some matches are right.
  func right(_ matches: [(response: Int, link: Int)], among all: Matchables) -> Int {
    let truth = Dictionary(uniqueKeysWithValues: answered.map { ($0.digest, $0.answers) })
    return matches.count { truth[all.links[$0.link].digest] == all.responses[$0.response].answers }
  }

  /// How far an order of answers goes with the order in which they came: Spearman's ρ times √(n − 1), a standard normal number
  /// where it does not.
  func correlation(of order: [Int], among all: Matchables) -> Double {
    let came = Dictionary(uniqueKeysWithValues: answered.enumerated().map { ($1.answers, $0) })
    let (n, ranks) = (Double(order.count), order.compactMap { came[all.responses[$0].answers] })
    guard ranks.count == order.count, n > 2 else { return 0 }
    let squares = ranks.enumerated().map { Double(($0 - $1) * ($0 - $1)) }.reduce(0, +)
    return (1 - 6 * squares / (n * (n * n - 1))) * (n - 1).squareRoot()
  }
}

/// What was logged, at the finest level.
private final class Records: Sendable {
  private let lines = Mutex("")
  var text: String { lines.withLock { $0 } }
  var handler: any LogHandler { Handler(records: self) }
  private func add(_ line: String) { lines.withLock { $0 += line + "\n" } }

  private struct Handler: LogHandler {
    let records: Records
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      records.add("\(event.level) \(event.message) \(metadata.merging(event.metadata ?? [:]) { $1 })")
    }
  }
}
