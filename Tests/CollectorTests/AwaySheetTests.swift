import Collector
import TestSupport
import Testing
import Vocabulary

/// Sheets that were answered away from the line.
@Suite struct AwaySheetTests {
  private let key = String(repeating: "0a", count: 16)

  private func key(_ byte: UInt8) throws -> SealingKey { try SealingKey(bytes: Array(repeating: byte, count: 32)) }

  private let sheet = AwaySheet(
    code: "1", survey: "service-served/1", day: "2026-10-12", fields: ["Q1": ["5"], "Q10": ["كلام"]])

  private func sealed(_ association: SealingKey) throws -> SealedSheet {
    let words = #"{"code":"1","survey":"service-served/1","day":"2026-10-12","fields":{"Q1":["5"],"Q10":["كلام"]}}"#
    return try SealedSheet(Array(words.utf8), key: key, for: association.point)
  }

  @Test func onlyTheAssociationOpensASheet() throws {
    let (association, other) = (try key(1), try key(2))
    let sealed = try sealed(association)
    #expect(try sealed.opened(with: association) == sheet)
    #expect(throws: AwayRefusal.notReadable) { try sealed.opened(with: other) }
    #expect(!String(decoding: sealed.bytes, as: UTF8.self).contains("Q1"))
  }

  @Test func aSheetThatWasChangedOrGivenAnotherKeyIsNotReadable() throws {
    let association = try key(3)
    let sealed = try sealed(association)
    let renamed = try #require(SealedSheet(key: String(repeating: "0b", count: 16), bytes: sealed.bytes))
    #expect(throws: AwayRefusal.notReadable) { try renamed.opened(with: association) }
    for place in [0, 1, 70, sealed.bytes.count - 1] {
      var bytes = sealed.bytes
      bytes[place] ^= 1
      let changed = try #require(SealedSheet(key: key, bytes: bytes))
      #expect(throws: AwayRefusal.notReadable) { try changed.opened(with: association) }
    }
    #expect(SealedSheet(key: "x", bytes: sealed.bytes) == nil)
    #expect(SealedSheet(key: key, bytes: Array(sealed.bytes.prefix(90))) == nil)
    #expect(SealedSheet(key: key, bytes: Array(repeating: 1, count: SealedSheet.mostBytes + 1)) == nil)
  }

  /// The day counts, not the hour; a tablet's clock that goes wrong moves nothing before the invitation or after now.
  @Test func theDayOfAnAnswerStaysBetweenInvitationAndNow() throws {
    let issued = Moment(seconds: 1_791_698_400)
    let now = issued.adding(days: 5)
    let invitation = Invitation(
      id: .init(high: 1, low: 1), request: .init(high: 2, low: 2), department: .fixed("repair"),
      service: .fixed("roof"), channel: .branchDelegate, survey: "service-served/1", issued: issued,
      expires: issued.adding(days: 30), answered: false)
    func at(_ day: String) throws -> Moment {
      try invitation.answeredAway(
        on: AwaySheet(code: "", survey: "service-served/1", day: day, fields: [:]), at: now)
    }
    #expect(try at("2026-10-13").day == issued.day.adding(days: 2))
    #expect(try at("2026-10-13").secondOfDay == 43_200)
    #expect(try at("2020-01-01") == issued && at("2031-01-01") == now && at("today") == now)
    let other = AwaySheet(code: "", survey: "service-refused/1", day: "2026-10-13", fields: [:])
    #expect(throws: AwayRefusal.otherQuestionnaire) { try invitation.answeredAway(on: other, at: now) }
    // The link expires at nine: the whole of its last day is in time, whenever the sheet is brought, and the next day is not.
    for brought in [issued.adding(seconds: 30 * 86_400 + 3_600), issued.adding(days: 35)] {
      let given = try invitation.answeredAway(
        on: AwaySheet(code: "", survey: "service-served/1", day: "2026-11-10", fields: [:]), at: brought)
      #expect(given < invitation.expires && given.day == invitation.expires.day)
      let late = AwaySheet(code: "", survey: "service-served/1", day: "2026-11-11", fields: [:])
      #expect(try invitation.answeredAway(on: late, at: brought) >= invitation.expires)
    }
  }
}
