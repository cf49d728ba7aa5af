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

  static let today = Day(number: 20_735)  // 9 October 2026
  static let all = [DemoTrial(seed: 42), DemoTrial(seed: 7), DemoTrial(seed: 2_026)].compactMap(\.self)

  init?(seed: UInt64, first: Int? = nil) {
    guard
      let association = try? DemoAssociation(seed: seed, today: Self.today, questionnaire: DemoTrial.questionnaire)
    else { return nil }
    self.association = association
    cases = first.map { Array(association.cases.prefix($0)) } ?? Array(association.cases)
  }

  var completed: [DemoCase] { cases.filter { $0.request.completed != nil } }
  var responses: [Response] { cases.compactMap(\.response) }

  /// The answers of a department to a question on a scale, on the days given: how many are favourable, of how many.
  func share(_ question: String, in department: String, on days: Range<Day>) -> (part: Int, whole: Int) {
    let mine = cases.filter { $0.request.department.text == department }.compactMap(\.response)
    let codes = mine.filter { days.contains($0.stratum.day) }.compactMap { response in
      response.sheet.gradedAnswers.first { $0.question.text == question }?.code
    }
    let good = QuestionCode(question).flatMap { Self.questionnaire.question($0)?.scale?.favourableCodes } ?? []
    return (codes.count(where: good.contains), codes.count)
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
    let person = one.beneficiary.map { "\($0.id) \($0.name) \($0.mobile)" } ?? ""
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
