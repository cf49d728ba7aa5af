import Collector
import Messaging
import Storage
import TestSupport
import Testing
import Vocabulary

@testable import Operations

/// The code on paper: it leads where the link beside it leads, once.
@Suite struct PrintedCodeTests {
  @Test func theCodeOnASlipAnswersTheInvitationOfItsLink() async throws {
    let house = try await House(carriers: [.letter])
    let token = try await house.completedRequest()
    house.pass(days: 3)
    let parcel = try #require(try await house.engine.handOuts(by: .letter).map(\.parcel).first { $0.code != nil })
    let code = try ShortCode(typed: try #require(parcel.code))
    #expect(parcel.link?.hasSuffix(token.text) == true && parcel.code == code.written)
    let link = try await house.engine.link(of: code)
    #expect(link != token)
    let invitations = try await house.engine.store.read { ledger in
      [try ledger.invitation(token)?.id, try ledger.invitation(link)?.id]
    }
    #expect(invitations[0] != nil && invitations[0] == invitations[1])
    try await house.engine.submit(["Q1": ["5"]], key: nil, with: link, mode: .ownPhone)
    await #expect(throws: InvitationRefusal.alreadyAnswered) {
      try await house.engine.submit(["Q1": ["1"]], key: nil, with: token, mode: .ownPhone)
    }
    await #expect(throws: InvitationRefusal.alreadyAnswered) { try await house.engine.link(of: code) }
  }

  @Test func aCodeEndsWithItsInvitation() async throws {
    let house = try await House()
    let keys = house.engine.store.keyring.shortCodeKeys
    let code = ShortCode(of: try await house.completedRequest(), with: keys)
    house.pass(days: 31)
    await #expect(throws: InvitationRefusal.expired) { try await house.engine.link(of: code) }
    let nobodys = ShortCode(of: house.engine.world.token(), with: keys)
    await #expect(throws: InvitationRefusal.unknown) { try await house.engine.link(of: nobodys) }
  }
}
