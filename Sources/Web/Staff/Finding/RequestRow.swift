import Operations
import Vocabulary
import Workflow

/// A request as one line of a list.
struct RequestRow: Sendable {
  let address: String
  /// The beneficiary's name; what kind of request it is where the name is not to be seen.
  let title: String
  /// The kind, where the title is a name.
  let kinds: [String]
  let service: String
  let department: String
  let channel: String
  let received: String
  let state: String
  let open: Bool
  let age: String

  init(_ line: RequestLine, at now: Moment, in language: Language) {
    let request = line.request
    let texts = Texts(language)
    address = "/staff/requests/\(request.id)" + (language == .english ? "?lang=en" : "")
    title = line.beneficiary ?? request.kind.name[language]
    kinds = line.beneficiary == nil ? [] : [request.kind.name[language]]
    service = line.service[language]
    department = line.department[language]
    channel = request.channel.name[language]
    received = request.received.day.name(in: language)
    state = request.stage.name[language]
    open = request.ended == nil
    age = texts.counted(request.ended == nil ? "age" : "took", request.days(at: now), in: language)
  }
}

/// The box in which a person is searched for, with what was written.
struct SearchBox: Sendable {
  static let field = "words"

  let words: String
  let wrong: Bool

  /// The empty box, for who may see personal data.
  static func of(_ staff: Staff) -> [SearchBox] {
    staff.reach(of: .seePersonalData) > .nothing ? [SearchBox(words: "", wrong: false)] : []
  }
}
