import ArgumentParser
import Foundation
import Operations
import Reports
import Vocabulary

/// `rida export responses`: the anonymous answers to a questionnaire, for statistics programs.
struct ExportResponses: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    commandName: "responses",
    abstract: "The anonymous answers to a questionnaire version, as SPSS or CSV. · الإجابات المجهولة لبرامج الإحصاء.",
    discussion: """
      One row a response, without names, words and keys, in an order that tells nothing. A .sav has its labels in the
      language of --lang; beside a .csv its codebook is written.
      Answers that a rule set aside (docs/methods.md) are counted by reason, and are rows only with --with-aside, which adds a
      column that names the reasons.
      A group of few can still be recognised by its answers: keep the file among those who analyse it (policy T3).
      قد تُعرف مجموعة صغيرة من إجاباتها، فاحفظ الملف بين من يحللونه وحدهم.
      """)

  @OptionGroup var database: DatabaseOption
  @Option(help: "The questionnaire and its version, such as service-served/1. · الاستبيان وإصداره.")
  var questionnaire: String
  @Option(help: "The language of the labels: ar or en. · لغة التسميات.") var lang: Language = Console.language
  @Flag(help: "With those that are set aside, and a column of reasons. · مع الإجابات المنحّاة وأسبابها.") var withAside =
    false
  @Argument(help: "The file: FILE.sav or FILE.csv. · الملف.") var file: String

  func validate() throws {
    guard ["sav", "csv"].contains(URL(filePath: file).pathExtension.lowercased()) else {
      throw ValidationError("The file's name ends in .sav (SPSS) or .csv.")
    }
  }

  func run() async throws {
    let set = try await database.open().responses(to: questionnaire, withAside: withAside)
    if URL(filePath: file).pathExtension.lowercased() == "sav" {
      try put(try set.spss(in: lang), file)
    } else {
      try put(set.list, file)
      try put(set.codebook(in: lang), "\(file.dropLast(4)).codebook.csv")
    }
    Console.say(
      LocalizedText(
        ar: "\(set.questionnaire): \(set.rows.count) إجابة، \(set.variables.count) متغيراً.",
        en: "\(set.questionnaire): \(set.rows.count) responses, \(set.variables.count) variables."))
    for one in set.setAside {
      Console.say(
        withAside
          ? LocalizedText(
            ar: "منها منحّاة (\(one.code)): \(one.number) – \(one.words.ar).",
            en: "Set aside among them (\(one.code)): \(one.number) – \(one.words.en).")
          : LocalizedText(
            ar: "لم يُكتب ما نُحّي (\(one.code)): \(one.number) – \(one.words.ar).",
            en: "Set aside and left out (\(one.code)): \(one.number) – \(one.words.en)."))
    }
  }

  private func put(_ bytes: [UInt8], _ path: String) throws {
    try OutputFile.write(bytes, to: path)
    Console.put(path)
  }
}
