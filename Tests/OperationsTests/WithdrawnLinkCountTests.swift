import Collector
import Foundation
import Reports
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

  /// Counts that an earlier version lowered stay as they are: no backup fails for them.
  @Test func aCountThatWasLoweredIsSaidAndCopied() async throws {
    let path = try House.temporaryFile()
    let house = try await House(path: path)
    _ = try await house.completedRequests(2)
    try await house.engine.store.spoil("UPDATE invitation_count SET number = 1 WHERE stage = 'issued'")
    let definition = try ReportFolder(House.root + "/reports").monthly()
    let found = try await house.engine.backup(to: path + ".backup", under: definition)
    #expect(found.disputes.map(\.en).contains { $0.contains("kept 1, recounted 2") }, "\(found.disputes)")
    #expect(FileManager.default.fileExists(atPath: path + ".backup"))
    #expect(Engine.manifest(of: path + ".backup")?.faults == found.disputes.count)
    // Where it is moved it must be whole.
    await #expect(throws: CopyRefusal.self) { try await house.engine.examined(under: definition) }
  }
}
