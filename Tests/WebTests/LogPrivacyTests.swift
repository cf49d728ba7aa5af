import Collector
import Foundation
import Operations
import TestSupport
import Testing
import Workflow

@testable import Web

/// What the site's log says of the people whose data go through it: nothing, in any form of writing.
@Suite struct LogPrivacyTests {
  @Test func theLogNamesNobody() async throws {
    let house = try await House()
    let flow = try await FlowTrial(in: house)
    try await flow.deliver()
    let token = try await flow.token(0)
    let visitor = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    let name = FlowTrial.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    for path in ["/", "/staff", "/staff/requests", "/staff/outbox", "/s/\(token)", "/nowhere/\(FlowTrial.mobile)"] {
      _ = try await visitor.get(path + "?q=\(FlowTrial.nationalID)&name=\(name)")
    }
    let form = "name=\(name)&mobile=\(FlowTrial.mobile)&service=repair/roof&channel=C2"
    _ = try await visitor.post("/staff/requests", form)
    _ = try await visitor.post("/staff/requests", "mobile=\(FlowTrial.mobile)&name=\(name)")
    _ = try await visitor.post("/s/\(token)", "Q1=1&Q11=1&Q10=\(name)")
    let log = visitor.log.lines.joined(separator: "\n")
    #expect(visitor.log.lines.count > 8)
    for word in [FlowTrial.name, name, FlowTrial.mobile, "555123456", FlowTrial.nationalID, "4213", token.text] {
      #expect(Trace.found(of: word, in: Data(log.utf8)) == [], "\(word)")
    }
  }
}
