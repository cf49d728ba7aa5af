import Collector
import Foundation
import Operations
import Storage
import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow

/// An anonymous answer that tells of missing respect: the quality officer knows it at once, and the file does not show which
/// link it came by. What is held raises the alert; it is written when its day is over, and so is that somebody looked.
@Suite struct AlertOfTheDayTests {
  private static let words = "لم يشعر باحترام ولطف"

  /// Whether there was respect, and whether a call is wished.
  private func asking() throws -> Questionnaire {
    let walk = Questionnaire.walk
    let respect = Question(
      code: .fixed("Q5"), form: walk.questions[1].form,
      text: LocalizedText(ar: "هل كان التعامل معك باحترام ولطف؟", en: "Were you treated with respect and kindness?"),
      indicator: .courtesy)
    return Questionnaire(
      code: .fixed("respect"), version: 1, status: .published, outcome: .served, title: walk.title,
      opening: walk.opening, closing: walk.closing, questions: [respect, try #require(walk.questions.last)])
  }

  /// Which tables were written meanwhile, as the thief reads it in the log.
  private func writes(of house: House, _ path: String, _ body: () async throws -> Void) async throws -> Set<String> {
    #expect(house.engine.store.emptyLog())
    try await body()
    return try await house.engine.store.tables(ofPages: Loot(from: path).writtenPages)
  }

  @Test func theOfficerKnowsAtOnceWhatTheFileShowsOnlyAtNight() async throws {
    let path = try House.temporaryFile()
    let house = try await House(try asking(), path: path)
    let links = try await house.links(2).map(\.text)
    try await Client.visit(house) { client in
      let officer = try await client.signedIn(house, as: .qualityOfficer, department: nil)
      let written = try await writes(of: house, path) {
        let thanks = try await client.post("/s/\(links[0])", "Q5=1&Q11=2")
        #expect(thanks.status == 200)
      }
      #expect(written.contains("held_response") && written.contains("invitation"), "the log holds the transaction")
      #expect(!written.contains("alert") && !written.contains("response"))

      let page = try await officer.get("/staff/alerts")
      #expect(page.status == 200 && page.text.contains(Self.words))
      let shown = try await officer.get("/staff/alerts").text.matches(of: /\/staff\/alerts\/([0-9a-f]{32})\/respect/)
      #expect(shown.count == 1)
      let key = try #require(shown.first.flatMap { ResponseID(String($0.1)) }).bytes
      let loot = try Loot(from: path)
      #expect(loot.file.places(of: key).isEmpty && loot.log.places(of: key).isEmpty, "looking writes nothing")
      #expect(try await house.engine.store.read { try $0.rowCounts() }["alert"] == 0)
      #expect(try await client.post("/s/\(links[1])", "Q5=1&Q11=2").status == 200)
    }
    // Nobody looked: both are written at night, each once, and wait still.
    house.pass(days: 1)
    #expect(try await house.engine.closeDays() == 2)
    #expect(try await house.engine.store.read { try $0.rowCounts() }["alert"] == 2)
    #expect(try await house.engine.alerts(for: .fixed(.qualityOfficer), least: 5).waiting == 2)
  }

  @Test func whatWasLookedAtTodayIsThereOnceAfterTheNight() async throws {
    let path = try House.temporaryFile()
    let house = try await House(try asking(), path: path)
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      let officer = try await client.signedIn(house, as: .qualityOfficer, department: nil)
      #expect(try await client.post("/s/\(token)", "Q5=1").status == 200)
      let page = try await officer.get("/staff/alerts").text
      let address = try #require(page.firstMatch(of: /action="(\/staff\/alerts\/([0-9a-f]{32})\/respect)/))
      let written = try await writes(of: house, path) {
        let looked = try await officer.post(String(address.1), "")
        #expect(looked.status == 200 && !looked.text.contains(Self.words))
      }
      #expect(written.contains("held_look") && written.isDisjoint(with: ["alert", "invitation", "held_response"]))
      let key = try #require(ResponseID(String(address.2))).bytes
      let loot = try Loot(from: path)
      #expect(loot.file.places(of: key).isEmpty && loot.log.places(of: key).isEmpty, "nor does a look write its key")
      let again = try await officer.post(String(address.1), "")
      #expect(again.status == 404, "it is looked at already")
      let rows = try await house.engine.store.read { try $0.rowCounts() }
      #expect(rows["alert"] == 0 && rows["held_look"] == 1)
      house.pass(days: 1)
      #expect(try await house.engine.closeDays() == 1)
      let closed = try await house.engine.store.read { try $0.rowCounts() }
      #expect(closed["alert"] == 1 && closed["held_look"] == 0)
      let later = try await client.signedIn(house, as: .qualityOfficer, department: nil).get("/staff/alerts")
      #expect(later.text.contains("لا تنبيهات جديدة") && !later.text.contains(Self.words))
    }
    #expect(try await house.engine.verify().isClean)
  }

  /// Between midnight and the moment at which the day's answers are written, the look has another day than its alert.
  @Test func whatWasLookedAtJustAfterMidnightDoesNotComeBack() async throws {
    let house = try await House(try asking())
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      #expect(try await client.post("/s/\(token)", "Q5=1").status == 200)
      house.pass(seconds: Int64(86_400 - house.now.secondOfDay) + 20)
      let officer = try await client.signedIn(house, as: .qualityOfficer, department: nil)
      let page = try await officer.get("/staff/alerts").text
      let address = try #require(page.firstMatch(of: /action="(\/staff\/alerts\/[0-9a-f]{32}\/respect)/))
      #expect(try await officer.post(String(address.1), "").status == 200)
      #expect(try await house.engine.store.read { try $0.rowCounts() }["held_look"] == 1)
      #expect(try await house.engine.closeDays() == 1)
      let rows = try await house.engine.store.read { try $0.rowCounts() }
      #expect(rows["alert"] == 1 && rows["held_look"] == 0)
      let later = try await officer.get("/staff/alerts").text
      #expect(later.contains("لا تنبيهات جديدة") && !later.contains(Self.words))
    }
    #expect(try await house.engine.alerts(for: .fixed(.qualityOfficer), least: 5).waiting == 0)
    #expect(try await house.engine.verify().isClean)
  }

  /// Who asks for a call agreed to be known: his alert is written with his answer, and this look at the log sees it.
  @Test func theLookFindsAnAlertThatIsWrittenWithItsAnswer() async throws {
    let path = try House.temporaryFile()
    let house = try await House(try asking(), path: path)
    let token = try await house.completedRequest()
    try await Client.visit(house) { client in
      let written = try await writes(of: house, path) {
        let thanks = try await client.post("/s/\(token)", "Q5=1&Q11=1")
        #expect(thanks.status == 200)
      }
      #expect(written.isSuperset(of: ["alert", "response", "call_back", "invitation"]))
    }
  }
}
