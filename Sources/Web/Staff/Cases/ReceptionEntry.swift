import Operations
import Vocabulary
import Workflow

/// What was entered at a reception, valid by construction.
struct ReceptionEntry: Sendable {
  let reception: Reception
  let applicant: Applicant

  /// Reads the form field by field, and throws all that is to be mended at once.
  init(_ kind: RequestKind, _ fields: FormFields) throws(StepFormRefusal) {
    var problems: [FieldProblem] = []
    let number = Self.nationalID(kind, fields.first("national_id"), &problems)
    let name = Self.name(fields.first("name"), &problems)
    if MobileNumber(fields.first("mobile")) == nil { problems.append(FieldProblem("mobile", Self.mobileMissing, .s1)) }
    let email = Self.email(fields.first("email"), &problems)
    let channel = Channel(rawValue: fields.first("channel"))
    if channel == nil { problems.append(FieldProblem("channel", Self.channelMissing, .s1)) }
    let service = Self.service(fields.first("service"))
    if service == nil { problems.append(FieldProblem("service", Self.serviceMissing, .s1)) }
    let data = Self.data(kind, fields, &problems)
    let inquiries = Self.inquiries(kind, fields, &problems)
    guard problems.isEmpty, let channel, let service, let name else { throw StepFormRefusal(problems: problems) }
    reception = Reception(
      kind: kind, department: service.department, service: service.service, channel: channel, data: data,
      inquiries: inquiries)
    let group = fields.first(GroupField.name)
    applicant = .introduced(
      name: name.text, mobile: fields.first("mobile"), nationalID: number?.digits, email: email?.text,
      group: group.isEmpty ? nil : group)
  }

  private static func nationalID(
    _ kind: RequestKind, _ written: String, _ problems: inout [FieldProblem]
  ) -> NationalID? {
    guard kind.needsNationalID || !written.isEmpty else { return nil }
    do throws(NationalIDRefusal) { return try NationalID(written) } catch {
      problems.append(FieldProblem("national_id", error.words, .s2))
      return nil
    }
  }

  private static func email(_ written: String, _ problems: inout [FieldProblem]) -> EmailAddress? {
    guard !written.isEmpty else { return nil }
    do throws(EmailRefusal) { return try EmailAddress(written) } catch {
      problems.append(FieldProblem("email", error.words, .s1))
      return nil
    }
  }

  private static func name(_ written: String, _ problems: inout [FieldProblem]) -> PersonName? {
    do throws(PersonNameRefusal) { return try PersonName(written) } catch {
      problems.append(FieldProblem("name", error.words, .s1))
      return nil
    }
  }

  private static func data(
    _ kind: RequestKind, _ fields: FormFields, _ problems: inout [FieldProblem]
  ) -> [FieldValue] {
    var data: [FieldValue] = []
    for field in FormField.fields(of: kind) {
      do throws(FormFieldRefusal) {
        let value = try field.reading(fields.first(field.code.text))
        if !value.isEmpty { data.append(FieldValue(field.code, value)) }
      } catch {
        problems.append(FieldProblem(field.code.text, error.words, .r4))
      }
    }
    return data
  }

  /// The questions he asked, each with its answer where it was given; an answer without its question is said.
  private static func inquiries(
    _ kind: RequestKind, _ fields: FormFields, _ problems: inout [FieldProblem]
  ) -> [Inquiry] {
    var inquiries: [Inquiry] = []
    for number in ReceptionForm.questions(of: kind) {
      let (question, answer) = (fields.first("question\(number)"), fields.first("answer\(number)"))
      if question.isEmpty {
        if kind.needsText || !answer.isEmpty {
          problems.append(FieldProblem("question\(number)", StepRefusal.questionMissing(.s1).words, .s1))
        }
        continue
      }
      let topic = TopicCode(fields.first("topic\(number)"))
      inquiries.append(Inquiry(topic: topic, question: question, answer: answer.isEmpty ? nil : answer))
    }
    return inquiries
  }

  /// The service that an option of the list stands for: `repair/roof`.
  private static func service(_ option: String) -> (department: DepartmentCode, service: ServiceCode)? {
    let parts = option.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let department = DepartmentCode(parts[0]), let service = ServiceCode(parts[1]) else {
      return nil
    }
    return (department, service)
  }

  private static let mobileMissing = LocalizedText(
    ar: "اكتب رقم جوال سعودياً من عشرة أرقام يبدأ بـ ٠٥.",
    en: "Write a Saudi mobile number: ten digits, beginning with 05.")
  private static let channelMissing = LocalizedText(
    ar: "اختر القناة التي جاء منها الطلب.", en: "Choose the channel by which the request came.")
  private static let serviceMissing = LocalizedText(
    ar: "اختر الخدمة من القائمة.", en: "Choose the service from the list.")
}
