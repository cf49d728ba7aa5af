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
      // A process that ended is gone, or waits to be fetched by the machine's first process.
      let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8))?
        .split(separator: ")").last?.split(separator: " ").first
      #expect(state == nil || state == "Z" || state == "X")
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
