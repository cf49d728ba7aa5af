import Foundation
import Testing

/// The modules of a page, run by a browser that has no line.
enum BrowserScript {
  /// Runs the modules with these words after them on a page that shows `shown`, and gives what they leave in its body, read
  /// as JSON.
  static func run<Said: Decodable>(
    _ modules: [[UInt8]], _ words: String, style: [UInt8] = [], showing shown: String = ""
  ) throws -> Said {
    let modules = modules.map {
      String(decoding: $0, as: UTF8.self).replacing("export { bytesOf }", with: "").replacing("export ", with: "")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rida-script-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    let text = """
      <!doctype html><meta charset="utf-8"><style>\(String(decoding: style, as: UTF8.self))</style><body>\(shown)
      <script type="module">
      \((modules + [words]).joined(separator: "\n"))
      </script>
      """
    try Data(text.utf8).write(to: page)
    let browser = Process()
    browser.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    browser.arguments = [
      "chromium-headless-shell", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000",
      "--user-data-dir=\(folder.path)/profile", "--dump-dom", page.absoluteString,
    ]
    let output = Pipe()
    browser.standardOutput = output
    browser.standardError = FileHandle.nullDevice
    try browser.run()
    let left = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    browser.waitUntilExit()
    let body = try #require(left.firstMatch(of: /<body>(.*)<\/body>/.dotMatchesNewlines())).1
    let plain = body.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return try JSONDecoder().decode(Said.self, from: Data(plain.utf8))
  }
}
