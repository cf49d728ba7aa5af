import Collector
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// The pages of calls and of sheets on paper, as those who use them go through them.
@Suite struct OfficePageTests {
  private func calling(_ completed: Int = 1) async throws -> House {
    let house = try await House(carriers: [.interview])
    _ = try await house.completedRequests(completed)
    house.pass(seconds: 7_200)
    return house
  }

  @Test func theListShowsNoPersonAndTheCallShowsTheScriptInBothLanguages() async throws {
    let house = try await calling()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let list = try await officer.get("/staff/calls")
    #expect(list.status == 200 && list.text.contains("اتصال واحد") && !list.text.contains("العطوي"))
    let taken = try await officer.post("/staff/calls", "")
    let address = try #require(taken.header("Location"))
    #expect(taken.status == 303 && address.hasPrefix("/staff/calls/"))
    let page = try await officer.get(address)
    #expect(page.text.contains("سعد العطوي") && page.text.contains("tel:+9665"))
    #expect(page.text.contains("رأيك حق لك وليس واجباً") && page.text.contains("Your opinion is your right and no duty"))
    #expect(try await officer.get("/staff/calls").text.contains(address), "the way back to it")
    let other = try await Visitor(house).signedIn(house, as: [.socialResearcher])
    let refused = try await other.get(address)
    #expect(refused.status == 409 && refused.text.contains("زميل آخر") && !refused.text.contains("العطوي"))
  }

  /// Each option of a question begins with its number, which a browser takes as the key that chooses it.
  @Test func aNumberKeyChoosesAnAnswer() async throws {
    let house = try await calling()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let address = try #require(try await officer.post("/staff/calls", "").header("Location"))
    let page = try await officer.get(address).text
    #expect(page.contains("<select id=\"a-Q1\" name=\"Q1\"") && page.contains("<option value=\"5\">5 · "))
    #expect(page.contains("value=\"no_answer\" accesskey=\"1\""))
  }

  @Test func answersAreKeptWithConsentAndMendedInTheFormWithout() async throws {
    let house = try await calling()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let address = try #require(try await officer.post("/staff/calls", "").header("Location"))
    let refused = try await officer.post("\(address)/answers", "Q1=5&Q10=بعيد")
    #expect(refused.status == 422 && refused.text.contains("href=\"#a-consent\""))
    #expect(refused.text.contains("<option value=\"5\" selected>") && refused.text.contains("بعيد</textarea>"))
    let empty = try await officer.post("\(address)/answers", "consent=1")
    #expect(empty.status == 422)
    let kept = try await officer.post("\(address)/answers", "consent=1&Q1=5")
    let list = try #require(kept.header("Location"))
    #expect(try await officer.get(list).text.contains("حُفظت إجابات الاتصال"))
    #expect(!(try await officer.get("/staff/calls").text.contains("حُفظت إجابات الاتصال")))
    #expect(try await house.engine.verify().responses == 1)
    // Sent again, as after a broken line.
    let again = try await officer.post("\(address)/answers", "consent=1&Q1=5")
    #expect(again.status == 404 && again.text.contains("فهي محفوظة وتُحسب مرة واحدة"))
    #expect(try await house.engine.verify().responses == 1)
  }

  @Test func aCallForLaterNeedsATimeAtWhichCallsAreMade() async throws {
    let house = try await calling()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let address = try #require(try await officer.post("/staff/calls", "").header("Location"))
    #expect(try await officer.post("\(address)/end", "").text.contains("href=\"#e-outcome\""))
    #expect(try await officer.post("\(address)/end", "outcome=answered").status == 422)
    let night = try await officer.post("\(address)/end", "outcome=later&later_day=2026-10-12&later_hour=23")
    #expect(night.status == 422 && night.text.contains("خارج أوقات الاتصال"))
    #expect(night.text.contains("value=\"later\" accesskey=\"4\" checked"))
    let kept = try await officer.post("\(address)/end", "outcome=later&later_day=١٤٤٨-٠٥-٠١&later_hour=١٦:٣٠")
    #expect(kept.header("Location") == "/staff/calls")
    let queue = try await house.engine.callQueue(for: .fixed(.qualityOfficer))
    #expect(queue.nextDue?.text == "2026-10-12T16:30:00+03:00")
  }

