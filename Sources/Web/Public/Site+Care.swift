import Hummingbird
import Operations
import Reports
import Vocabulary
import Workflow

/// What the association tells everybody: how it keeps data, and what it did with what people said. No sign-in, no script.
extension Site {
  func addCare(to router: Router<Visit>) {
    router.get("/privacy") { request, _ in try await self.privacyPage(request, version: nil) }
    router.get("/privacy/{version}") { request, visit in
      guard let version = visit.parameters.get("version").flatMap({ Int($0) }) else { throw HTTPError(.notFound) }
      return try await self.privacyPage(request, version: version)
    }
    router.get("/said") { request, _ in try await self.saidPage(request) }
  }

  /// The privacy notice that stands today, or an earlier one.
  private func privacyPage(_ request: Request, version: Int?) async throws -> Response {
    let days = try await engine.noticeDays()
    let today = engine.world.now().day
    let wanted = version ?? days.version(on: today) ?? PrivacyNotice.versions.last?.version
    guard let notice = PrivacyNotice.versions.first(where: { $0.version == wanted }) else { throw HTTPError(.notFound) }
    return send(
      Page(template: .privacy, values: PrivacyPage(notice, among: PrivacyNotice.versions, days, in: request.language)),
      to: request)
  }

  /// The notice that stands today, as pages of tablets show it: no way leads on from it.
  func currentNotice(in language: Language) async throws -> PrivacyPage {
    let days = try await engine.noticeDays()
    let wanted = days.version(on: engine.world.now().day) ?? PrivacyNotice.versions.last?.version
    guard let notice = PrivacyNotice.versions.first(where: { $0.version == wanted }) else { throw HTTPError(.notFound) }
    return PrivacyPage(notice, among: [notice], days, in: language)
  }

  /// "You said, we did": written once a day, and when something else is told.
  private func saidPage(_ request: Request) async throws -> Response {
    let language = request.language
    let name = SaidShelf.Name(
      day: engine.world.now().day, edition: try await engine.saidEdition(), language: language)
    let html = try await said.page(name) {
      let lines = try await self.engine.said(
        under: self.settings.telling?.department, least: self.monthly.thresholds.leastN)
      return self.write(Page(template: .said, values: SaidPage(lines, in: language)), in: language)
    }
    return send(html, .said, to: request)
  }
}

/// The privacy notice, and the way to its other versions.
struct PrivacyPage: Sendable {
  let title: String
  let version: String
  let since: [String]
  let sections: [Section]
  let others: [Link]

  struct Section: Sendable {
    let title: String
    let words: String
  }

  struct Link: Sendable {
    let address: String
    let label: String
  }

  init(_ notice: PrivacyNotice, among versions: [PrivacyNotice], _ days: NoticeDays, in language: Language) {
    let texts = Texts(language)
    func named(_ version: Int) -> String {
      texts["privacy", "version", ["n": Numerals.written(version, in: language)]]
    }
    title = notice.title[language]
    version = named(notice.version)
    since = days.first.filter { $0.version == notice.version }.map {
      texts["privacy", "since", ["day": $0.day.name(in: language)]]
    }
    sections = notice.sections.map { Section(title: $0.title[language], words: $0.text[language]) }
    others = versions.map(\.version).filter { $0 != notice.version }.map {
      Link(address: "/privacy/\($0)" + (language == .english ? "?lang=en" : ""), label: named($0))
    }
  }
}

/// What people said, what was done, and what came of it.
struct SaidPage: Sendable {
  let entries: [Entry]
  let empty: Bool

  struct Entry: Sendable {
    let id: String
    let department: String
    let said: [String]
    let share: [String]
    let did: String
    let done: String
    let verdict: [String]
  }

  init(_ lines: [SaidLine], in language: Language) {
    let texts = Texts(language)
    entries = lines.map { line in
      let share = line.share.map { said in
        texts[
          "said", "share",
          [
            "percent": Numerals.written(WholePercent.of(said.part, in: said.whole), in: language),
            "n": Numerals.written(said.whole, in: language),
          ]]
      }
      return Entry(
        id: "a-\(line.action)", department: line.department[language], said: line.theme.map { [$0[language]] } ?? [],
        share: line.theme == nil ? [] : [share ?? texts["said", "few"]], did: line.words[language],
        done: line.done.name(in: language),
        verdict: line.verdict.map { [texts["said", "verdict_\($0.rawValue.replacing("-", with: "_"))"]] } ?? [])
    }
    empty = entries.isEmpty
  }
}
