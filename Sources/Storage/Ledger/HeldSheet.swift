import Collector
import Surveys
import Tally
import Vocabulary

/// An anonymous response as a text of even length: what is sealed, with others, while it waits for the end of its day.
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

  /// Writes the text, filled up to a multiple of the questionnaire's room; at least one space ends it.
  func write(to text: inout [UInt8], for questionnaire: Questionnaire) {
    write(to: &text, filling: Self.room(for: questionnaire))
  }

  /// Writes the text, filled up to a multiple of some room.
  func write(to text: inout [UInt8], filling room: Int) {
    let start = text.count
    for part in parts {
      text += "\(part.utf8.count):".utf8
      text += part.utf8
    }
    text += repeatElement(UInt8(ascii: " "), count: room - (text.count - start) % room)
  }

  /// Bytes that a sheet takes beside its questions.
  static let leastRoom = 456

  /// Bytes that a sheet of the questionnaire takes: two a letter where words may be written.
  static func room(for questionnaire: Questionnaire) -> Int {
    questionnaire.questions.reduce(leastRoom) { room, question in
      guard case .openText(let limit) = question.form else { return room + 20 }
      return room + 20 + 2 * limit
    }
  }

  /// Reads the sheets back that were written one after another; nil for anything else.
  static func sheets(in text: [UInt8]) -> [HeldSheet]? {
    let space = UInt8(ascii: " ")
    var sheets: [HeldSheet] = []
    var at = 0
    while at < text.count {
      var parts: [String] = []
      while at < text.count, text[at] != space {
        guard let colon = text[at...].firstIndex(of: UInt8(ascii: ":")),
          let length = Int(String(decoding: text[at..<colon], as: UTF8.self)), length >= 0, length < text.count - colon
        else { return nil }
        parts.append(String(decoding: text[(colon + 1)..<(colon + 1 + length)], as: UTF8.self))
        at = colon + length + 1
      }
      guard parts.count >= 9 else { return nil }
      // What was held before there were groups has one part less, so that its parts are an odd number.
      if parts.count % 2 == 1 { parts.insert("", at: 9) }
      sheets.append(HeldSheet(parts: parts))
      at = text[at...].firstIndex { $0 != space } ?? text.count
    }
    return sheets.isEmpty ? nil : sheets
  }

  private init(parts: [String]) { self.parts = parts }

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

  /// How many questions were answered in words.
  var commentCount: Int { (parts.count - 10) / 2 }

  /// The sheet without what was written.
  var withoutComments: HeldSheet { HeldSheet(parts: Array(parts.prefix(10))) }

  /// The response, its words left beside it; nil where a part is not what it should be.
  func response(to questionnaire: Questionnaire) -> Response? {
    guard let id = ResponseID(parts[0]), let day = Int(parts[1]).flatMap(Day.init(kept:)),
      let department = DepartmentCode(parts[2]),
      let service = ServiceCode(parts[3]), let channel = Channel(rawValue: parts[4]),
      let mode = Mode(rawValue: parts[5]), let aside = Int(parts[7]),
      let sheet = try? AnswerSheet(shorthand: parts[8], for: questionnaire)
    else { return nil }
    let group = GroupCode(parts[9])
    guard group != nil || parts[9].isEmpty else { return nil }
    return Response(
      id: id,
      stratum: Stratum(
        day: day, department: department, service: service, channel: channel, mode: mode, survey: survey,
        group: group),
      sheet: sheet, aside: AsideReasons(rawValue: aside))
  }
}
