import Collector
import Tally
import TestSupport
import Testing
import Vocabulary

@testable import Operations
@testable import Storage

/// A link that is withdrawn is taken out of the counts of its own group alone.
struct WithdrawnLinkCountTests {
  @Test(arguments: [GroupCode?.none, .fixed("elderly")]) func theCountsOfOtherGroupsStay(of withdrawn: GroupCode?)
    async throws
  {
    let house = try await House()
    let elderly: GroupCode = .fixed("elderly")
    let tokens = [
      nil: try await house.completedRequests(2), elderly: try await house.completedRequests(2, of: elderly),
    ]
    let token = try #require(tokens[withdrawn]?.first)
    let now = house.now
    let counts = try await house.engine.store.write { ledger in
      let invitation = try #require(try ledger.invitation(token))
      try ledger.withdrawInvitations(of: invitation.request, at: now)
      return try ledger.invitationCounts(on: .always)
    }
    let issued = Dictionary(uniqueKeysWithValues: counts.counts.map { ($0.key.group, $0.value) })
    #expect(issued == [withdrawn: 1, withdrawn == nil ? elderly : nil: 2])
    #expect(try await house.engine.verify().isClean)
  }
}
