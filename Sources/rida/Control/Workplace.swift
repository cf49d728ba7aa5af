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
  /// The folders that his command names, as he sees them; nil from a program that does not tell.
  let seen: SeenFolders?
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

  /// Refuses a path in a folder that the caller and the server do not both see: what is written there would be lost to him.
  static func requireSeen(_ written: String, status: Int32 = 73) throws {
    guard let folder = current?.seen?.foreign(over: path(written)) else { return }
    throw Problem(
      status,
      LocalizedText(
        ar:
          "الخادم العامل ينفّذ هذا الأمر ولا يرى المجلد \(folder) الذي تراه: لخدمته ‎/tmp خاص بها، ولا ترى مجلدات المستخدمين. سمِّ مجلداً يراه كلاكما، مثل مجلد قاعدة البيانات.",
        en:
          "The running server carries this out, and it does not see the folder \(folder) that you see: a service has a /tmp of its own and sees nobody's home. Name a folder that both see, such as the database's."
      ))
  }
}

/// What a terminal asks of the server.
struct ControlCall: Codable, Sendable {
  let arguments: [String]
  let folder: String
  let language: Language
  let seen: SeenFolders?
}

/// What the server answers, line by line; the status is the last.
enum ControlReply: Codable, Sendable {
  case put(String)
  case say(String)
  case status(Int32)
}
