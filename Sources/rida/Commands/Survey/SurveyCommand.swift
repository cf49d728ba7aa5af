import ArgumentParser

/// `rida survey`: questionnaires from and to other programs.
struct SurveyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "Questionnaires from and to XLSForm. · الاستبيانات من XLSForm وإليها.",
    subcommands: [SurveyImport.self, SurveyExport.self])
}
