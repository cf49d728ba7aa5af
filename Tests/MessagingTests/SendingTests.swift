import Messaging
import Testing
import Vocabulary

/// A message on its way: tried again with growing pauses, given up in the end, settled once.
@Suite struct SendingTests {
  private let now = Moment(seconds: 1_791_698_400)

  private func waiting(days: Int = 30) -> Sending {
    Sending(of: Identifier(high: 1, low: 1), by: .sms, due: now, until: now.adding(days: days))
  }

  @Test func itIsTriedWhenItsTimeHasComeAndNotAfterItsLastMoment() {
    #expect(waiting().claimed(at: now.adding(seconds: -1)) == nil)
    #expect(waiting().claimed(at: now)?.state == .trying)
    #expect(waiting(days: 1).claimed(at: now.adding(days: 1)) == nil)
  }

  @Test func anAttemptThatWasNeverAnsweredIsMadeAgain() throws {
    let claimed = try #require(waiting().claimed(at: now))
    #expect(claimed.claimed(at: now.adding(seconds: 299)) == nil)
    let again = try #require(claimed.claimed(at: now.adding(seconds: 300)))
    #expect(again.attempts == 2 && again.message == claimed.message)
  }

  @Test func failuresGrowApartAndEnd() throws {
    var sending = waiting()
    var pauses: [Int64] = []
    while sending.state == .waiting {
      let at = sending.due
      sending = try #require(sending.claimed(at: at)).after(.failed("HTTP 503"), at: at)
      if sending.state == .waiting { pauses.append(sending.due.seconds - at.seconds) }
    }
    #expect(sending.state == .dead && sending.trouble == "HTTP 503")
    #expect(pauses.count == 7 && zip(pauses, pauses.dropFirst()).allSatisfy { $0 < $1 })
    let revived = try #require(sending.revived(at: sending.due, until: sending.until))
    #expect(revived.state == .waiting && revived.attempts == 0)
  }

  @Test func whatIsSettledStaysSettled() throws {
    let handed = try #require(waiting().claimed(at: now)).after(.handed(providerID: "7"), at: now)
    #expect(handed.state == .handed && handed.providerID == "7")
    #expect(handed.after(.failed("late"), at: now) == handed)
    #expect(handed.claimed(at: now.adding(days: 1)) == nil && handed.revived(at: now, until: handed.until) == nil)
    let delivered = handed.after(DeliveryReceipt.News.delivered)
    #expect(delivered.state == .delivered)
    #expect(delivered.after(DeliveryReceipt.News.delivered) == delivered)
    #expect(delivered.after(DeliveryReceipt.News.undelivered) == delivered)
    #expect(handed.after(DeliveryReceipt.News.undelivered).after(DeliveryReceipt.News.delivered).state == .delivered)
    #expect(waiting().after(DeliveryReceipt.News.delivered) == waiting())
  }
}
