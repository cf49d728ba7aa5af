import Collector
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  static let setAside: [StaffAddress] = [
    .get("/staff/set-aside", .releaseAnswers) { try await $0.setAside($1) },
    .post("/staff/set-aside", .releaseAnswers) { try await $0.setAsideReleased($1) },
  ]
}

extension Template {
  static let setAside = Template("set_aside", PackageResources.set_aside_mustache, .staff)
}

/// Answers that are set aside: counted, never shown, and let in only all of a kind.
extension Site {
  func setAside(_ visit: StaffVisit) async throws -> Response {
    show(Page(template: .setAside, values: AsidePage(try await engine.setAside(), in: visit.language)), to: visit)
  }

  func setAsideReleased(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    var refusals: [Refused] = []
    func day(_ field: String) -> Day? {
      switch form.day(field) ?? .failure(.notReadable) {
      case .success(let day): return day
      case .failure(let refusal):
        refusals.append(Refused(refusal, at: field))
        return nil
      }
    }
    let (first, last) = (day(AsidePage.firstField), day(AsidePage.lastField))
    do {
      if let first, let last {
        _ = try await engine.releaseAside(
          form.first(AsidePage.reasonField), from: first, to: last, because: form.first(AsidePage.whyField),
          by: visit.staff)
        return visit.goOn(to: "/staff/set-aside")
      }
    } catch let refusal as AsideRefusal {
      refusals = [Refused(refusal)].compactMap(\.self)
    }
    let values = AsidePage(
      try await engine.setAside(), entered: form, refusals: refusals, in: visit.language)
    return show(.refused(.setAside, values, refusals), to: visit)
  }
}
