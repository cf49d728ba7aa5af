import Foundation
import TestSupport

/// The program itself, as it was built: started as a process of its own, as people and timers start it.
struct Program {
  static let path = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
  /// Beside the tests, where the package manager puts it, or where `RIDA_PROGRAM` says: long trials ask a release build.
  static var executable: URL {
    if let named = ProcessInfo.processInfo.environment["RIDA_PROGRAM"] {
      return URL(filePath: named, relativeTo: URL(filePath: House.root, directoryHint: .isDirectory))
    }
    let candidates = [Bundle.main.bundleURL, URL(filePath: House.root + "/.build/debug")]
    let files = candidates.map { $0.appending(path: "rida") }
    return files.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? files[1]
  }

  struct Outcome {
    let status: Int32
    let output: String
    let words: String
  }

  /// Runs a command to its end.
  static func run(
    _ arguments: String..., in folder: String = House.root, by program: URL = Program.executable
  ) async throws -> Outcome {
    try await run(arguments, in: folder, by: program)
  }

  static func run(
    _ arguments: [String], in folder: String = House.root, by program: URL = Program.executable
  ) async throws -> Outcome {
    let process = process(arguments, in: folder)
    process.executableURL = program
    let (output, words) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = words
    async let said = Task.detached { String(decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
      .value
    async let put = Task.detached { String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
      .value
    try process.run()
    let (text, spoken) = (await put, await said)
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: text, words: spoken)
  }

  /// A server on a port that the system chose.
  struct Server {
    let process: Process
    let port: Int

    func kill() {
      _ = Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    /// Ends it as the system does when it stops a service.
    func stop() {
      process.terminate()
      process.waitUntilExit()
    }
  }

  /// Starts a server over a database, and waits until it can be reached. `through` is a command that starts it in its turn;
  /// what it says goes to `words`. One that is reached under another address must be told its port.
  static func serve(
    _ database: String, at port: Int = 0, with options: [String] = [], through: [String] = [],
    words: FileHandle = .nullDevice
  ) throws -> Server {
    let arguments = ["serve", "--database", database, "--port", "\(port)"] + options
    let process = process(through.isEmpty ? arguments : through + [executable.path] + arguments, in: House.root)
    if !through.isEmpty {
      process.executableURL = URL(filePath: "/usr/bin/env")
    }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = words
    try process.run()
    var line = ""
    while !line.contains("/staff") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw NotServing(status: process.isRunning ? 0 : process.terminationStatus) }
      line += String(decoding: data, as: UTF8.self)
    }
    if port != 0 { return Server(process: process, port: port) }
    guard let port = line.firstMatch(of: /127\.0\.0\.1:(\d+)\/staff/).flatMap({ Int($0.1) }) else {
      throw NotServing(status: 0)
    }
    return Server(process: process, port: port)
  }

  struct NotServing: Error { let status: Int32 }

  private static func process(_ arguments: [String], in folder: String) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["RIDA_LANG"] = "en"
    environment["RIDA_DATABASE"] = nil
    process.environment = environment
    return process
  }
}
