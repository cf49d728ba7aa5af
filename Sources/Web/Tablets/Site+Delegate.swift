import Access
import Collector
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Surveys
import Vocabulary

/// The branch delegate's page (C8): kept on his tablet, it asks away from the line, and brings the sealed sheets back.
extension Site {
  /// The most sheets brought at once, and the most bytes of them.
  static let (mostSheets, mostSheetBytes) = (25, 1_024 * 1_024)

  func addDelegate(to router: Router<Visit>) {
    router.get("/delegate") { request, _ in
      let tablet = try await self.tablet(.delegate, request)
      let notices = [
        DelegatePage.Notice(try await self.currentNotice(in: .arabic), in: .arabic),
        DelegatePage.Notice(try await self.currentNotice(in: .english), in: .english),
      ]
      return self.send(
        Page(template: .delegate, values: DelegatePage(name: tablet.name, notices: notices)),
        on: .delegate(in: request.language), to: request)
    }
    router.get("/delegate/batch") { request, visit in
      try await self.answeringMachines(request, visit) {
        _ = try await self.tablet(.delegate, request)
        return .json(self.sent(try await self.engine.delegateBatch()), to: request)
      }
    }
    router.post("/delegate/sheets") { request, visit in
      try await self.answeringMachines(request, visit) { try await self.sheetsBrought(request, visit) }
    }
  }

  /// Each sheet is taken for itself: what becomes of one does not touch another.
  private func sheetsBrought(_ request: Request, _ visit: Visit) async throws -> Response {
    guard request.isFromOwnPage else { throw StaffRefusal.foreignForm }
    let tablet = try await tablet(.delegate, request)
    let brought = try await request.json(SheetsBrought.self, atMost: Self.mostSheetBytes)
    guard brought.sheets.count <= Self.mostSheets else { throw FormRefusal.tooLarge }
    var results: [SheetsTaken.Result] = []
    for sheet in brought.sheets {
      guard let sealed = Data(base64Encoded: sheet.sealed).flatMap({ SealedSheet(key: sheet.key, bytes: Array($0)) })
      else {
        results.append(SheetsTaken.Result(key: sheet.key, outcome: AwayOutcome.notReadable.rawValue))
        continue
      }
      do {
        let outcome = try await guarded(request, visit) {
          let outcome = try await engine.take(sealed)
          if outcome == .unknown { throw InvitationRefusal.unknown }
          return outcome
        }
        results.append(SheetsTaken.Result(key: sheet.key, outcome: outcome.rawValue))
      } catch InvitationRefusal.unknown {
        results.append(SheetsTaken.Result(key: sheet.key, outcome: AwayOutcome.unknown.rawValue))
      } catch {
        // Not decided: the sheet stays on the tablet, and is brought again.
        visit.logger.warning("sheet not decided", metadata: ["tablet": "\(tablet.id)", "kind": "\(type(of: error))"])
        results.append(SheetsTaken.Result(key: sheet.key, outcome: "later"))
      }
    }
    return .json(SheetsTaken(results: results), to: request)
  }

  /// A "no" as a script reads it: the status, and the words in both languages.
  private func answeringMachines(
    _ request: Request, _ visit: Visit, _ body: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await body()
    } catch {
      let refused = refused(error, in: visit)
      return .json(
        SaidNo(ar: refused.words(in: .arabic), en: refused.words(in: .english)), status: refused.status,
        headers: refused.headers, to: request)
    }
  }

  /// What stands between a page's header and its end: the tablet has its own frame and style.
  private func main(of html: String) -> String {
    guard let start = html.firstRange(of: "<main>"), let end = html.firstRange(of: "</main>") else { return html }
    return String(html[start.lowerBound..<end.upperBound])
  }

  /// The batch as it travels: each questionnaire as the very page that the link shows, in both languages.
  private func sent(_ batch: DelegateBatch) -> BatchSent {
    BatchSent(
      taken: batch.taken.description, sealingKey: Data(batch.sealingKey).base64EncodedString(),
      salt: Data(batch.salt).base64EncodedString(),
      surveys: batch.surveys.map { survey in
        let pages = Language.allCases.map { language -> (String, String) in
          let form = SurveyForm(survey, key: "", in: language, isAway: true)
          return (language.rawValue, main(of: write(.survey(form), in: language)))
        }
        return BatchSent.Survey(
          survey: survey.questionnaire.reference,
          title: [
            "ar": "\(survey.service.ar) – \(survey.questionnaire.title.ar)",
            "en": "\(survey.service.en) – \(survey.questionnaire.title.en)",
          ], closing: ["ar": survey.questionnaire.closing.ar, "en": survey.questionnaire.closing.en],
          pages: Dictionary(uniqueKeysWithValues: pages))
      }, hints: batch.hints.map { [$0.hint, $0.survey] })
  }
}

/// The delegate's page: whose tablet it is; all else is text and script, but for the notice.
struct DelegatePage: Sendable {
  let name: String
  /// The privacy notice in both languages, on the page itself: it is read away from the line too.
  let notices: [Notice]

  struct Notice: Sendable {
    let tongue: String
    let title: String
    let sections: [PrivacyPage.Section]

    init(_ notice: PrivacyPage, in language: Language) {
      (tongue, title, sections) = (language.rawValue, notice.title, notice.sections)
    }
  }
}

private struct BatchSent: Encodable {
  let taken, sealingKey, salt: String
  let surveys: [Survey]
  let hints: [[Int]]

  struct Survey: Encodable {
    let survey: String
    let title: [String: String]
    let closing: [String: String]
    let pages: [String: String]
  }
}

private struct SheetsBrought: Decodable {
  let sheets: [Sheet]

  struct Sheet: Decodable { let key, sealed: String }
}

private struct SheetsTaken: Encodable {
  let results: [Result]

  struct Result: Encodable { let key, outcome: String }
}

private struct SaidNo: Encodable { let ar, en: String }
