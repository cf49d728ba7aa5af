import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The ways of suggestions, inquiries and complaints, and the channels, at the staff's own pages over HTTP.
@Suite struct OtherKindsWalkTests {
  @Test func g0ASuggestionHasAnOwnerAndAnAnswerAndCanBeTakenUpAgain() async throws {
    let house = try await House.withChecklist()
    try await Client.visit(house) { client in
      let desk = Desk(try await client.signedIn(house, as: .relationsEmployee))
      let page = try await desk.receive(Filled.reception(.suggestion, by: .socialMedia))
      #expect(page.contains("موظف يتولاه"))
      #expect(try await desk.step("answered", ["answer": "شكراً"], expecting: 409).contains("G0"))
      #expect(try await desk.step("assigned", ["owner": "x"], expecting: 422).contains("#assigned-owner"))
      try await desk.step("assigned", ["owner": Staff.fixed(.relationsEmployee).id.description])
      let answered = try await desk.step("answered", ["answer": "شكراً، نعمل به"])
      #expect(answered.contains("شكراً، نعمل به") && answered.contains("أُجيب عنه"))
      #expect(try await desk.step("reopened", ["reason": ""], expecting: 422).contains("#reopened-reason"))
      #expect(try await desk.step("reopened", ["reason": "لم يُعمل به"]).contains("لم يُعمل به"))
      #expect(try await desk.step("withdrawn", ["reason": "لا حاجة"]).contains("سُحب الطلب"))
    }
  }

  @Test func t1AnInquiryIsAnsweredWithItsTopic() async throws {
    let house = try await House.withChecklist()
    try await Client.visit(house) { client in
      let desk = Desk(try await client.signedIn(house, as: .relationsEmployee))
      _ = try await desk.receive(Filled.reception(.inquiry, by: .phone))
      let bare = try await desk.step("answered", ["answer": "غداً"], expecting: 422)
      #expect(bare.contains("T1") && bare.contains("#answered-topic") && bare.contains(">غداً</textarea>"))
      #expect(try await desk.step("answered", ["answer": "غداً", "topic": "timing"]).contains("مدة الرد ومواعيده"))
    }
  }

  @Test(arguments: Channel.allCases) func c1ToC8EveryRequestKeepsTheChannelItCameBy(channel: Channel) async throws {
    let house = try await House.withChecklist()
    try await Client.visit(house) { client in
      let desk = Desk(try await client.signedIn(house, as: .relationsEmployee))
      for kind in RequestKind.allCases {
        let page = try await desk.receive(Filled.reception(kind, by: channel))
        #expect(page.contains(channel.name.ar), "\(kind)")
        let id = try #require(Vocabulary.RequestID(await desk.request))
        let kept = try await house.engine.read(id, by: .fixed(.relationsEmployee)).request
        #expect(kept.channel == channel && kept.kind == kind)
        #expect(kept.checklist.requirements.isEmpty == !kind.isDelivered)
      }
    }
  }
}
