import Access
import HTTPTypes
import Hummingbird
import Operations
import Vocabulary
import Workflow

extension StaffAddress {
  /// A form for each step, at an address of its own, with the step's own right.
  static let steps: [StaffAddress] = StepForm.allCases.map { form in
    StaffAddress(
      method: .post, path: "/staff/requests/{request}/steps/\(form.rawValue)", rights: [form.right]
    ) { try await $0.take(form, $1) }
  }
}

/// A request's page, and the steps that are taken from it.
extension Site {
  func requestPage(_ visit: StaffVisit) async throws -> Response {
    try await requestPage(try request(of: visit), visit, refused: nil, .ok)
  }

  /// The key in the address; what is no key is no request.
  func request(of visit: StaffVisit) throws -> Vocabulary.RequestID {
    guard let id: Vocabulary.RequestID = visit.key("request") else { throw RequestRefusal.unknown }
    return id
  }

  /// Takes the step that the form means, and goes on to the page; what is refused is said at the form, as it was filled.
  func take(_ form: StepForm, _ visit: StaffVisit) async throws -> Response {
    let id = try request(of: visit)
    let item = ItemCode(visit.form.first("item"))
    let key = SentFormKey(visit.form.first("form"))
    do {
      let steps = try await steps(form, on: id, visit)
      let shown = form.shown(visit.form, steps)
      for step in steps {
        try await engine.take(step, on: id, by: .staff(visit.staff), form: key, seeing: shown)
      }
      return visit.goOn(to: "/staff/requests/\(id)")
    } catch let refusal as StepFormRefusal {
      let refused = RefusedStep(form: form, item: item, entered: visit.form, problems: refusal.problems)
      return try await requestPage(id, visit, refused: refused, .unprocessableContent)
    } catch let refusal as StepRefusal {
      let refused = Refused(rule: refusal)
      guard let refused, refused.status != .forbidden else { throw refusal }
      let problem = FieldProblem(refusal.field, refusal.words, refusal.clause)
      let status: HTTPResponse.Status = refusal.field.isEmpty ? refused.status : .unprocessableContent
      let step = RefusedStep(
        form: form, item: item, entered: visit.form, problems: [problem], looksAgain: refusal.isOfTime)
      return try await requestPage(id, visit, refused: step, status)
    }
  }

  private func steps(_ form: StepForm, on id: Vocabulary.RequestID, _ visit: StaffVisit) async throws -> [Step] {
    switch form {
    case .decided: return try form.steps(visit.form, committee: try await engine.committee().map(\.id))
    case .assigned:
      let opened = try await engine.open(id, by: visit.staff)
      return try form.steps(visit.form, owners: opened.accounts.filter { $0.mayOwn(opened.request) }.map(\.id))
    default: return try form.steps(visit.form)
    }
  }

  private func requestPage(
    _ id: Vocabulary.RequestID, _ visit: StaffVisit, refused: RefusedStep?, _ status: HTTPResponse.Status
  ) async throws -> Response {
    let (opened, engine) = (try await engine.open(id, by: visit.staff), engine)
    let values = RequestPage(opened, for: visit.staff, refused: refused, in: visit.language) {
      SentFormKey.fresh(from: engine)
    }
    return show(
      Page(template: .requestPage, values: values, status: status, switchable: refused == nil), to: visit)
  }
}

extension SentFormKey {
  /// A key for one more form, as it stands in the page.
  static func fresh(from engine: Engine) -> String {
    let key: SentFormKey = engine.world.key()
    return key.description
  }
}
