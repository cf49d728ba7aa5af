import ArgumentParser
import Foundation
import Reports
import Surveys
import Vocabulary

/// `rida check`: the lint of questionnaires and report definitions.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Name every fault of questionnaires and report definitions, by file and line. · فحص الاستبيانات والتقارير.",
    discussion: "A folder with a monthly.yaml holds report definitions; any other holds questionnaires.")

  @Argument(help: "Folders, such as: surveys reports. · المجلدات.") var folders: [String]
  @Flag(help: "Record newly published versions, after which they are frozen. · تثبيت الإصدارات المنشورة حديثاً.")
  var publish = false
  @Flag(help: "Write the faults as JSON. · الأخطاء بصيغة JSON.") var json = false

  private struct Line: Encodable {
    let file: String
    let line: Int
    let reason: LocalizedText
  }

  func run() throws {
    var lines: [Line] = []
    for folder in folders {
      if FileManager.default.fileExists(atPath: folder + "/monthly.yaml") {
        lines += ReportFolder(folder).check().map { fault in
          Line(
            file: "\(folder)/\(fault.file)", line: fault.line ?? 1,
            reason: fault.reason.text)
        }
        continue
      }
      if publish, case .some(let published) = try? SurveyFolder(folder).publish() {
        for reference in published {
          Console.say(LocalizedText(ar: "نُشر \(reference)", en: "published \(reference)"))
        }
      }
      lines += SurveyFolder(folder).check().map { Line(file: $0.file, line: $0.line, reason: $0.reason) }
    }
    if json {
      try Console.put(json: lines)
    } else {
      for line in lines { Console.put("\(line.file):\(line.line): \(line.reason[Console.language])") }
    }
    guard lines.isEmpty else { throw ExitCode(1) }
    Console.say(LocalizedText(ar: "لا أخطاء.", en: "No faults."))
  }
}
