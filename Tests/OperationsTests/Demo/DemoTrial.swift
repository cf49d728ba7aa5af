import Collector
import Operations
import Surveys
import Tally
import Vocabulary
import Workflow

/// The demo associations that the tests look at: three seeds, each made once.
struct DemoTrial {
  let association: DemoAssociation
  let cases: [DemoCase]
  let responses: [Response]

  static let today = Day(number: 20_735)  // 9 October 2026
  static let all = [DemoTrial(seed: 42), DemoTrial(seed: 7), DemoTrial(seed: 2_026)].compactMap(\.self)

  init?(seed: UInt64, first: Int? = nil) {
    guard
      let association = try? DemoAssociation(seed: seed, today: Self.today, questionnaire: DemoTrial.questionnaire)
    else { return nil }
    self.association = association
    cases = first.map { Array(association.cases.prefix($0)) } ?? Array(association.cases)
    responses = cases.compactMap(\.response)
  }

  var completed: [DemoCase] { cases.filter { $0.request.completed != nil } }

  /// The answers of a department to a question on a scale, on the days given: how many are favourable, of how many.
  func share(_ question: String, in department: String, on days: Range<Day>) -> (part: Int, whole: Int) {
    guard let code = QuestionCode(question), let scale = Self.questionnaire.question(code)?.scale else { return (0, 0) }
    let (graded, good) = (scale.graded.map(\.code), scale.favourableCodes)
    var (part, whole) = (0, 0)
    for response in responses where response.stratum.department.text == department {
      guard days.contains(response.stratum.day), case .choice(let chosen)? = response.sheet.answers[code],
        graded.contains(chosen)
      else { continue }
      whole += 1
      if good.contains(chosen) { part += 1 }
    }
    return (part, whole)
  }

  /// A number that any change of any case changes (FNV-1a over all it holds).
  static func digest(_ cases: some Sequence<DemoCase>) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for one in cases {
      for byte in text(one).utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return digest
  }

  private static func text(_ one: DemoCase) -> String {
    let person = one.beneficiary.map { "\($0.id) \($0.name) \($0.mobile.text)" } ?? ""
    let request = one.request
    let dates = [request.received, request.completed, one.invitation?.issued].map { $0.map { "\($0.seconds)" } ?? "-" }
    let answers = (one.response?.sheet.answers ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let keys = [
      "\(request.id)", one.invitation.map { "\($0.id) \($0.answered)" } ?? "-",
      one.response.map { "\($0.id) \($0.stratum.day) \($0.stratum.mode.rawValue)" } ?? "-",
      one.callBack == nil ? "" : "call",
    ]
    return ([person, request.service.text, request.channel.rawValue] + dates + keys + answers).joined(separator: "|")
  }
}
