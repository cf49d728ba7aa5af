import TestSupport

/// The bytes of a page of the database.
private let page = 4_096

/// A way in which a thief tries to tell which link an answer came by: he gives each answer and each link a place, and takes the
/// first of one with the first of the other.
struct Attack: Sendable {
  let name: String
  /// Where bytes stand, in the order that is thought to be that of arrival; nil where they do not.
  let place: @Sendable (_ bytes: [UInt8], _ loot: Loot) -> [Int]?

  /// Every order that a database file, its log and a backup might have kept.
  static let all: [Attack] = [
    Attack(name: "first seen in the log") { bytes, loot in loot.log.places(of: bytes).first.map { [$0] } },
    Attack(name: "last seen in the log") { bytes, loot in loot.log.places(of: bytes).last.map { [$0] } },
    Attack(name: "how often seen in the log, most first") { bytes, loot in
      let places = loot.log.places(of: bytes)
      return places.first.map { [-places.count, $0] }
    },
    Attack(name: "place in the page, filled from its end") { bytes, loot in
      loot.file.places(of: bytes).last.map { [$0 / page, -($0 % page)] }
    },
    Attack(name: "place in the file") { bytes, loot in loot.file.places(of: bytes).last.map { [$0] } },
    Attack(name: "first remains in the file") { bytes, loot in
      loot.file.places(of: bytes).first.map { [$0 / page, -($0 % page)] }
    },
    Attack(name: "place in the backup's page") { bytes, loot in
      loot.backup.places(of: bytes).last.map { [$0 / page, -($0 % page)] }
    },
    Attack(name: "place in the backup") { bytes, loot in loot.backup.places(of: bytes).last.map { [$0] } },
  ]

  /// The answers in the order that the loot is thought to show, and the links; each by its place in what there is to match.
  func orders(_ all: Matchables, in loot: Loot) -> (responses: [Int], links: [Int]) {
    func order(_ keys: [[UInt8]]) -> [Int] {
      keys.enumerated().compactMap { index, key in place(key, loot).map { (index, $0) } }
        .sorted { one, other in one.1.lexicographicallyPrecedes(other.1) }.map(\.0)
    }
    return (order(all.responses.map(\.key)), order(all.links.map(\.receipt)))
  }

  /// Which link the thief gives each answer: of two orders the same place.
  func matches(_ all: Matchables, in loot: Loot) -> [(response: Int, link: Int)] {
    let (responses, links) = orders(all, in: loot)
    guard responses.count == links.count else { return [] }
    return zip(responses, links).map { ($0, $1) }
  }

  /// The same by a thief who knows the group of each link: he matches within each group.
  func matchesWithinGroups(_ all: Matchables, in loot: Loot) -> [(response: Int, link: Int)] {
    let (responses, links) = orders(all, in: loot)
    return Set(all.links.map(\.group)).flatMap { group -> [(response: Int, link: Int)] in
      let own = responses.filter { all.responses[$0].group == group }
      let theirs = links.filter { all.links[$0].group == group }
      return own.count == theirs.count ? zip(own, theirs).map { ($0, $1) } : []
    }
  }

  /// The link that is seen first in the very transaction in which an answer is.
  static func sameTransaction(_ all: Matchables, in loot: Loot) -> [(response: Int, link: Int)] {
    let ends = loot.transactionEnds
    func transaction(_ bytes: [UInt8]) -> Int? {
      loot.log.places(of: bytes).first.map { place in ends.count { $0 <= place } }
    }
    var links: [Int: Int] = [:]
    for (index, link) in all.links.enumerated() {
      if let number = transaction(link.receipt) { links[number] = index }
    }
    var matches: [(response: Int, link: Int)] = []
    for (index, response) in all.responses.enumerated() {
      if let number = transaction(response.key), let link = links[number] { matches.append((index, link)) }
    }
    return matches
  }

  /// How many different states of the counts of the first question the loot shows: one more each tells what the next answer was.
  static func statesOfCounts(in loot: Loot) -> Int {
    var states: Set<[UInt8]> = []
    for bytes in [loot.file, loot.log, loot.backup] {
      for place in bytes.places(of: Array("Q1=".utf8)) {
        let state = bytes[(place + 3)...].prefix { (48...58).contains($0) || $0 == 44 }
        if state.contains(58) { states.insert(Array(state)) }
      }
    }
    return states.count
  }
}
