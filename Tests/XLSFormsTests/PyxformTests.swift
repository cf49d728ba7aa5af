import Foundation
import Surveys
import Testing
import XLSForms

/// The exported form is held against pyxform, the reference implementation, where it is installed (RIDA_PYXFORM names xls2xform).
struct PyxformTests {
  private static let program: String? =
    ProcessInfo.processInfo.environment["RIDA_PYXFORM"]
    ?? ["/usr/bin/xls2xform", "/usr/local/bin/xls2xform"].first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: program != nil)) func pyxformAcceptsWhatIsExported() throws {
    let program = try #require(Self.program)
    for questionnaire in Trial.shipped + [try Trial.everything()] {
      let folder = FileManager.default.temporaryDirectory.appending(path: "pyxform-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let (form, result) = (folder.appending(path: "form.xlsx"), folder.appending(path: "form.xml"))
      try Data(FormSheets(questionnaire).workbook()).write(to: form)
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = ["--skip_validate", form.path, result.path]
      process.standardOutput = FileHandle.nullDevice
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(questionnaire.reference): \(words)")
      #expect(FileManager.default.fileExists(atPath: result.path))
    }
  }
}
