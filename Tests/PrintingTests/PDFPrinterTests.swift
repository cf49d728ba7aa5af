import Foundation
import Printing
import Testing
import Vocabulary

/// The printer says what is missing, keeps to its time, and leaves nothing behind.
@Suite struct PDFPrinterTests {
  /// A program that stands in for the printer, for as long as it is needed.
  private static func standIn(
    _ script: String, _ body: (PDFPrinter, URL) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "printer-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = folder.appending(path: PDFPrinter.name)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    try await body(try PDFPrinter.found(in: "/nowhere:\(folder.path)"), folder)
  }

  private static let day = Day(number: 20_000)

  @Test func aMissingProgramIsNamedWithTheCommandThatBringsIt() {
    #expect(throws: PrintingRefusal.programMissing) { try PDFPrinter.found(in: "/nowhere:/dev") }
    let words = PrintingRefusal.programMissing.words
    #expect(words.ar.contains("apt-get install chromium-headless-shell fonts-noto-core"))
    #expect(words.en.contains("apt-get install chromium-headless-shell fonts-noto-core"))
  }

  /// Another browser in its place would content apt, and be found by nobody.
  @Test func thePackageRecommendsExactlyWhatPrintingNeeds() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let control = try String(contentsOf: root.appending(path: "packaging/debian/control"), encoding: .utf8)
    let needed = PrintingRefusal.packages.split(separator: " ").joined(separator: ", ")
    #expect(control.split(separator: "\n").contains("Recommends: \(needed)"), "\(control)")
  }

  @Test func theReportsFontsAreFoundInWhicheverFolderTheyLie() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fonts-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let below = folder.appending(path: "truetype/noto")
    try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: below.path + "/NotoMono-Regular.ttf", contents: nil))
    #expect(PDFPrinter.font(in: ["/nowhere", folder.path]) == nil)
    let font = below.path + "/NotoSansArabic-Regular.ttf"
    #expect(FileManager.default.createFile(atPath: font, contents: nil))
    #expect(PDFPrinter.font(in: ["/nowhere", folder.path]) == font)
  }

  @Test func itIsEndedWithAllItStartedWhenItsTimeIsUp() async throws {
    try await Self.standIn("sleep 600 & echo $! > \"$(dirname \"$0\")/child\"; wait") { printer, folder in
      let refusal = await #expect(throws: PrintingRefusal.self) {
        try await printer.pdf(of: "", dated: Self.day, within: .seconds(1))
      }
      #expect(refusal == .tooSlow(seconds: 1))
      let child = try #require(
        Int32(
          try String(contentsOf: folder.appending(path: "child"), encoding: .utf8).trimmingCharacters(
            in: .whitespacesAndNewlines)))
      // A process that ended is gone, or waits to be fetched by the machine's first process; a busy machine ends it a moment
      // after it was told to.
      func state() -> String? {
        (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?
          .split(separator: ")").last?.split(separator: " ").first.map(String.init)
      }
      for _ in 0..<100 where ![nil, "Z", "X"].contains(state()) { try await Task.sleep(for: .milliseconds(50)) }
      #expect([nil, "Z", "X"].contains(state()))
    }
  }

  @Test func itsLastWordsAreToldWhereItFails() async throws {
    try await Self.standIn("echo no memory >&2; exit 3") { printer, _ in
      let refusal = await #expect(throws: PrintingRefusal.self) { try await printer.pdf(of: "", dated: Self.day) }
      #expect(refusal == .failed("no memory\n"))
    }
  }

  /// Puts a file where the printer was asked to, with a font, and notes where that was.
  private static func putting(font: String) -> String {
    """
    for each in "$@"; do case "$each" in --print-to-pdf=*) out="${each#--print-to-pdf=}";; esac; done
    printf '%%PDF-1.4\\n/BaseFont /\(font) \\n%%%%EOF\\n' > "$out"
    echo "$out" > "$(dirname "$0")/place"
    """
  }

  @Test func aFileWithOtherFontsIsRefused() async throws {
    try await Self.standIn(Self.putting(font: "DejaVuSans")) { printer, _ in
      let refusal = await #expect(throws: PrintingRefusal.self) { try await printer.pdf(of: "", dated: Self.day) }
      #expect(refusal == .fontsMissing)
    }
  }

  @Test func itLeavesNoFileBehind() async throws {
    try await Self.standIn(Self.putting(font: "NotoSansArabic")) { printer, folder in
      let pdf = try await printer.pdf(of: "", dated: Self.day)
      #expect(pdf.starts(with: "%PDF-".utf8))
      let place = try String(contentsOf: folder.appending(path: "place"), encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(place.hasSuffix("/page.pdf"))
      #expect(!FileManager.default.fileExists(atPath: (place as NSString).deletingLastPathComponent))
    }
  }
}
