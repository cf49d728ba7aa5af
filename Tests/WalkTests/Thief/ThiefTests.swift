import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary

/// A thief with a copy of the files matches answers to links no better than by chance, whatever order he looks for; and would
/// find all of them in a file that was written in the order of arrival.
@Suite struct ThiefTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  /// The least number of right matches in all that chance gives less often than once in 100,000: matches of two orders by
  /// chance are right once a day on average (Montmort 1713), nearly Poisson.
  private static let tooMany = Poisson(mean: Double(seeds.count)).leastRarer(than: 0.000_01)

  /// The same of a thief who knows everybody's group: once a day in each of the two, less often than once in 1,000,000.
  private static let tooManyInGroups = Poisson(mean: Double(2 * seeds.count)).leastRarer(than: 0.000_001)

  /// How far the orders of all days together go with that of arrival by chance, less often than otherwise once in 100,000.
  private static let mostInOrder = 4.5 * Double(seeds.count).squareRoot()

  @Test func theThiefDoesNoBetterThanChance() async throws {
    var right: [String: Int] = [:]
    var rightInGroups: [String: Int] = [:]
    var order: [String: Double] = [:]
    for seed in Self.seeds {
      let robbery = try await Robbery(.asBuilt, seed: seed)
      let all = try await robbery.house.engine.store.matchables()
      #expect(all.responses.count == Robbery.people && all.links.count == Robbery.people)
      #expect(Set(all.responses.map(\.group)) == [.fixed("elderly"), .fixed("disability")])
      for (time, loot) in [("night", robbery.night), ("emptied", robbery.emptied)] {
        for attack in Attack.all {
          let name = "\(time): \(attack.name)"
          right[name, default: 0] += robbery.right(attack.matches(all, in: loot), among: all)
          rightInGroups[name, default: 0] += robbery.right(attack.matchesWithinGroups(all, in: loot), among: all)
          order[name, default: 0] += robbery.correlation(of: attack.orders(all, in: loot).responses, among: all)
        }
        right["\(time): one transaction", default: 0] += robbery.right(
          Attack.sameTransaction(all, in: loot), among: all)
        // One for each of the two groups: that of the end of the day.
        #expect(Attack.statesOfCounts(in: loot) <= 2)
      }
      // While the day lasts there is nothing to match: what is held is sealed, one as long as the other.
      #expect(robbery.heldLengths.count == 1)
      for one in robbery.answered {
        #expect(!robbery.evening.shows(one.answers))
        if let words = one.words { #expect(!robbery.evening.shows(words)) }
      }
      theLogTellsNothing(robbery, all)
      #expect(try await robbery.house.engine.verify().isClean)
    }
    #expect(right.filter { $0.value >= Self.tooMany } == [:])
    #expect(rightInGroups.filter { $0.value >= Self.tooManyInGroups } == [:])
    #expect(order.filter { abs($0.value) > Self.mostInOrder } == [:])
  }

  private func theLogTellsNothing(_ robbery: Robbery, _ all: Matchables) {
    #expect(!robbery.told.isEmpty, "it tells something")
    for one in robbery.answered { #expect(!robbery.told.contains(one.token) && !robbery.told.contains(one.answers)) }
    for response in all.responses { #expect(!robbery.told.contains(Hexadecimal.written(response.key))) }
    for link in all.links { #expect(!robbery.told.contains(Hexadecimal.written(link.receipt))) }
  }

  /// The same thief on as many days, and a program that holds nothing back: random keys and tables without row numbers do not
  /// help it.
  @Test func theThiefFindsAnswersThatWereWrittenAtOnce() async throws {
    let page = try #require(Attack.all.first { $0.name == "place in the page, filled from its end" })
    var order = 0.0
    for seed in Self.seeds {
      let robbery = try await Robbery(.atOnce, seed: seed)
      let all = try await robbery.house.engine.store.matchables()
      let log = try #require(Attack.all.first)
      #expect(robbery.right(log.matches(all, in: robbery.night), among: all) == Robbery.people)
      #expect(robbery.right(log.matchesWithinGroups(all, in: robbery.night), among: all) == Robbery.people)
      #expect(robbery.right(Attack.sameTransaction(all, in: robbery.night), among: all) == Robbery.people)
      #expect(Attack.statesOfCounts(in: robbery.night) > Robbery.people / 2)
      #expect(robbery.answered.allSatisfy { robbery.evening.shows($0.answers) })
      order += robbery.correlation(of: page.orders(all, in: robbery.emptied).responses, among: all)
    }
    // Even with its log emptied the pages remember who came before whom, as far as pages that were split tell it.
    #expect(abs(order) > Self.mostInOrder, "\(order)")
  }

  /// What is not claimed (docs/threats.md): the transaction that spends a link counts it by its group, which stands there in
  /// the open. That is why the thief above is taken to know everybody's group.
  @Test func theLogTellsTheGroupOfALink() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    let token = try #require(try await house.completedRequests(1, of: .fixed("disability")).first)
    #expect(house.engine.store.emptyLog())
    try await house.engine.submit(["Q1": ["5"]], key: "k", with: token, mode: .ownPhone)
    let loot = try Loot(from: path)
    let ends = loot.transactionEnds
    func transactions(_ bytes: [UInt8]) -> Set<Int> {
      Set(loot.log.places(of: bytes).map { place in ends.count { $0 <= place } })
    }
    let receipt = try #require(try await house.engine.store.matchables().links.first).receipt
    #expect(!transactions(receipt).isDisjoint(with: transactions(Array("disability".utf8))))
  }
}

/// Counts of rare things.
private struct Poisson {
  let mean: Double

  /// The least number that is reached or passed more rarely than so.
  func leastRarer(than level: Double) -> Int {
    var (number, term, tail) = (0, exp(-mean), 1.0)
    while tail >= level {
      tail -= term
      number += 1
      term *= mean / Double(number)
    }
    return number
  }
}
