import Operations
import Vocabulary
import Workflow

/// The requests that wait for their service, as the page shows them.
struct RequestList: Sendable {
  let waiting: [Row]
  let count: String
  /// Said where the list is longer than the page.
  let more: [String]
  let empty: Bool

  struct Row: Sendable {
    let id: String
    let beneficiary: String
    let service: String
    let department: String
    let channel: String
    let received: String
  }

  init(_ requests: [OpenRequest], total: Int, departments: [Department], in language: Language) {
    let names = Dictionary(departments.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    waiting = requests.map { request in
      Row(
        id: request.id.description, beneficiary: request.beneficiary, service: request.service[language],
        department: names[request.department]?[language] ?? request.department.text,
        channel: request.channel.name[language], received: request.received.day.name(in: language))
    }
    let texts = Texts(language)
    count = texts.counted("requests", total, in: language)
    more =
      total > requests.count
      ? [texts["requests", "oldest", ["n": Numerals.written(requests.count, in: language)]]] : []
    empty = requests.isEmpty
  }
}