  @Test func t3TheHandlerIsToldWhyHeGetsNoCall() async throws {
    let house = try await calling()
    let handler = try await Visitor(house).signedIn(house, as: [.relationsEmployee])
    #expect(!(try await handler.get("/staff/calls").text.contains("خذ الاتصال التالي")))
    let refused = try await handler.post("/staff/calls", "")
    #expect(refused.status == 409 && refused.text.contains("T3"))
  }

  @Test func aSheetGoesThroughTwoHandsAndItsDifferencesAreShown() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let researcher = try await Visitor(house).signedIn(house, as: [.socialResearcher])
    #expect(try await officer.post("/staff/paper", "code=999").status == 422)
    let address = try #require(try await officer.post("/staff/paper", "code=\(token)").header("Location"))
    #expect(
      try await officer.post("\(address)/entries", "Q1=5&Q10=قريب").header("Location") == "/staff/paper?done=waits")
    #expect(try await officer.get("/staff/paper?done=waits").text.contains("يعيد إدخال الورقة زميل آخر"))
    let own = try await officer.get(address)
    #expect(own.text.contains("أدخلتَ هذه الورقة أولاً") && !own.text.contains("<select"))
    let blind = try await researcher.get(address)
    #expect(
      blind.text.contains("<select id=\"a-Q1\"") && !blind.text.contains("قريب") && !blind.text.contains("selected"))
    #expect(try await researcher.post("\(address)/entries", "Q1=4&Q2=1").header("Location") == address)
    let settling = try await officer.get(address).text
    #expect(settling.contains("قُرئت مرة: «5 · ") && settling.contains("ومرة: «4 · "))
    let half = try await officer.post("\(address)/settled", "Q1==4&Q2=blank")
    #expect(half.status == 422 && half.text.contains("href=\"#a-Q10\""))
    let done = try await officer.post("\(address)/settled", "Q1=%3D4&Q2=blank&Q10=one")
    #expect(done.header("Location") == "/staff/paper?done=settled")
    #expect(try await house.engine.verify().responses == 1)
  }

  @Test func whoTypesIsToldThatThePersonHasAnswered() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let address = try #require(try await officer.post("/staff/paper", "code=\(token)").header("Location"))
    _ = try await officer.post("\(address)/entries", "Q1=5")
    try await house.engine.submit(["Q1": ["3"]], key: nil, with: token, mode: .ownPhone)
    let page = try await officer.get(address)
    #expect(page.text.contains("إجابة صاحب الورقة من رابطه") && page.text.contains("احذف ما أُدخل"))
    #expect(try await officer.post("\(address)/entries", "").text.contains("إجابة صاحب الورقة من رابطه"))
    #expect(try await officer.get("/staff/paper").text.contains("لا أوراق تنتظر"))
  }

  /// Nobody keeps how a link was answered: who sends again what settled the sheet is told that it may be this sheet.
  @Test func whoSendsTheAgreeingEntryAgainIsNotToldThatTheSheetIsLost() async throws {
    let house = try await House()
    let token = try await house.completedRequest()
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let researcher = try await Visitor(house).signedIn(house, as: [.socialResearcher])
    let address = try #require(try await officer.post("/staff/paper", "code=\(token)").header("Location"))
    _ = try await officer.post("\(address)/entries", "Q1=5")
    let settled = try await researcher.post("\(address)/entries", "Q1=5")
    #expect(settled.header("Location") == "/staff/paper?done=settled")
    let again = try await researcher.post("\(address)/entries", "Q1=5")
    #expect(again.text.contains("هذه الورقة نفسها") && !again.text.contains("لم تُعتمد الورقة"))
    #expect(try await house.engine.verify().responses == 1)
  }
}
