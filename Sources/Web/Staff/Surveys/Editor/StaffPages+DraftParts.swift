import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Surveys
import Vocabulary
import Workflow
import XLSForms

/// The parts of a draft, each with its form; its order; what it looks like; and its files.
extension Site {
  func draftPart(_ visit: StaffVisit) async throws -> Response {
    let draft = try await engine.draft(try visit.draft)
    let values = DraftPartPage(draft, try visit.part(of: draft), in: visit.language)
    return show(Page(template: .surveyDraftPart, values: values), to: visit)
  }

  func draftPartEntered(_ visit: StaffVisit) async throws -> Response {
    let (id, form) = (try visit.draft, visit.form)
    let draft = try await engine.draft(id)
    let part = try visit.part(of: draft)
    do {
      try await engine.changeDraft(id, seen: visit.revision, by: visit.staff) { part.take(form, into: &$0) }
    } catch let refusal as DraftRefusal {
      guard let refused = Refused(refusal), case .form = refused.place else { throw refusal }
      let values = DraftPartPage(draft, part, entered: form, refusals: [refused], in: visit.language)
      return show(.refused(.surveyDraftPart, values, [refused]), to: visit)
    }
    // Another type asks for other fields: the form comes again with them.
    if case .question(let place) = part, draft.value.items("questions")[place].string("type") != form.first("type") {
      return visit.goOn(to: "/staff/surveys/drafts/\(id)/parts/\(part.name)")
    }
    return visit.goOn(to: "/staff/surveys/drafts/\(id)")
  }

  func draftArranged(_ visit: StaffVisit) async throws -> Response {
    let (id, act) = (try visit.draft, DraftAct(visit.form))
    guard let act else { return try await draftPage(visit) }
    let forgets = act == .forgetRemarks
    do {
      try await engine.changeDraft(id, seen: visit.revision, keepingRemarks: !forgets, by: visit.staff) {
        act.carryOut(on: &$0)
      }
      guard case .add = act else { return visit.goOn(to: "/staff/surveys/drafts/\(id)") }
      let count = try await engine.draft(id).value.items("questions").count
      return visit.goOn(to: "/staff/surveys/drafts/\(id)/parts/q\(count)")
    } catch let refusal as DraftRefusal {
      return try await mended(refusal, visit)
    }
  }

  func draftPreview(_ visit: StaffVisit) async throws -> Response {
    let draft = try await engine.draft(try visit.draft)
    return show(Page(template: .surveyDraftPreview, values: DraftPreview(draft, in: visit.language)), to: visit)
  }

  /// The draft as a file of the folder of questionnaires; as a form, once it has no faults.
  func draftFile(_ visit: StaffVisit) async throws -> Response {
    let draft = try await engine.draft(try visit.draft)
    let examined = draft.examination
    let format = visit.visit.parameters.get("format") ?? ""
    let name = draft.reference.replacing("/", with: "-").filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
    }
    if format == "yaml" { return attached(Array(draft.source.utf8), "\(name).yaml", "text/yaml; charset=utf-8") }
    guard let questionnaire = examined.questionnaire else {
      return try await mended(.faulty(examined.findings.count), visit)
    }
    return try formFile(questionnaire, name, format)
  }

  /// A published version as a form.
  func publishedForm(_ visit: StaffVisit) async throws -> Response {
    let (name, version) = (visit.visit.parameters.get("name") ?? "", visit.visit.parameters.get("version") ?? "")
    let reference = "\(name)/\(version)"
    guard let questionnaire = try await engine.questionnaires().first(where: { $0.reference == reference }) else {
      throw DraftRefusal.unknown
    }
    return try formFile(
      questionnaire, "\(questionnaire.code)-\(questionnaire.version)", visit.visit.parameters.get("format") ?? "")
  }

  private func formFile(_ questionnaire: Questionnaire, _ name: String, _ format: String) throws -> Response {
    let sheets = FormSheets(questionnaire)
    switch format {
    case "xlsx":
      return attached(
        try sheets.workbook(), "\(name).xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    case "csv": return attached(try sheets.csvArchive(), "\(name).zip", "application/zip")
    default: throw DraftRefusal.unknown
    }
  }

  private func attached(_ bytes: [UInt8], _ name: String, _ type: String) -> Response {
    var headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
    headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension StaffVisit {
  /// The part of a draft that the address names.
  func part(of draft: QuestionnaireDraft) throws(DraftRefusal) -> DraftPart {
    guard let part = DraftPart(visit.parameters.get("part") ?? "", of: draft.value) else { throw .unknown }
    return part
  }
}
