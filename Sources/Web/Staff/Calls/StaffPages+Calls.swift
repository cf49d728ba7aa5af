import Collector
import HTTPTypes
import Hummingbird
import Operations
import Surveys
import Vocabulary
import Workflow

extension StaffAddress {
  /// Calls by which people are asked for their opinion.
  static let calls: [StaffAddress] = [
    .get("/staff/calls", .interview) { try await $0.calls($1) },
    .post("/staff/calls", .interview) { try await $0.nextCall($1) },
    .get("/staff/calls/{call}", .interview) { try await $0.call($1) },
    .post("/staff/calls/{call}/answers", .interview) { try await $0.callAnswered($1) },
    .post("/staff/calls/{call}/end", .interview) { try await $0.callEnded($1) },
    .post("/staff/calls/{call}/back", .interview) { try await $0.callPutBack($1) },
  ]
}

extension Template {
  static let calls: [Template] = [callQueue, callInHand]
  static let callQueue = Template("calls", PackageResources.calls_mustache, .staff)
  static let callInHand = Template("call", PackageResources.call_mustache, .staff)
}

extension Site {
  func calls(_ visit: StaffVisit) async throws -> Response { try await calls(visit, []) }

  /// Takes the next call into his hand, and goes to its page.
  func nextCall(_ visit: StaffVisit) async throws -> Response {
    do {
      return visit.goOn(to: "/staff/calls/\(try await engine.takeNextCall(by: visit.staff))")
    } catch let refusal as CallRefusal {
      let title = Texts(visit.language)["refusal", "call_title"]
      return try await calls(
        visit,
        [
          FormProblems(
            title: title, problems: [FormProblems.Problem(message: refusal.words[visit.language], target: "queue")])
        ])
    }
  }

  private func calls(_ visit: StaffVisit, _ problems: [FormProblems]) async throws -> Response {
    let queue = try await engine.callQueue(for: visit.staff)
    let told = problems.isEmpty && visit.query("done") == "kept" ? [Texts(visit.language)["calls", "told_kept"]] : []
    return show(
      Page(
        template: .callQueue, values: CallsPage(queue, in: visit.language, told: told, problems: problems),
        status: problems.isEmpty ? .ok : .conflict, switchable: problems.isEmpty), to: visit)
  }

  func call(_ visit: StaffVisit) async throws -> Response {
    let call = try await engine.call(try callKey(visit), inHandOf: visit.staff)
    return show(Page(template: .callInHand, values: CallPage(call, in: visit.language)), to: visit)
  }

  func callAnswered(_ visit: StaffVisit) async throws -> Response {
    let id = try callKey(visit)
    let call = try await engine.call(id, inHandOf: visit.staff, late: true)
    return try await mending(call, visit, then: "/staff/calls?done=kept") {
      try await engine.keepAnswers(
        SheetFields.answers(in: visit.form, to: call.asked),
        consented: visit.form.first("consent") == "1", of: id, by: visit.staff)
    }
  }

  func callEnded(_ visit: StaffVisit) async throws -> Response {
    let id = try callKey(visit)
    let call = try await engine.call(id, inHandOf: visit.staff, late: true)
    guard let outcome = PhoneCall.Outcome(rawValue: visit.form.first("outcome")), outcome != .answered else {
      let missing = LocalizedText(ar: "اختر كيف انتهى الاتصال.", en: "Choose how the call ended.")
      return show(call, visit, [FieldProblem("outcome", missing)])
    }
    return try await mending(call, visit, then: "/staff/calls") {
      _ = try await engine.endCall(id, as: outcome, wished: wishedMoment(visit.form), by: visit.staff)
    }
  }

  func callPutBack(_ visit: StaffVisit) async throws -> Response {
    try await engine.putBack(try callKey(visit), by: visit.staff)
    return visit.goOn(to: "/staff/calls")
  }

  private func callKey(_ visit: StaffVisit) throws -> MessageID {
    guard let id: MessageID = visit.key("call") else { throw CallRefusal.unknown }
    return id
  }

  /// The day and hour that were written; nil where they are none.
  private func wishedMoment(_ form: FormFields) -> Moment? {
    guard let day = try? DateEntry(form.first("later_day")).day else { return nil }
    let parts = Numerals.western(form.first("later_hour")).split(separator: ":", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard (1...2).contains(parts.count), let hour = parts[0], (0..<24).contains(hour),
      let minute = parts.count == 2 ? parts[1] : 0, (0..<60).contains(minute)
    else { return nil }
    return day.start.adding(seconds: Int64(hour * 3_600 + minute * 60))
  }

  /// Does what a form of the call asks for and goes on; what can be mended is shown in the form as it was filled.
  private func mending(
    _ call: CallInHand, _ visit: StaffVisit, then next: String, _ body: () async throws -> Void
  ) async throws -> Response {
    do {
      try await body()
      return visit.goOn(to: next)
    } catch {
      guard let refused = Refused(error), case .form(let field) = refused.place else { throw error }
      let words = LocalizedText(ar: refused.words(in: .arabic), en: refused.words(in: .english))
      let first = call.asked.questions.first?.code.text ?? "consent"
      return show(call, visit, [FieldProblem(field ?? first, words)])
    }
  }

  private func show(_ call: CallInHand, _ visit: StaffVisit, _ problems: [FieldProblem]) -> Response {
    show(
      Page(
        template: .callInHand, values: CallPage(call, in: visit.language, entered: visit.form, problems: problems),
        status: .unprocessableContent, switchable: false), to: visit)
  }
}
