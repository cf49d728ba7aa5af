import Surveys
import TestSupport
import Testing
import Vocabulary
import Workflow
import XLSForms

@testable import Operations
@testable import Web

/// The questionnaire editor as the quality officer meets it.
struct SurveyEditorTests {
  private func begun() async throws -> (house: House, officer: Visitor, draft: String) {
    let house = try await House(.editable)
    let officer = try await Visitor(house).signedIn(house, as: [.qualityOfficer])
    let answer = try await officer.post("/staff/surveys/drafts", "version=\(Questionnaire.editable.reference)")
    #expect(answer.status == 303)
    let draft = try #require(try await house.engine.drafts().first)
    return (house, officer, "/staff/surveys/drafts/\(draft.id)")
  }

  @Test func anOfficerCopiesChangesAndPublishes() async throws {
    let (house, officer, draft) = try await begun()
    let page = try await officer.get(draft).text
    #expect(page.contains("لا أخطاء") && page.contains(Questionnaire.editable.title.ar))
    let saved = try await officer.post("\(draft)/parts/head", head(title: "رأيك بعد الزيارة"))
    #expect(saved.status == 303)
    #expect(try await officer.get(draft).text.contains("رأيك بعد الزيارة"))
    #expect(try await officer.post("\(draft)/published", "revision=2").status == 303)
    let published = try await house.engine.questionnaires()
    #expect(published.contains { $0.title.ar == "رأيك بعد الزيارة" && $0.status == .published })
    #expect(try await officer.get(draft).status == 404)
  }

  private func head(title: String, revision: Int = 1) -> String {
    let walk = Questionnaire.editable
    return
      "revision=\(revision)&questionnaire=\(walk.code)&version=\(walk.version + 1)&outcome=\(walk.outcome.rawValue)"
      + "&title.ar=\(title)&title.en=\(walk.title.en)&opening.ar=\(walk.opening.ar)&opening.en=\(walk.opening.en)"
      + "&closing.ar=\(walk.closing.ar)&closing.en=\(walk.closing.en)"
  }

  @Test func faultsAreNamedWhereTheyAreMended() async throws {
    let (_, officer, draft) = try await begun()
    #expect(try await officer.post("\(draft)/parts/head", head(title: "")).status == 303)
    let page = try await officer.get(draft).text
    #expect(page.contains("\(draft)/parts/head") && page.contains("عدد الأخطاء: ١"))
    #expect(!page.contains("\(draft)/published"))
    let refused = try await officer.post("\(draft)/published", "revision=2")
    #expect(refused.status == 422)
  }

  @Test func theSecondOfTwoIsToldAndLosesNothingOfWhatHeWrote() async throws {
    let (_, officer, draft) = try await begun()
    #expect(try await officer.post("\(draft)/parts/head", head(title: "الأول")).status == 303)
    let second = try await officer.post("\(draft)/parts/head", head(title: "الثاني"))
    #expect(second.status == 409)
    #expect(second.text.contains("الثاني"))
    #expect(try await officer.get(draft).text.contains("الأول"))
  }

  @Test func questionsAreAddedMovedAndTakenOut() async throws {
    let (house, officer, draft) = try await begun()
    let count = Questionnaire.editable.questions.count
    let added = try await officer.post("\(draft)/order", "revision=1&act=add&type=yes-no")
    #expect(added.status == 303)
    #expect(try await officer.get("\(draft)/parts/q\(count + 1)").status == 200)
    let entered = try await officer.post(
      "\(draft)/parts/q\(count + 1)", "revision=2&code=N9&type=yes-no&ar=هل زرتنا؟&en=Did you visit us?")
    #expect(entered.status == 303)
    #expect(try await officer.post("\(draft)/order", "revision=3&act=up-\(count + 1)").status == 303)
    let codes = try await house.engine.drafts()[0].value.items("questions").map { $0.string("code") }
    #expect(codes[count - 1] == "N9")
    #expect(try await house.engine.drafts()[0].examination.findings.map(\.reason.en) == [])
    #expect(try await officer.post("\(draft)/order", "revision=4&act=remove-\(count)").status == 303)
    #expect(try await house.engine.drafts()[0].value.items("questions").count == count)
  }

  /// Who writes a number into an address or a form himself is told that there is no such part, or changes nothing.
  @Test func aNumberOfAnySizeNamesNothing() async throws {
    let (house, officer, draft) = try await begun()
    let before = try await house.engine.drafts()[0].value.items("questions")
    for number in ["\(Int.min)", "\(Int.min)0", "-1", "0", "\(Int.max)", "\(Int.max)0", "", "x"] {
      for letter in ["q", "s"] {
        #expect(try await officer.get("\(draft)/parts/\(letter)\(number)").status == 404, "\(letter)\(number)")
      }
      for act in ["up", "down", "remove", "unscale"] {
        let revision = try await house.engine.drafts()[0].revision
        let answer = try await officer.post("\(draft)/order", "revision=\(revision)&act=\(act)-\(number)")
        #expect(answer.status == 303, "\(act)-\(number)")
      }
    }
    #expect(try await house.engine.drafts()[0].value.items("questions") == before)
  }

