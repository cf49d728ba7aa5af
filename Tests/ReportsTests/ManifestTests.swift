import Foundation
import Reports
import Testing
import Vocabulary

/// A manifest tells the association's own, unaltered files from all others.
@Suite struct ManifestTests {
  private static let key = [UInt8](repeating: 9, count: 32)

  private static func made(
    in language: Language = .arabic, beside earlier: ReportManifest? = nil
  ) throws -> (manifest: ReportManifest, files: [ReportFile], edition: ReportEdition) {
    let edition = try SampleAssociation.report().edition(in: language)
    let files = try [ReportFormat.html, .csv, .json].flatMap { try edition.files(as: $0) }
    return (
      ReportManifest(of: edition, files: files, beside: earlier, program: "rida 0", key: key), files, edition
    )
  }

  @Test func everyFileOfTheReportIsVouchedFor() throws {
    let (manifest, files, _) = try Self.made()
    let read = try ReportManifest(reading: manifest.bytes, key: Self.key)
    #expect(read == manifest && read.contents.report == "monthly-2026-10" && read.contents.date == "2026-10-31")
    for file in files { try read.vouch(for: file) }
  }

  @Test func oneChangedByteIsFound() throws {
    let (manifest, files, _) = try Self.made()
    var bytes = files[0].bytes
    bytes[bytes.count / 2] ^= 1
    #expect(throws: ManifestRefusal.altered(files[0].name)) {
      try manifest.vouch(for: ReportFile(name: files[0].name, bytes: bytes))
    }
    #expect(throws: ManifestRefusal.altered(files[0].name)) {
      try manifest.vouch(for: ReportFile(name: files[0].name, bytes: files[1].bytes))
    }
    #expect(throws: ManifestRefusal.notListed("other.html")) {
      try manifest.vouch(for: ReportFile(name: "other.html", bytes: files[0].bytes))
    }
  }

  @Test func noManifestIsGenuineButTheOneThatWasSealed() throws {
    let (manifest, files, _) = try Self.made()
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    let digest = try #require(manifest.contents.files.first { $0.name == files[0].name }).sha256
    let forged = [
      text.replacing(digest, with: String(repeating: "0", count: 64)), text.replacing("2026-10-31", with: "2026-11-30"),
      text.replacing("\"contents\" :", with: "\"note\" : \"x\", \"contents\" :"), text + " ",
      text.replacing(manifest.seal, with: String(manifest.seal.reversed())), text.replacing(manifest.seal, with: ""),
    ]
    for bytes in forged.map({ Array($0.utf8) }) {
      #expect(bytes != manifest.bytes)
      #expect(throws: ManifestRefusal.notGenuine) { try ReportManifest(reading: bytes, key: Self.key) }
    }
    #expect(throws: ManifestRefusal.notGenuine) {
      try ReportManifest(reading: manifest.bytes, key: [UInt8](repeating: 8, count: 32))
    }
    #expect(throws: ManifestRefusal.unreadable) { try ReportManifest(reading: Array("{}".utf8), key: Self.key) }
  }

  @Test func bothLanguagesShareAManifest() throws {
    let arabic = try Self.made()
    let both = try Self.made(in: .english, beside: arabic.manifest)
    for file in arabic.files + both.files { try both.manifest.vouch(for: file) }
    #expect(both.manifest.contents.figures == arabic.manifest.contents.figures)
    #expect(both.manifest.contents.files.map(\.name) == both.manifest.contents.files.map(\.name).sorted())
  }

  @Test func filesOfOtherFiguresAreNotVouchedForAnyMore() throws {
    let (manifest, files, _) = try Self.made()
    let other = MonthlyReport(
      of: try SampleAssociation.figures(seed: 7), under: try SampleAssociation.definition()
    ).edition(in: .english)
    let html = try other.files(as: .html)
    let later = ReportManifest(of: other, files: html, beside: manifest, program: "rida 0", key: Self.key)
    #expect(later.contents.files.map(\.name) == ["monthly-2026-10.en.html"])
    #expect(throws: ManifestRefusal.notListed(files[0].name)) { try later.vouch(for: files[0]) }
  }
}
