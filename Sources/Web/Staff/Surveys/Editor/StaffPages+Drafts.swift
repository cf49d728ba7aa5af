import Access
import HTTPTypes
import Hummingbird
import NIOPosix
import Operations
import Surveys
import Vocabulary
import Workflow
import XLSForms

/// The questionnaire editor: the list of drafts, a draft's page, and how a draft begins and ends.
extension Site {
  func surveyDrafts(_ visit: StaffVisit) async throws -> Response {
    show(Page(template: .surveyDrafts, values: try await draftList(visit)), to: visit)
  }

  private func draftList(_ visit: StaffVisit, _ refusals: [Refused] = [], notes: [FormNote] = []) async throws
    -> DraftList
  {
    let drafts = try await engine.drafts()
    return DraftList(
      drafts, published: try await engine.questionnaires(), names: try await names(of: drafts.map(\.changedBy)),
      refusals: refusals, notes: notes, in: visit.language)
  }

  private func draftsRefused(_ refusal: any Error, _ visit: StaffVisit, notes: [FormNote] = []) async throws -> Response
  {
    let refused = refused(refusal, in: visit.visit)
    guard case .form = refused.place else { throw refusal }
    return show(.refused(.surveyDrafts, try await draftList(visit, [refused], notes: notes), [refused]), to: visit)
  }

  /// The names of those who changed drafts.
  private func names(of staff: [StaffID]) async throws -> [StaffID: String] {
    var names: [StaffID: String] = [:]
    for id in Set(staff) { names[id] = try await engine.account(id)?.name.text }
    return names
  }

  func draftCopied(_ visit: StaffVisit) async throws -> Response {
    do {
      let id = try await engine.beginDraft(copying: visit.form.first("version"), by: visit.staff)
      return visit.goOn(to: "/staff/surveys/drafts/\(id)")
    } catch let refusal as DraftRefusal {
      return try await draftsRefused(refusal, visit)
    }
  }

  /// A form that was sent becomes a draft, with everything that was not carried over beside it.
  func draftUploaded(_ visit: StaffVisit) async throws -> Response {
    let files = visit.form.files.map { (name: $0.name, bytes: $0.bytes) }
    do {
      let reading = try await NIOThreadPool.singleton.runIfActive { try FormReading(try FormFiles(files)) }
      let remarks = reading.notes.map { LocalizedText(ar: $0.text(in: .arabic), en: $0.text(in: .english)) }
      let id = try await engine.beginDraft(
        reading.draft, from: files.first?.name ?? "", remarks: remarks, by: visit.staff)
      return visit.goOn(to: "/staff/surveys/drafts/\(id)")
    } catch let refusal as FormReadingRefusal {
      return try await draftsRefused(refusal, visit, notes: refusal.notes)
    } catch let refusal as WorkbookRefusal {
      return try await draftsRefused(refusal, visit)
    } catch let refusal as DraftRefusal {
      return try await draftsRefused(refusal, visit)
    }
  }

  func surveyDraft(_ visit: StaffVisit) async throws -> Response { try await draftPage(visit) }

  func draftPage(_ visit: StaffVisit, _ refusals: [Refused] = []) async throws -> Response {
    let draft = try await engine.draft(try visit.draft)
    let values = DraftPage(
      draft, by: try await names(of: [draft.changedBy])[draft.changedBy] ?? "—", refusals: refusals, in: visit.language)
    guard !refusals.isEmpty else { return show(Page(template: .surveyDraft, values: values), to: visit) }
    return show(.refused(.surveyDraft, values, refusals), to: visit)
  }

  func draftPublished(_ visit: StaffVisit) async throws -> Response {
    do {
      try await engine.publishDraft(try visit.draft, seen: visit.revision, by: visit.staff)
      return visit.goOn(to: "/staff/surveys/drafts")
    } catch let refusal as DraftRefusal {
      return try await mended(refusal, visit)
    }
  }

  func draftDiscarded(_ visit: StaffVisit) async throws -> Response {
    do {
      try await engine.discardDraft(try visit.draft, seen: visit.revision, by: visit.staff)
      return visit.goOn(to: "/staff/surveys/drafts")
    } catch let refusal as DraftRefusal {
      return try await mended(refusal, visit)
    }
  }

  /// A "no" that belongs on the draft's page.
  func mended(_ refusal: DraftRefusal, _ visit: StaffVisit) async throws -> Response {
    guard let refused = Refused(refusal), case .form = refused.place else { throw refusal }
    return try await draftPage(visit, [refused])
  }
}

extension StaffVisit {
  /// The draft that the address names.
  var draft: DraftID {
    get throws(DraftRefusal) {
      guard let id: DraftID = key("draft") else { throw .unknown }
      return id
    }
  }

  /// The revision of the draft that lay before him.
  var revision: Int { Int(form.first("revision")) ?? 0 }
}
