import Foundation
import Operations
import Vocabulary

/// Where a command works: at a terminal, or in the server on behalf of somebody who gave the command at one.
///
/// A database has one owner. While the server has it, commands are carried out there, with the caller's folder and language.
struct Workplace: Sendable {
  @TaskLocal static var current: Workplace?

  /// The caller's folder, from which his paths are meant.
  let folder: String
  let language: Language
  /// The file and the engine that the server has open.
  let database: String
  let engine: Engine
  /// Takes what the command says and puts out.
  let hear: @Sendable (ControlReply) -> Void

  /// The path that the caller means.
  static func path(_ written: String) -> String {
    guard let current, !written.hasPrefix("/") else { return written }
    return URL(filePath: written, relativeTo: URL(filePath: current.folder, directoryHint: .isDirectory)).path
  }
}

/// What a terminal asks of the server.
struct ControlCall: Codable, Sendable {
  let arguments: [String]
  let folder: String
  let language: Language
}

/// What the server answers, line by line; the status is the last.
enum ControlReply: Codable, Sendable {
  case put(String)
  case say(String)
  case status(Int32)
}
