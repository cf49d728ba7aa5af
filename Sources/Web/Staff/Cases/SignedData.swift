import Operations
import Vocabulary
import Workflow

/// Exactly the data that a beneficiary signs (S4), and the digest by which the signature is bound to them.
struct SignedData: Sendable {
  let dataTitle: String
  let facts: [Row]
  let papers: [Papers]
  let statement: String
  let digestLabel: String
  let digest: String

  struct Row: Sendable {
    let label: String
    let value: String
  }
  /// The documents that are due before the submission, with number and dates.
  struct Papers: Sendable {
    let caption: String
    let rows: [Row]
  }

  init(_ opened: OpenedRequest, in language: Language) {
    let (texts, request) = (Texts(language), opened.request)
    dataTitle = texts["declaration", "data"]
    let own = [
      (texts["declaration", "applicant"], opened.beneficiary?.name ?? ""),
      (texts["declaration", "service"], "\(opened.service.name[language]) · \(opened.department.name[language])"),
      (texts["declaration", "request"], request.id.description),
    ]
    facts = (own + Self.data(of: request, in: language)).map { Row(label: $0.0, value: $0.1) }
    let documents = request.checklist.requirements.filter { $0.phase == .submission }.compactMap { requirement in
      request.items[requirement.item].map {
        Row(label: requirement.name[language], value: $0.document.said(in: language))
      }
    }
    papers = documents.isEmpty ? [] : [Papers(caption: texts["declaration", "papers"], rows: documents)]
    statement = Declaration.statement[language]
    digestLabel = texts["declaration", "digest"]
    digest = request.dataDigest.grouped
  }

  /// What the form says, field by field, in the order in which it is asked; fields of other forms follow.
  static func data(of request: Request, in language: Language) -> [(String, String)] {
    let known = FormField.support.compactMap { field in
      request.data[field.code].map { (field.name[language], field.shown($0, in: language)) }
    }
    let others: [(String, String)] = request.data.filter { FormField.named($0.key) == nil }.sorted { $0.key < $1.key }
      .map { FieldValue($0.key, $0.value).said(in: language) }
    return known + others
  }
}

extension DataDigest {
  /// The 64 digits in groups of eight, as they are compared by eye.
  var grouped: String {
    var (rest, groups) = (text[...], [Substring]())
    while !rest.isEmpty {
      groups.append(rest.prefix(8))
      rest = rest.dropFirst(8)
    }
    return groups.joined(separator: " ")
  }
}

extension Moment {
  /// The moment in both calendars, with the time of day to the minute.
  func said(in language: Language) -> String {
    let clock = String(text.dropFirst(11).prefix(5))
    return "\(day.name(in: language)) · \u{2066}\(language == .arabic ? Numerals.arabicIndic(clock) : clock)\u{2069}"
  }
}