  /// As many look backs as a condition has stand in the form, and one more; saving drops none.
  @Test func aConditionOfThreePartsIsKept() async throws {
    let (house, officer, draft) = try await begun()
    let codes = try await house.engine.drafts()[0].value.items("questions").map { $0.string("code") }
    #expect(try await officer.post("\(draft)/order", "revision=1&act=add&type=yes-no").status == 303)
    let part = "\(draft)/parts/q\(codes.count + 1)"
    let words = "code=N9&type=yes-no&ar=هل زرتنا؟&en=Did you visit us?"
    let clauses = (0..<3).map {
      "&clause.\($0).question=\(codes[$0])&clause.\($0).match=any&clause.\($0).codes=\($0 + 1)"
    }
    #expect(try await officer.post(part, "revision=2&\(words)\(clauses.joined())").status == 303)
    let form = try await officer.get(part).text
    #expect(form.contains(try Regex("name=\"clause.2.question\"[^>]* value=\"\(codes[2])\"")))
    #expect(form.contains("name=\"clause.3.question\"") && !form.contains("name=\"clause.4.question\""))
    // Sent again as the form shows it, all three are still there.
    #expect(try await officer.post(part, "revision=3&\(words)\(clauses.joined())").status == 303)
    let question = try #require(try await house.engine.drafts()[0].value.items("questions").last)
    #expect(DraftFields.clauses(of: question).map(\.question) == Array(codes.prefix(3)))
    #expect(DraftFields.clauses(of: question).map(\.codes) == ["1", "2", "3"])
    let preview = try await officer.get("\(draft)/preview").text
    for code in codes.prefix(3) { #expect(preview.contains("إن أجيب عن \u{2068}\(code)\u{2069}"), "\(code)") }
    // Another way than the menu has is the menu's first.
    let bent = clauses[0].replacing("match=any", with: "match=question")
    #expect(try await officer.post(part, "revision=4&\(words)\(bent)").status == 303)
    #expect(try await officer.get(part).status == 200)
  }

  @Test func aFormComesInAndGoesOut() async throws {
    let (house, officer, draft) = try await begun()
    let survey = "type,name,label::Arabic (ar),label::English (en)\ntext,q1,قل,Say\ngeopoint,g,أين؟,Where?\n"
    let sent = try await officer.upload("/staff/surveys/drafts/upload", files: [("survey.csv", Array(survey.utf8))])
    #expect(sent.status == 303)
    let uploaded = try #require(try await house.engine.drafts().first { $0.origin == "survey.csv" })
    let page = try await officer.get("/staff/surveys/drafts/\(uploaded.id)").text
    #expect(page.contains("geopoint") && page.contains("الصف ٣"))
    let broken = try await officer.upload(
      "/staff/surveys/drafts/upload", files: [("form.xlsx", [0x50, 0x4B, 3, 4, 0])])
    #expect(broken.status == 422)
    #expect(try await officer.upload("/staff/surveys/drafts/upload", files: []).status == 422)
    let yaml = try await officer.get("\(draft)/file/yaml")
    #expect(yaml.status == 200 && yaml.text.contains("questionnaire:"))
    #expect(try await officer.get("\(draft)/file/xlsx").status == 200)
    let walk = Questionnaire.editable
    #expect(try await officer.get("/staff/surveys/forms/\(walk.code)/\(walk.version)/csv").status == 200)
    #expect(try await officer.get("/staff/surveys/forms/nobody/1/csv").status == 404)
  }

  @Test func aPreviewStoresNothing() async throws {
    let (house, officer, draft) = try await begun()
    let before = try await house.engine.drafts()
    let page = try await officer.get("\(draft)/preview").text
    let first = Questionnaire.editable.questions[0].text
    #expect(page.contains(first.ar) && page.contains(first.en) && page.contains("معاينة"))
    #expect(try await house.engine.drafts() == before)
  }

  @Test func multipartIsReadByItsBoundaryAlone() {
    let body =
      "--B\r\nContent-Disposition: form-data; name=\"seal\"\r\n\r\nx--B\r\n--B\r\n"
      + "Content-Disposition: form-data; name=\"form\"; filename=\"C:\\f\\survey.csv\"\r\nContent-Type: text/csv\r\n\r\na\r\n\r\n--B--\r\n"
    let form = FormFields(multipart: Array(body.utf8), contentType: "multipart/form-data; boundary=\"B\"")
    #expect(form?.first("seal") == "x--B")
    #expect(form?.files == [FormFile(field: "form", name: "survey.csv", bytes: Array("a\r\n".utf8))])
    for broken in ["", "--B", "--B\r\n", body.replacing("--B--", with: "")] {
      #expect(FormFields(multipart: Array(broken.utf8), contentType: "multipart/form-data; boundary=B") == nil)
    }
    #expect(FormFields(multipart: Array(body.utf8), contentType: "multipart/form-data") == nil)
  }
}

extension Visitor {
  /// Sends files as a browser does.
  fileprivate func upload(_ path: String, files: [(name: String, bytes: [UInt8])]) async throws -> Answer {
    let seal = member.map { $0.house.engine.seal(for: $0.member) } ?? ""
    var body = "--BOUND\r\nContent-Disposition: form-data; name=\"seal\"\r\n\r\n\(seal)\r\n"
    for file in files {
      body += "--BOUND\r\nContent-Disposition: form-data; name=\"form\"; filename=\"\(file.name)\"\r\n\r\n"
      body += String(decoding: file.bytes, as: UTF8.self) + "\r\n"
    }
    body += "--BOUND--\r\n"
    return try await post(path, body, type: "multipart/form-data; boundary=BOUND")
  }
}
