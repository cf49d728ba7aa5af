import Foundation
import Operations
import Storage
import TestSupport
import Testing
import Vocabulary
import Workflow

/// A call that asks for an opinion, over HTTP: taken by one who did not work on the case, and kept as what was said on the phone (T3).
@Suite struct CallWalkTests {
  private func calling() async throws -> House {
    let house = try await House(path: try House.place(), carriers: [.interview])
    _ = try await house.completedRequests(1)
    house.pass(seconds: 7_200)
    return house
  }

  /// The way of the call whose page is shown.
  private func call(on page: Client.Answer) throws -> String {
    String(try #require(page.text.firstMatch(of: /action="(\/staff\/calls\/[0-9a-f]{32})\/answers/)).1)
  }

  @Test func t3WhatIsSaidOnThePhoneIsKeptAsSaidOnThePhone() async throws {
    let house = try await calling()
    try await Client.visit(house) { client in
      let officer = try await client.signedIn(house, as: .qualityOfficer)
      let list = try await officer.get("/staff/calls")
      #expect(list.status == 200 && !list.text.contains("العطوي") && !list.text.contains("tel:"))
      let page = try await officer.post("/staff/calls", "")
      let address = try call(on: page)
      #expect(page.text.contains("سعد العطوي") && page.text.contains("tel:+9665"))
      #expect(page.text.contains("رأيك حق لك وليس واجباً"))
      for promise in ["على طلبك ولا على أي خدمة حالية أو قادمة", "لا معاقبة أحد", "نخبرك بما فعلناه"] {
        #expect(page.text.contains(promise), "\(promise)")
      }
      let without = try await officer.post("\(address)/answers", "Q1=4&Q2=3")
      #expect(without.status == 422)
      #expect(try await house.engine.verify().responses == 0, "without consent nothing is kept")
      let kept = try await officer.post("\(address)/answers", "consent=1&Q1=4&Q2=3")
      #expect(kept.status == 200 && !kept.text.contains("العطوي"))
      #expect(try await officer.get(address).status == 404, "the number is gone with the call")
    }
    #expect(try await house.engine.store.answersByMode() == ["phone Q1=4 Q2=3"])
    house.pass(days: 1)
    #expect(try await house.engine.closeDays() == 1)
    #expect(try await house.engine.store.answersByMode() == ["phone Q1=4 Q2=3"])
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == 1)
  }

  @Test func t3WhoWorkedOnTheCaseIsRefusedItsCallAtEveryDoor() async throws {
    let house = try await calling()
    try await Client.visit(house) { client in
      let handler = try await client.signedIn(house, as: .relationsEmployee)
      let refused = try await handler.post("/staff/calls", "")
      #expect(refused.status == 409 && refused.text.contains("T3") && !refused.text.contains("العطوي"))
      let officer = try await client.signedIn(house, as: .qualityOfficer)
      let address = try call(on: try await officer.post("/staff/calls", ""))
      let seen = try await handler.get(address)
      #expect(seen.status == 409 && !seen.text.contains("العطوي") && !seen.text.contains("tel:"))
      for (part, form) in [("answers", "consent=1&Q1=5"), ("end", "outcome=refused"), ("back", "")] {
        let status = try await handler.post("\(address)/\(part)", form).status
        #expect(status == 409, "\(part)")
      }
      #expect(try await officer.get(address).status == 200, "it is still in the officer's hand")
    }
    let verification = try await house.engine.verify()
    #expect(verification.isClean && verification.responses == 0)
  }
}
