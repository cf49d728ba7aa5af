import ArgumentParser

/// `rida export`: what the database holds, for other programs.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give data out for other programs. · إخراج البيانات لبرامج أخرى.", subcommands: [ExportResponses.self])
}
