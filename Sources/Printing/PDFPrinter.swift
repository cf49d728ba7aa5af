import Foundation
import Subprocess
public import Vocabulary

/// The machine's printer of pages: Debian's `chromium-headless-shell`, one process a page, ended when its time is up.
///
/// The page is a file without script that fetches nothing (its own policy forbids both), and the program resolves no name.
/// Its folder is its own, for this one page, and removed with it.
public struct PDFPrinter: Sendable {
  public static let name = "chromium-headless-shell"

  /// The package of the report's fonts, and where a machine keeps fonts for everybody.
  public static let fonts = "fonts-noto-core"
  public static let fontFolders = ["/usr/share/fonts", "/usr/local/share/fonts"]

  /// The file of the report's Arabic letters in one of the folders or below; nil where there is none.
  public static func font(in folders: [String]) -> String? {
    for folder in folders {
      let names = FileManager.default.enumerator(atPath: folder)?.lazy.compactMap { $0 as? String }
      if let name = names?.first(where: { ($0 as NSString).lastPathComponent.hasPrefix("NotoSansArabic") }) {
        return "\(folder)/\(name)"
      }
    }
    return nil
  }

  /// Where the program is.
  public let program: String

  public init(program: String) { self.program = program }

  /// The printer in one of the folders of a search path (`/usr/local/bin:/usr/bin`).
  public static func found(in path: String) throws(PrintingRefusal) -> PDFPrinter {
    let places = path.split(separator: ":").map { "\($0)/\(name)" }
    guard let program = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw .programMissing
    }
    return PDFPrinter(program: program)
  }

  /// The page as a PDF that bears the given day as its date: the same page and day give the same bytes.
  public func pdf(
    of html: String, dated day: Day, within limit: Duration = .seconds(60)
  ) async throws(PrintingRefusal) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rida-print-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, printed) = (folder.appending(path: "page.html"), folder.appending(path: "page.pdf"))
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(html.utf8).write(to: page)
    } catch {
      throw .failed("\(error)")
    }
    let said = try await run(
      Self.arguments(page: page, into: printed, profile: folder.appending(path: "profile")), home: folder.path,
      within: limit)
    guard let bytes = try? Data(contentsOf: printed), let pdf = PrintedFile(Array(bytes)) else {
      throw .failed(String(said.suffix(400)))
    }
    guard pdf.fonts.contains(where: { $0.contains("Noto") }) else { throw .fontsMissing }
    return pdf.dated(day)
  }

  private static func arguments(page: URL, into printed: URL, profile: URL) -> [String] {
    // The program's own cage needs a user who is not root; as root (a container, CI) it starts only without.
    let cage = getuid() == 0 ? ["--no-sandbox"] : []
    return cage + [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
      "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--font-render-hinting=none", "--user-data-dir=\(profile.path)", "--no-pdf-header-footer",
      "--print-to-pdf=\(printed.path)", page.absoluteString,
    ]
  }

  /// Runs the program; gives what it said.
  private func run(_ arguments: [String], home: String, within limit: Duration) async throws(PrintingRefusal) -> String
  {
    var options = PlatformOptions()
    // A session of its own, so that all the processes it starts end with it.
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(2))
    ]
    let place = URL(filePath: program)
    let path = "\(place.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin"
    let configuration = Configuration(
      executable: .name(place.lastPathComponent), arguments: Arguments(arguments),
      environment: .custom(["PATH": path, "HOME": home, "LANG": "C.UTF-8", "TZ": "UTC"]),
      platformOptions: options)
    let ending = await withTaskGroup(of: Ending.self) { group in
      group.addTask {
        do {
          let result = try await Subprocess.run(
            configuration, output: .discarded, error: .string(limit: 1 << 20))
          let said = result.standardError
          return result.terminationStatus.isSuccess ? .printed(said) : .failed(said)
        } catch {
          return .failed("\(error)")
        }
      }
      group.addTask {
        do { try await Task.sleep(for: limit) } catch { return .late }
        return .late
      }
      let first = await group.next() ?? .late
      group.cancelAll()
      return first
    }
    switch ending {
    case .printed(let said): return said
    case .failed(let said): throw .failed(String(said.suffix(400)))
    case .late: throw .tooSlow(seconds: Int(limit.components.seconds))
    }
  }

  private enum Ending: Sendable {
    case printed(String)
    case failed(String)
    case late
  }
}
