import Collector
import Surveys
import Tally
import Vocabulary

/// An anonymous response as one text of even length: what is sealed while it waits for the end of its day.
///
/// Each part is preceded by its length, and spaces follow: a sheet of a questionnaire is as long as any other of it, unless
/// somebody writes more bytes than its limits of Arabic text need; then it is twice as long, or three times.
struct HeldSheet {
  private let parts: [String]

  init(_ response: Response) {
    let stratum = response.stratum
    var parts = [
      response.id.description, String(stratum.day.number), stratum.department.text, stratum.service.text,
      stratum.channel.rawValue, stratum.mode.rawValue, stratum.survey, String(response.aside.rawValue),
      response.sheet.shorthand, stratum.group?.text ?? "",
    ]
    for (question, words) in response.sheet.comments { parts += [question.text, words] }
    self.parts = parts
  }

  /// The text, filled up to a multiple of the questionnaire's room.
  func text(for questionnaire: Questionnaire) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "\(part.utf8.count):".utf8
      bytes += part.utf8
    }
    let room = Self.room(for: questionnaire)
    let rest = (room - bytes.count % room) % room
    bytes += repeatElement(UInt8(ascii: " "), count: rest)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes that a sheet of the questionnaire takes: two a letter where words may be written.
  static func room(for questionnaire: Questionnaire) -> Int {
    questionnaire.questions.reduce(456) { room, question in
      guard case .openText(let limit) = question.form else { return room + 20 }
      return room + 20 + 2 * limit
    }
  }

  /// Reads the text back; nil for anything else.
  init?(text: String) {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var at = 0
    while at < bytes.count, bytes[at] != UInt8(ascii: " ") {
      guard let colon = bytes[at...].firstIndex(of: UInt8(ascii: ":")),
        let length = Int(String(decoding: bytes[at..<colon], as: UTF8.self)), length >= 0,
        length < bytes.count - colon
      else { return nil }
      parts.append(String(decoding: bytes[(colon + 1)..<(colon + 1 + length)], as: UTF8.self))
      at = colon + length + 1
    }
    guard parts.count >= 9 else { return nil }
    // What was held before there were groups has one part less, so that its parts are an odd number.
    if parts.count % 2 == 1 { parts.insert("", at: 9) }
    self.parts = parts
  }

  /// The questionnaire and its version.
  var survey: String { parts[6] }

  /// The words that were written.
  var comments: [(question: QuestionCode, words: String)] {
    var comments: [(question: QuestionCode, words: String)] = []
    for place in stride(from: 10, to: parts.count, by: 2) {
      guard let question = QuestionCode(parts[place]) else { continue }
      comments.append((question: question, words: parts[place + 1]))
    }
    return comments
  }

  /// The response, its words left beside it; nil where a part is not what it should be.
  func response(to questionnaire: Questionnaire) -> Response? {
    guard let id = ResponseID(parts[0]), let day = Int(parts[1]), let department = DepartmentCode(parts[2]),
      let service = ServiceCode(parts[3]), let channel = Channel(rawValue: parts[4]),
      let mode = Mode(rawValue: parts[5]), let aside = Int(parts[7]),
      let sheet = try? AnswerSheet(shorthand: parts[8], for: questionnaire)
    else { return nil }
    let group = GroupCode(parts[9])
    guard group != nil || parts[9].isEmpty else { return nil }
    return Response(
      id: id,
      stratum: Stratum(
        day: Day(number: day), department: department, service: service, channel: channel, mode: mode, survey: survey,
        group: group),
      sheet: sheet, aside: AsideReasons(rawValue: aside))
  }
}
