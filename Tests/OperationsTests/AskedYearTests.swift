import Collector
import Foundation
import Messaging
import Operations
import Storage
import Tally
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A year under one seed: nobody is forgotten, nobody is pressed, nothing goes out twice or at night.
@Suite struct AskedYearTests {
  /// One year; RIDA_YEARS=20 lives so many, each under a seed of its own.
  private static let seeds = (0..<(ProcessInfo.processInfo.environment["RIDA_YEARS"].flatMap(UInt64.init) ?? 1))
    .map { 1_446 + $0 }

  @Test(arguments: seeds) func aYearAsksEverybodyOnceOrSaysWhyNot(seed: UInt64) async throws {
    let year = try await AskedYear(seed: seed)
    try await year.live()
    try await everyEndHasOneInvitationOrOneReason(year)
    try await nobodyIsAskedTwiceWithinTheDays(year)
    try await noMessageGoesOutOutsideTheHours(year)
    let verification = try await year.house.engine.verify()
    #expect(verification.isClean, "\(verification.differences.prefix(5))")
    #expect(verification.responses == year.answers && year.released > 10)
    for fake in [year.sms, year.whatsApp] {
      #expect(fake.callsAfterAll == 0, "what a gateway took is not given to it again")
      #expect(Set(fake.taken.map(\.parcel.key)).count == fake.taken.count)
    }
    #expect(year.sms.repeats > 5 && year.refusedTwice > 50 && year.answers > 10)
  }

  private func everyEndHasOneInvitationOrOneReason(_ year: AskedYear) async throws {
    let reasons = try await year.house.engine.store.read { ledger -> [String: Int] in
      var reasons: [String: Int] = [:]
      try ledger.forEachRequest { request in
        let ends = request.reopenings.count + (request.ending == nil ? 0 : 1)
        let askings = try ledger.askings(of: request.id)
        #expect(askings.map(\.ending) == (ends == 0 ? [] : Array(1...ends)))
        for asked in askings {
          switch asked.result {
          case .asked: reasons["asked", default: 0] += 1
          case .takenBack: reasons["taken back", default: 0] += 1
          case .leave(let reason): reasons[reason.rawValue, default: 0] += 1
          }
        }
      }
      return reasons
    }
    for reason in ["asked_lately", "household_asked_lately", "no_questionnaire", "opted_out", "taken back"] {
      #expect(reasons[reason, default: 0] > 0, "\(reason): \(reasons)")
    }
    #expect(reasons["asked", default: 0] > 100, "\(reasons)")
  }

  private func nobodyIsAskedTwiceWithinTheDays(_ year: AskedYear) async throws {
    var firsts: [String: [String: Moment]] = [:]
    var all: [String: [FakeGateway.Taken]] = [:]
    for taken in (year.sms.taken + year.whatsApp.taken).sorted(by: { $0.at < $1.at }) {
      // Where a request stands is told as often as it changes; asked he is only by a survey's link.
      guard let link = taken.parcel.link, link.contains("/s/") else { continue }
      if firsts[taken.parcel.recipient]?[link] == nil { firsts[taken.parcel.recipient, default: [:]][link] = taken.at }
      all[link, default: []].append(taken)
    }
    for (number, asked) in firsts {
      let moments = asked.values.sorted()
      for (one, next) in zip(moments, moments.dropFirst()) {
        #expect(next >= one.adding(days: AskingRules.standard.daysBetween), "\(number)")
      }
    }
    #expect(all.values.allSatisfy { $0.count <= 3 }, "a first message and two reminders at most")
    #expect(all.values.contains { $0.count == 3 && Set($0.map(\.parcel.carrier)).count == 2 })
  }

  private func noMessageGoesOutOutsideTheHours(_ year: AskedYear) async throws {
    let days = try await year.house.engine.workingDays()
    let taken = year.sms.taken + year.whatsApp.taken
    #expect(taken.count > 100)
    #expect(taken.allSatisfy { AskingRules.standard.allows($0.at, days) })
    #expect(taken.allSatisfy { $0.parcel.link?.hasPrefix("http://survey.example/") == true })
  }
}
