import Operations
import Vocabulary
import Workflow

/// The record of acts as it is read: who, what, when, about what. It shows no personal data of a beneficiary.
struct AuditList: Sendable {
  let standing: [Standing]
  let unchecked: Bool
  let records: [Record]
  let empty: Bool
  let kinds: [FormChoice]
  let acts: [FormChoice]
  let actors: [FormChoice]
  /// The one thing that is looked at, where it is.
  let about: [String]
  let more: [String]
  /// The language of the answer, for a form that is sent by its fields.
  let lang: [String]

  /// How the last examination came out.
  struct Standing: Sendable {
    let words: String
    let when: String
    let seal: String
    let holds: Bool
    let fault: [String]
  }

  struct Record: Sendable {
    let place: String
    let who: String
    let what: String
    let when: String
    let about: [About]
    let note: [String]
  }

  /// What it was about, and the way to all that was done with it.
  struct About: Sendable {
    let words: String
    let address: String
  }
}

extension AuditList {
  init(_ page: AuditPage, _ filter: AuditFilter, in language: Language) {
    let texts = Texts(language)
    standing = page.last.map { [Standing($0, texts, language)] } ?? []
    unchecked = page.last == nil
    records = page.lines.map { Record($0, filter, texts, language) }
    empty = page.lines.isEmpty
    kinds = AuditFilter.Kind.allCases.map {
      FormChoice(code: $0.rawValue, label: texts["audit_kind", $0.rawValue], chosen: $0 == filter.kind)
    }
    acts = Right.allCases.map { FormChoice(code: $0.rawValue, label: $0.act[language], chosen: $0 == filter.act) }
      .sorted { $0.label < $1.label }
    actors = page.staff.map { FormChoice(code: $0.id.description, label: $0.name, chosen: $0.id == filter.actor) }
    about = filter.subject.map { [Self.words($0, staff: nil, texts, language)] } ?? []
    more = page.next.map { [Self.address(filter, before: $0, in: language)] } ?? []
    lang = language == .english ? [language.rawValue] : []
  }

  /// The address of a page of the record.
  static func address(_ filter: AuditFilter, before position: Int? = nil, in language: Language) -> String {
    let questions: [(String, String?)] = [
      ("kind", filter.kind?.rawValue), ("about", filter.subject), ("actor", filter.actor?.description),
      ("act", filter.act?.rawValue), ("before", position.map(String.init)),
      ("lang", language == .english ? "en" : nil),
    ]
    let written = questions.compactMap { name, value in
      value.map { "\(name)=\(PercentEncoding.written($0, leaving: ["/"]))" }
    }
    return written.isEmpty ? "/staff/audit" : "/staff/audit?\(written.joined(separator: "&"))"
  }

  /// A subject in words: «طلب ab12cd34», «إصدار السياسة ٢».
  static func words(_ subject: String, staff: String?, _ texts: Texts, _ language: Language) -> String {
    let parts = subject.split(separator: " ").map(String.init)
    guard parts.count > 1, let kind = AuditFilter.Kind(rawValue: parts[0]) else { return subject }
    let name =
      switch kind {
      case .staff: staff ?? String(parts[1].prefix(8))
      case .request, .beneficiary, .tablet: String(parts[1].prefix(8))
      case .policy: Int(parts[1]).map { Numerals.written($0, in: language) } ?? parts[1]
      case .reference:
        parts[1] + (parts.count > 2 ? " · " + (Int(parts[2]).map { Numerals.written($0, in: language) } ?? "") : "")
      case .questionnaire: "\u{2068}\(parts[1])\u{2069}"
      case .holiday: (try? DateEntry(parts[1]).day.name(in: language)) ?? parts[1]
      }
    return "\(texts["audit_kind", kind.rawValue]): \(name)"
  }
}

extension AuditList.Standing {
  init(_ standing: AuditStanding, _ texts: Texts, _ language: Language) {
    holds = standing.faults == 0
    words =
      texts[
        "audit", holds ? "holds" : "broken",
        [
          "records": Numerals.written(standing.records, in: language),
          "faults": Numerals.written(standing.faults, in: language),
        ]]
    when =
      texts[
        "audit", "checked",
        ["when": standing.at.reading(in: language), "who": standing.by ?? texts["audit", "machine"]]]
    seal = standing.seal
    fault = standing.first.map { [$0[language]] } ?? []
  }
}

extension AuditList.Record {
  init(_ line: AuditLine, _ filter: AuditFilter, _ texts: Texts, _ language: Language) {
    place = Numerals.written(line.position, in: language)
    who =
      switch line.actor {
      case .machine: texts["audit", "machine"]
      case .beneficiary: texts["audit", "beneficiary"]
      case .unknown: texts["audit", "unknown"]
      case .staff(_, let name): name
      }
    what = line.act?.act[language] ?? texts["audit", "other_act"]
    when = line.at.reading(in: language)
    about =
      line.subject.map { subject in
        var narrowed = AuditFilter()
        narrowed.subject = subject
        return [
          AuditList.About(
            words: AuditList.words(subject, staff: line.staff, texts, language),
            address: AuditList.address(narrowed, in: language))
        ]
      } ?? []
    note = line.note.map { [$0.words(texts, language)] } ?? []
  }
}

extension AuditLine.Note {
  fileprivate func words(_ texts: Texts, _ language: Language) -> String {
    switch self {
    case .account(let roles, _, let locked):
      texts["audit", locked ? "account_locked" : "account", ["roles": roles.names(in: language)]]
    case .enrolled: texts["audit", "enrolled"]
    case .passwordChanged: texts["audit", "password"]
    case .recoveryCodesChanged: texts["audit", "recovery"]
    case .signedOutEverywhere: texts["audit", "sessions"]
    case .sessionEnded: texts["audit", "session"]
    case .words(let words): words
    case .removed: texts["audit", "removed"]
    }
  }
}
