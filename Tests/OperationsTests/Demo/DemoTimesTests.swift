import Collector
import Tally
import Testing
import Vocabulary
import Workflow

@testable import Operations

@Suite("The times of a demo association") struct DemoTimesTests {
  @Test func nothingHappensTodayOrLater() {
    for trial in DemoTrial.all {
      let moments = trial.cases.flatMap { [$0.request.received, $0.request.completed, $0.invitation?.issued] }
      #expect(moments.compactMap(\.self).allSatisfy { $0 < DemoTrial.today.start })
      #expect(trial.responses.allSatisfy { $0.stratum.day < DemoTrial.today })
      #expect(trial.cases.compactMap(\.callBack).allSatisfy { $0.asked < DemoTrial.today })
    }
  }

  @Test func noRequestIsCompletedBeforeItIsReceived() {
    for trial in DemoTrial.all {
      #expect(trial.cases.allSatisfy { ($0.request.completed ?? $0.request.received) >= $0.request.received })
    }
  }

  @Test func anInvitationIsIssuedAtCompletionAndAnsweredWithinTwentyDays() {
    for trial in DemoTrial.all {
      #expect(trial.cases.allSatisfy { $0.invitation?.issued == $0.request.completed })
      #expect(trial.cases.allSatisfy { ($0.invitation?.answered ?? false) == ($0.response != nil) })
      let invitations = trial.cases.compactMap(\.invitation)
      #expect(invitations.allSatisfy { $0.expires == $0.issued.adding(days: 30) })
      let delays = trial.cases.compactMap { one in
        one.response.flatMap { answer in one.invitation.map { answer.stratum.day.number - $0.issued.day.number } }
      }
      #expect(delays.allSatisfy { (0...21).contains($0) })
      #expect((delays.max() ?? 0) > 10)
    }
  }

  @Test func theOfficeWorksFromSundayToThursdayInItsHours() {
    for trial in DemoTrial.all {
      let moments = trial.cases.flatMap { [$0.request.received, $0.request.completed] }.compactMap(\.self)
      // 4 October 2026, day 20 730, is a Sunday.
      #expect(moments.allSatisfy { (($0.day.number - 20_730) % 7 + 7) % 7 <= 4 })
      #expect(moments.allSatisfy { (8 * 3_600..<15 * 3_600 + 1_800).contains($0.secondOfDay) })
    }
  }

  @Test func ramadanIsCalmAndEidIsClosed() throws {
    let calendar = OfficeCalendar(DemoTrial.today.adding(days: -700)..<DemoTrial.today)
    let eid = try #require(Day(ummAlQuraYear: 1_447, month: 10, day: 1))
    #expect(calendar[eid]?.isOpen == false)
    let sacrifice = try #require(Day(ummAlQuraYear: 1_447, month: 12, day: 10))
    #expect(calendar[sacrifice]?.isOpen == false)
    for trial in DemoTrial.all {
      var received: [Day: Int] = [:]
      for one in trial.cases { received[one.request.received.day, default: 0] += 1 }
      func mean(_ month: Int) -> Double {
        let days = received.keys.filter { $0.ummAlQura.month == month && calendar[$0] != nil }
        return Double(days.compactMap { received[$0] }.reduce(0, +)) / Double(days.count)
      }
      #expect(mean(9) < 0.85 * mean(5))
      #expect(received.keys.allSatisfy { $0 != eid && $0 != sacrifice })
    }
  }

  @Test func whatGoesToTheCommitteeTakesTwoWeeksAtLeast() {
    for trial in DemoTrial.all {
      let waits = trial.completed.filter { $0.request.service.text == "rent-support" }.compactMap { one in
        one.request.completed.map { $0.day.number - one.request.received.day.number }
      }
      #expect(waits.allSatisfy { $0 >= 14 })
      #expect(waits.count > 1_000)
    }
  }
}
