import ArgumentParser
import Foundation
import Reports
import Storage
import Vocabulary

/// `rida report verify`: whether a report's file is genuine and unaltered.
struct ReportVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether a report's file is genuine and unaltered. · التحقق من سلامة ملف تقرير.",
    discussion: """
      Looks for the file in the manifest.json beside it, and proves the manifest's seal with the key beside the database;
      the database itself is not opened, so that a running server is no hindrance.
      Ends with 0 where all is right, 76 where the file was altered or is not in the manifest, 77 where the manifest is
      not genuine, 66 where a file is missing.
      """)

  @OptionGroup var database: DatabaseOption
  @Argument(help: "The file. · الملف.") var file: String

  /// The most that is read of a report.
  private static let most = 256 * 1_024 * 1_024

  func run() throws {
    let url = URL(filePath: file)
    let bytes = try InputFile.bytes(of: file, most: Self.most)
    let beside = url.deletingLastPathComponent().appending(path: ReportManifest.name).path
    let sealed = try InputFile.bytes(of: beside, most: Self.most)
    let key = try Keyring.existing(beside: try database.place).derived(for: ReportManifest.purpose)
    let manifest = try ReportManifest(reading: sealed, key: key)
    if url.lastPathComponent != ReportManifest.name {
      try manifest.vouch(for: ReportFile(name: url.lastPathComponent, bytes: bytes))
    }
    let report = manifest.contents
    Console.say(
      LocalizedText(
        ar:
          "صحيح وسليم: \(url.lastPathComponent) من «\(report.title.ar)»، \(report.period.ar)، \(report.association.ar).",
        en:
          "Genuine and unaltered: \(url.lastPathComponent) of “\(report.title.en)”, \(report.period.en), \(report.association.en)."
      ))
  }
}
