import Collector
import HTTPTypes
import Hummingbird
import Operations
import Surveys
import Vocabulary
import Workflow

extension StaffAddress {
  /// Sheets that were filled in on paper.
  static let paper: [StaffAddress] = [
    .get("/staff/paper", .enterPaper) { try await $0.papers($1) },
    .post("/staff/paper", .enterPaper) { try await $0.paperFound($1) },
    .get("/staff/paper/{sheet}", .enterPaper) { try await $0.paper($1) },
    .post("/staff/paper/{sheet}/entries", .enterPaper) { try await $0.paperEntered($1) },
    .post("/staff/paper/{sheet}/settled", .enterPaper) { try await $0.paperSettled($1) },
  ]
}

extension Template {
  static let paper: [Template] = [paperSheets, paperSheet]
  static let paperSheets = Template("papers", PackageResources.papers_mustache, .staff)
  static let paperSheet = Template("paper", PackageResources.paper_mustache, .staff)
}

extension Site {
  /// The sheets that are being typed, with what became of the last one where he comes from it.
  func papers(_ visit: StaffVisit) async throws -> Response {
    let texts = Texts(visit.language)
    let news = visit.query("done")
    let told = ["waits", "settled"].contains(news) ? [texts["paper", "told_\(news)"]] : []
    let sheets = try await engine.paperSheets(for: visit.staff)
    return show(
      Page(template: .paperSheets, values: PapersPage(sheets, in: visit.language, told: told)), to: visit)
  }

  /// Goes to the sheet that the code of a slip leads to.
  func paperFound(_ visit: StaffVisit) async throws -> Response {
    do {
      let id = try await engine.paperSheet(code: visit.form.first("code"), by: visit.staff)
      return visit.goOn(to: "/staff/paper/\(id)")
    } catch let refusal as PaperRefusal {
      return try await papers(visit, [FieldProblem("code", refusal.words)])
    }
  }

  func paper(_ visit: StaffVisit) async throws -> Response {
    let opened = try await engine.paperSheet(try sheetKey(visit), for: visit.staff)
    return show(Page(template: .paperSheet, values: PaperPage(opened, in: visit.language)), to: visit)
  }

  func paperEntered(_ visit: StaffVisit) async throws -> Response {
    let opened = try await engine.paperSheet(try sheetKey(visit), for: visit.staff)
    return try await carryingOn(opened, visit) {
      try await engine.enter(
        SheetFields.answers(in: visit.form, to: opened.questionnaire.everything), of: opened.sheet.invitation.id,
        by: visit.staff)
    }
  }

  func paperSettled(_ visit: StaffVisit) async throws -> Response {
    let opened = try await engine.paperSheet(try sheetKey(visit), for: visit.staff)
    var decided: [QuestionCode: [String]] = [:]
    for difference in opened.sheet.differences {
      decided[difference.question] = Reading(difference, of: opened.questionnaire, in: visit.language)
        .fields(visit.form.first(difference.question.text))
    }
    let found = decided
    return try await carryingOn(opened, visit) {
      try await engine.settle(found, of: opened.sheet.invitation.id, by: visit.staff)
    }
  }

  private func sheetKey(_ visit: StaffVisit) throws -> InvitationID {
    guard let id: InvitationID = visit.key("sheet") else { throw PaperRefusal.unknown }
    return id
  }

  private func papers(_ visit: StaffVisit, _ problems: [FieldProblem]) async throws -> Response {
    let sheets = try await engine.paperSheets(for: visit.staff)
    return show(
      Page(
        template: .paperSheets, values: PapersPage(sheets, in: visit.language, entered: visit.form, problems: problems),
        status: .unprocessableContent, switchable: false), to: visit)
  }

  /// Carries a sheet on, and goes where it leads; what can be mended is shown in the form as it was filled.
  private func carryingOn(
    _ opened: OpenedSheet, _ visit: StaffVisit, _ body: () async throws -> PaperOutcome
  ) async throws -> Response {
    do {
      switch try await body() {
      case .waits: return visit.goOn(to: "/staff/paper?done=waits")
      case .settled: return visit.goOn(to: "/staff/paper?done=settled")
      case .differs: return visit.goOn(to: "/staff/paper/\(opened.sheet.invitation.id)")
      case .overtaken(let refusal): return try await papers(visit, [FieldProblem("code", refusal.words)])
      }
    } catch {
      guard let refused = Refused(error), case .form(let field) = refused.place else { throw error }
      let words = LocalizedText(ar: refused.words(in: .arabic), en: refused.words(in: .english))
      let problem = FieldProblem(field ?? opened.questionnaire.questions.first?.code.text ?? "", words)
      return show(
        Page(
          template: .paperSheet,
          values: PaperPage(opened, in: visit.language, entered: visit.form, problems: [problem]),
          status: .unprocessableContent, switchable: false), to: visit)
    }
  }
}
