import ArgumentParser
import Foundation
import Surveys
import Vocabulary

/// Where the questionnaires are.
struct SurveysOption: ParsableArguments {
  @Option(help: "The folder of questionnaires (or RIDA_SURVEYS; surveys if neither is given). · مجلد الاستبيانات.")
  var surveys: String?

  var path: String {
    surveys.map(Workplace.path) ?? ProcessInfo.processInfo.environment["RIDA_SURVEYS"]
      ?? ShippedFolder.path("surveys")
  }

  /// The published versions of a folder without fault.
  func published() throws -> [Questionnaire] {
    let reading = SurveyFolder(path).read()
    guard reading.faults.isEmpty else {
      for fault in reading.faults { Console.say(fault.text(in: Console.language)) }
      throw Problem(
        65,
        LocalizedText(
          ar: "في مجلد الاستبيانات \(path) أخطاء. أصلحها ثم أعد المحاولة.",
          en: "The folder of questionnaires \(path) has faults. Mend them and try again."))
    }
    return reading.questionnaires.filter { $0.status == .published }
  }
}
