import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Operations
@testable import Web

/// The navigation of the staff area: few things at once, the queue first.
struct StaffPartsTests {
  @Test(arguments: Role.allCases) func whoSeesManyPartsFindsThemUnderAFewHeadings(role: Role) async throws {
    let house = try await House()
    let staff = try await Visitor(house).signedIn(house, as: [role])
    let member = try #require(staff.member).member
    let frame = StaffFrame(member, at: "/staff/requests/new", in: .arabic)
    #expect(frame.entries.count <= 6)
    let links = frame.entries.flatMap { $0.links + $0.folds.flatMap(\.links) }
    #expect(Set(links.map(\.address)).count == links.count)
    if Staff.fixed(role).reach(of: .seeRequests) > .nothing {
      #expect(links.first?.address == "/staff/queue" && frame.entries.first?.folds.isEmpty == true)
    }
    // The page that is shown is marked once, with its heading.
    let sees = links.contains { $0.address == "/staff/requests/new" }
    #expect(links.filter { !$0.here.isEmpty }.map(\.address) == (sees ? ["/staff/requests/new"] : []))
    for fold in frame.entries.flatMap(\.folds) { #expect(fold.links.count > 1) }
  }

  @Test func eachPartOpensForWhomItIsShownTo() async throws {
    let house = try await House()
    for role in Role.allCases {
      let staff = try await Visitor(house).signedIn(house, as: [role])
      let member = try #require(staff.member).member
      for link in StaffFrame(member, in: .english).entries.flatMap({ $0.links + $0.folds.flatMap(\.links) }) {
        let answer = try await staff.get(link.address)
        #expect(answer.status == 200, "\(role) \(link.address)")
      }
    }
  }

  @Test func aPageBelongsToThePartWithTheLongestAddress() {
    #expect(StaffParts.part(of: "/staff/requests/new")?.key == "register")
    #expect(StaffParts.part(of: "/staff/requests/\(String(repeating: "f", count: 32))")?.key == "requests")
    #expect(StaffParts.part(of: "/staff/surveys/drafts")?.key == "surveys")
    #expect(StaffParts.part(of: "/staff/account") == nil)
  }
}
