import Foundation
import Reports
public import Vocabulary
import Workflow

extension SubjectFile {
  /// The file as data, for another program (Art. 4: in a form that can be carried elsewhere).
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// The file as one page to read, whole in itself.
  public func page(in language: Language) throws -> String {
    let arabic = language == .arabic
    func say(_ ar: String, _ en: String) -> String { arabic ? ar : en }
    func text(_ words: String) -> String { HTMLText.escaped(words) }
    func row(_ label: String, _ value: String) -> String {
      "<tr><th scope=\"row\">\(text(label))</th><td><bdi>\(text(value))</bdi></td></tr>"
    }
    func time(_ moment: Moment) -> String { moment.day.name(in: language) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    var body = "<h1>\(text(say("ما نحفظه عنك", "What we keep about you")))</h1>"
    body += "<p>\(text(say("نسخة أُعدّت في", "A copy made on"))) \(text(time(made)))</p>"
    body += "<table>" + row(say("الاسم", "Name"), name) + row(say("الجوال", "Mobile"), mobile)
    if let nationalID { body += row(say("رقم الهوية", "Identity number"), nationalID) }
    if let email { body += row(say("البريد الإلكتروني", "E-mail"), email) }
    if let group { body += row(say("الفئة", "Group"), group[language]) }
    if !unwanted.isEmpty {
      body += row(say("لا تريد رسائل عبر", "No messages wished by"), unwanted.joined(separator: say("، ", ", ")))
    }
    body += "</table>"
    for request in requests {
      body += "<h2>\(text(request.service[language]))</h2><table>"
      body += row(say("القسم", "Department"), request.department[language])
      body += row(say("استُقبل في", "Received"), time(request.received))
      if let ended = request.ended { body += row(say("انتهى في", "Ended"), time(ended)) }
      if let notice = request.notice {
        body += row(
          say("إشعار الخصوصية", "Privacy notice"),
          say("الإصدار \(Numerals.written(notice, in: .arabic))", "version \(notice)"))
      }
      for invitation in request.invitations {
        body += row(
          say("دُعيت لإبداء رأيك", "Asked for your opinion"),
          time(invitation.issued) + (invitation.answered ? say(" · وصلت إجابتك", " · answered") : "")
            + (invitation.onPaper ? say(" · ورقتك قيد الإدخال", " · your sheet is being typed") : ""))
      }
      body += "</table>"
      if let words = request.earlierWords {
        body += "<pre dir=\"auto\">\(text(String(decoding: try encoder.encode(words), as: UTF8.self)))</pre>"
      }
      for taken in request.steps {
        body += "<details open><summary>\(text(taken.step.name[language])) · \(text(time(taken.act.at)))</summary>"
        body +=
          "<pre dir=\"auto\">\(text(String(decoding: try encoder.encode(taken.step), as: UTF8.self)))</pre></details>"
      }
    }
    if !answers.isEmpty {
      body += "<h2>\(text(say("إجابات طلبت معها اتصالاً", "Answers with which you asked for a call")))</h2>"
    }
    for answer in answers {
      body +=
        "<table>" + row(say("اليوم", "Day"), answer.day.name(in: language))
        + row(say("الإجابات", "Answers"), answer.answers)
      for comment in answer.comments { body += row(say("كتبت", "You wrote"), comment) }
      for event in answer.events {
        body += row(
          say("المتابعة", "Follow-up"),
          [time(event.at), event.event, event.notes].compactMap(\.self).joined(separator: " · "))
      }
      body += "</table>"
    }
    if !messages.isEmpty { body += "<h2>\(text(say("رسائل أُرسلت إليك", "Messages sent to you")))</h2>" }
    for message in messages {
      body +=
        "<p class=\"m\" dir=\"auto\"><b>\(text(time(message.written))) · <bdi>\(text(message.recipient))</bdi></b>"
      body += "<br>\(text(message.text))</p>"
    }
    return """
      <!doctype html><html lang="\(language.rawValue)" dir="\(arabic ? "rtl" : "ltr")"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>\(text(say("ما نحفظه عنك", "What we keep about you")))</title>
      <style>body{font:1rem/1.7 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}
      th,td{text-align:start;padding:.4rem;border-bottom:1px solid #ccc;vertical-align:top}th{width:12rem}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f5f2;padding:.6rem}h2{margin-top:2rem}</style>
      <body>\(body)</body></html>

      """
  }
}
