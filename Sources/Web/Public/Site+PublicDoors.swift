import Hummingbird
import Operations
import Vocabulary
import Workflow

/// The beneficiary's own doors: no sign-in, no script, one page each.
extension Site {
  func addPublicDoors(to router: Router<Visit>) {
    router.get("/") { request, _ in self.send(.doors(in: request.language), to: request) }
    router.get("/request") { request, _ in try await self.publicForm(.request, request) }
    router.post("/request") { request, visit in try await self.publicFormSent(.request, request, visit) }
    router.get("/volunteer") { request, _ in try await self.publicForm(.volunteer, request) }
    router.post("/volunteer") { request, visit in try await self.publicFormSent(.volunteer, request, visit) }
    router.get("/questions") { request, _ in try await self.questionsPage(request) }

    addCare(to: router)

    router.get("/t/{token}") { request, visit in try await self.trackingPage(request, visit) }
    router.post("/t/{token}/withdraw") { request, visit in try await self.withdrawn(request, visit) }
    router.post("/t/{token}/item") { request, visit in try await self.itemHandedIn(request, visit) }
    router.post("/t/{token}/data") { request, visit in try await self.dataChanged(request, visit) }
    router.post("/t/{token}/code") { request, visit in try await self.codeAskedFor(request, visit) }
    router.post("/t/{token}/sign") { request, visit in try await self.declarationSigned(request, visit) }
  }

  /// The public page of the questions asked most, with their answers (T1).
  private func questionsPage(_ request: Request) async throws -> Response {
    let asked = try await engine.questionsAsked(months: 12, in: .gregorian)
    return send(Page(template: .questions, values: QuestionsPage(asked, in: request.language)), to: request)
  }
}

extension Page {
  /// The front page: the doors.
  static func doors(in language: Language) -> Page { Page(template: .doors, values: DoorsPage()) }
}

/// The front page has nothing of its own: its words are texts.
struct DoorsPage: Sendable {}

/// The questions asked most, of the topics that are public; at most so many, so that the page stays light.
struct QuestionsPage: Sendable {
  static let most = 30

  let entries: [Entry]
  let empty: Bool

  struct Entry: Sendable {
    let id: String
    let question: String
    let answer: String
  }

  init(_ asked: QuestionsAsked, in language: Language) {
    entries = asked.topics.compactMap(\.topic).filter(\.isPublic).prefix(Self.most).map {
      Entry(id: "q-\($0.code)", question: $0.question[language], answer: $0.answer[language])
    }
    empty = entries.isEmpty
  }
}
