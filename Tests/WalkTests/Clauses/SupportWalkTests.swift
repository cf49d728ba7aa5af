import Foundation
import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

/// The way of a support request over HTTP, as a new relations employee goes it.
@Suite struct SupportWalkTests {
  @Test func fromTheFirstCallToTheSurveyLink() async throws {
    let house = try await House.withChecklist(path: try House.temporaryFile())
    try await Client.visit(house) { client in
      let desk = Desk(try await client.signedIn(house, as: .relationsEmployee))
      let researcher = Desk(try await client.signedIn(house, as: .socialResearcher))
      let committee = Desk(try await client.signedIn(house, as: .committeeMember))
      let officer = Desk(try await client.signedIn(house, as: .departmentOfficer))
      // S1, C2: he calls.
      #expect(try await desk.look("/staff/requests/new").contains("kind=support"))
      #expect(try await desk.look("/staff/requests/new?kind=support").contains("name=\"family_size\""))
      let received = try await desk.receive(Filled.reception(.support, by: .phone))
      #expect(received.contains("بطاقة الهوية (لم يُقدَّم)") && received.contains("الاتصالات الهاتفية"))
      let request = await desk.request
      for other in [researcher, committee, officer] { await other.take(request) }
      // S2: one document is missing, and said.
      let incomplete = try await desk.step("completeness-confirmed", expecting: 409)
      #expect(incomplete.contains("S2") && incomplete.contains("بطاقة الهوية (لم يُقدَّم)"))
      // S3: a question, and its answer.
      try await desk.step("referred", ["question": "ما المطلوب للترميم؟"])
      let answered = try await researcher.step("referral-answered", ["answer": "الهوية تكفي"])
      #expect(answered.contains("الهوية تكفي"))
      // S2: he brings the card; it is compared at once.
      try await desk.step("item-provided", Filled.document("id-card"))
      let complete = try await desk.step("completeness-confirmed")
      // S4: exactly these data are signed.
      #expect(complete.contains("السقف يسرب الماء") && complete.contains("حي المروج"))
      let paper = try await desk.look("/staff/requests/\(request)/form")
      let digest = try complete.hidden("digest")
      #expect(paper.replacing(" ", with: "").contains(digest))
      try await desk.step("declaration-signed", ["digest": digest, "scan": "SC-1042"])
      // S5: told, submitted, studied for two weeks.
      try await desk.step("two-weeks-explained")
      let submitted = try await desk.step("submitted")
      #expect(submitted.contains("أقرب وقت للقرار"))
      let member = Staff.fixed(.committeeMember).id.description
      let ruling = ["verdict": "accepted", "reason": "استوفى شروط الدعم", "present": member, "digest": digest]
      house.pass(seconds: 14 * 86_400 - 1)
      let again = Desk(try await client.signedIn(house, as: .committeeMember))
      await again.take(request)
      let early = try await again.step("decided", ruling, expecting: 409)
      #expect(early.contains("S5") && early.contains("لا يُسجَّل القرار قبل"))
      house.pass(seconds: 1)
      let decided = try await again.step("decided", ruling)
      #expect(decided.contains("استوفى شروط الدعم"))
      // S6, S7: sent, registered, delivered; the link goes out.
      let later = Desk(try await client.signedIn(house, as: .relationsEmployee))
      await later.take(request)
      #expect(try await later.look("/staff/requests/\(request)").contains("إرسال القرار"))
      try await later.step("decision-sent")
      try await later.step("item-provided", ["item": "contract", "reference": "C-1", "matched": "1"])
      try await later.step("registered")
      let last = Desk(try await client.signedIn(house, as: .departmentOfficer))
      await last.take(request)
      let delivered = try await last.step("delivered")
      #expect(delivered.contains("قُدّمت الخدمة"))
      let link = try #require(try await house.engine.outboxEntries(limit: 9).first?.link)
      #expect(try await client.get(URL(string: link)?.path ?? "").status == 200)
      // What it cost: at the employee's two desks.
      let pages = [await desk.pages, await later.pages].reduce(0, +)
      let forms = [await desk.forms, await later.forms].reduce(0, +)
      #expect(pages == 4 && forms == 11, "\(pages) pages, \(forms) forms")
    }
    #expect(try await house.engine.verify().isClean)
  }

  @Test func aFormSentTwiceIsTakenOnce() async throws {
    let house = try await House.withChecklist()
    try await Client.visit(house) { client in
      let desk = Desk(try await client.signedIn(house, as: .relationsEmployee))
      let form = try await desk.look("/staff/requests/new?kind=support").hidden("form")
      let fields = Filled.reception(.support, by: .interview, ["form": form])
      _ = try await desk.receive(fields)
      let first = await desk.request
      _ = try await desk.receive(fields)
      #expect(await desk.request == first)
      #expect(try await house.engine.openRequestCount() == 1)
      let page = try await desk.look("/staff/requests/\(first)")
      let step = ["question": "ما المطلوب؟", "form": try page.hidden("form")]
      try await desk.step("referred", step)
      try await desk.step("referred", step)
      let kept = try await house.engine.read(try #require(Vocabulary.RequestID(first)), by: .fixed(.relationsEmployee))
      #expect(kept.request.referrals.count == 1 && kept.request.steps.count == 2)
    }
    #expect(try await house.engine.verify().isClean)
  }
}
