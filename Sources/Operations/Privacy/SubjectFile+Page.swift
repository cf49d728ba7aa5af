import Foundation
import Reports
import Surveys
public import Vocabulary
import Workflow

extension SubjectFile {
  /// The file as data, for another program (Art. 4: in a form that can be carried elsewhere).
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// The file as one page to read, whole in itself: what the data say by a code, it says in words.
  public func page(in language: Language) -> String {
    let page = SubjectPage(language: language)
    func say(_ ar: String, _ en: String) -> String { language == .arabic ? ar : en }
    let title = say("ما نحفظه عنك", "What we keep about you")
    var body = page.heading(1, title) + "<p>\(page.text(say("نسخة أُعدّت في", "A copy made on"))) "
    body += "\(page.text(page.day(made)))</p>" + page.table(person(on: page, say))
    for request in requests { body += self.request(request, on: page, say) }
    if !answers.isEmpty {
      body += page.heading(2, say("إجابات طلبت معها اتصالاً", "Answers with which you asked for a call"))
    }
    for answer in answers { body += page.table(self.answer(answer, on: page, say)) }
    if !messages.isEmpty { body += page.heading(2, say("رسائل أُرسلت إليك", "Messages sent to you")) }
    for message in messages {
      body +=
        "<p><b>\(page.text(page.day(message.written))) · <bdi dir=\"ltr\">\(page.text(message.recipient))</bdi></b></p>"
      body += "<div dir=\"auto\">\(page.text(message.text))</div>"
    }
    return page.whole(title, body)
  }

  private func person(on page: SubjectPage, _ say: (String, String) -> String) -> [String] {
    var rows = [
      page.row(say("الاسم", "Name"), name), page.row(say("الجوال", "Mobile"), mobile, flow: "ltr"),
    ]
    if let nationalID { rows.append(page.row(say("رقم الهوية", "Identity number"), nationalID, flow: "ltr")) }
    if let email { rows.append(page.row(say("البريد الإلكتروني", "E-mail"), email, flow: "ltr")) }
    if let group { rows.append(page.row(say("الفئة", "Group"), group[page.language])) }
    if !unwanted.isEmpty {
      let carriers = unwanted.map { $0.name[page.language] }.joined(separator: say("، ", ", "))
      rows.append(page.row(say("لا تريد رسائل عبر", "No messages wished by"), carriers))
    }
    return rows
  }

  private func request(_ request: RequestPart, on page: SubjectPage, _ say: (String, String) -> String) -> String {
    let language = page.language
    var rows = [
      page.row(say("النوع", "Kind"), request.kind.name[language]),
      page.row(say("القسم", "Department"), request.department[language]),
      page.row(say("استُقبل في", "Received"), page.day(request.received)),
    ]
    if let ended = request.ended { rows.append(page.row(say("انتهى في", "Ended"), page.day(ended))) }
    if let notice = request.notice {
      rows.append(
        page.row(
          say("إشعار الخصوصية", "Privacy notice"),
          say("الإصدار \(Numerals.written(notice, in: .arabic))", "version \(notice)")))
    }
    for invitation in request.invitations {
      let asked = [
        page.day(invitation.issued), invitation.answered ? say("وصلت إجابتك", "answered") : nil,
        invitation.onPaper ? say("ورقتك قيد الإدخال", "your sheet is being typed") : nil,
      ]
      rows.append(page.row(say("دُعيت لإبداء رأيك", "Asked for your opinion"), asked))
    }
    if let words = request.earlierWords {
      rows += words.said(among: topics, in: language).map { page.row($0.label, $0.value) }
    }
    var body = page.heading(2, request.service[language]) + page.table(rows)
    for taken in request.steps {
      body += page.heading(3, "\(taken.step.name[language]) · \(page.day(taken.act.at))")
      body += page.table(
        taken.step.said(to: request, among: topics, in: language).map { page.row($0.label, $0.value) })
    }
    return body
  }

  private func answer(_ answer: AnswerPart, on page: SubjectPage, _ say: (String, String) -> String) -> [String] {
    var rows = [page.row(say("اليوم", "Day"), answer.day.name(in: page.language))]
    if let sheet = answer.sheet {
      rows += sheet.said(in: page.language).map { page.row($0.question, $0.answer) }
    } else {
      rows.append(page.row(say("الإجابات", "Answers"), answer.answers))
    }
    rows += answer.comments.map { page.row(say("كتبت", "You wrote"), $0) }
    rows += answer.events.map {
      page.row(say("المتابعة", "Follow-up"), [page.day($0.at), $0.words[page.language], $0.notes])
    }
    return rows
  }
}
