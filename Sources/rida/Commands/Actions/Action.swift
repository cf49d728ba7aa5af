import ArgumentParser
import Foundation
import Operations
import Reports
import Vocabulary
import Workflow

/// `rida action`: improvement actions.
struct Action: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan improvement actions and follow them up. · إجراءات التحسين.",
    subcommands: [ActionAdd.self, ActionList.self, ActionStart.self, ActionClose.self])
}

extension Problem {
  /// Does something, and turns what the domain refuses into a problem with its words.
  static func told<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let refusal as ActionRefusal {
      throw Problem(64, refusal.words)
    } catch let refusal as BlameRefusal {
      throw Problem(64, refusal.words)
    }
  }

  /// The key of an action that somebody wrote.
  static func action(_ text: String) throws -> ActionID {
    guard let id = ActionID(text) else { throw Problem(64, ActionRefusal.unknown.words) }
    return id
  }
}

extension ReportsOption {
  /// A definition of the folder, or its faults by file and line.
  func read<Value>(_ body: (ReportFolder) throws(ReportFolderRefusal) -> Value) throws -> Value {
    do {
      return try body(ReportFolder(path))
    } catch {
      switch error {
      case .faulty(let faults):
        for fault in faults { Console.say("\(path)/\(fault.message(in: Console.language))") }
      }
      throw Problem(
        65,
        LocalizedText(
          ar: "في مجلد التقارير \(path) أخطاء. أصلحها ثم أعد المحاولة.",
          en: "The folder “\(path)” of report definitions has faults. Mend them and try again."))
    }
  }
}
