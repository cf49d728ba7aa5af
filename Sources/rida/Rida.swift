import ArgumentParser
import Foundation
import Storage
import Vocabulary

/// The program: the composition root, where settings, the system's clock and chance meet the engine.
@main
struct Rida: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rida",
    abstract: "Satisfaction surveys and improvement reports of a housing association.",
    discussion: """
      رِضا: يسأل المستفيدين عن الخدمة بعد إنجازها، ويحوّل إجاباتهم إلى مؤشرات وتقارير تحسين.

      Data goes to standard output, everything else to standard error.
      تُكتب البيانات إلى المخرج القياسي، وما عداها إلى مخرج الأخطاء.

      Exit codes · رموز الخروج:
        0   done · تم
        1   done, and something was found: faults, differences, rows not taken in · تم، ووُجد ما ينبغي النظر فيه
        64  the command was not understood · الأمر غير مفهوم
        65  an input file cannot be read as what it should be · ملف مُدخل لا يُقرأ
        66  an input file is missing · ملف مُدخل غير موجود
        69  the database cannot serve: disk full, read-only, damaged · تعذّرت خدمة قاعدة البيانات
        70  an error inside Rida · خطأ داخلي
        72  a program or font that Rida needs is missing · برنامج أو خط لازم غير موجود
        73  the output cannot be written · تعذّرت كتابة المخرج
        74  a PDF could not be printed · تعذّرت طباعة ملف PDF
        75  another process owns the database, or the clock is unlikely; try again later. Or the server ended while it
            carried the command out: look first
            القاعدة مفتوحة في عملية أخرى، أو الساعة غير صحيحة على الأرجح، أو انقطع الخادم أثناء تنفيذ الأمر
        76  a report's file was altered, or its manifest does not name it · ملف التقرير مغيَّر أو ليس في بيانه
        77  a report's manifest is not genuine · بيان التقرير غير صحيح
      """,
    version: Rida.version,
    subcommands: [
      Serve.self, Demo.self, StaffCommand.self, Import.self, Export.self, PolicyVersion.self, Holiday.self, Group.self,
      Report.self, Action.self, Explain.self, Check.self, Analyse.self, Verify.self, Backup.self, Restore.self,
      MoveCommand.self,
      Outbox.self, SurveyCommand.self, Aside.self, Doctor.self,
      Subject.self, Retention.self, ProcessingRecordCommand.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    Outputs.prepare()
    Foundation.exit(Outputs.status(after: await carryOut(Array(CommandLine.arguments.dropFirst()))))
  }

  /// Carries out a command, and gives the exit status. Where the server has the database, the server carries it out.
  static func carryOut(_ arguments: [String]) async -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      guard Workplace.current == nil || command is any ServedCommand else { throw Problem.notInTheServer }
      do {
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      } catch let refusal as StoreRefusal {
        guard case .owned = refusal, let served = command as? any ServedCommand,
          let status = try await ControlLine.forward(arguments, to: served.database.place)
        else { throw refusal }
        return status
      }
      return 0
    } catch let problem as Problem {
      Console.say(problem.text)
      return problem.status
    } catch {
      if let problem = Problem(error) {
        Console.say(problem.text)
        return problem.status
      }
      let status = exitCode(for: error)
      // Of an error that is not its own the parser of commands says no more than that something failed.
      guard status != .failure || error is ExitCode else {
        let problem = Problem.unknown(error)
        Console.say(problem.text)
        return problem.status
      }
      let message = fullMessage(for: error)
      if !message.isEmpty { status.isSuccess ? Console.put(message) : Console.say(message) }
      return status.rawValue
    }
  }
}

/// A command over a database: while the server has the database open, it is carried out there.
protocol ServedCommand: ParsableCommand {
  var database: DatabaseOption { get }
}

/// The options of commands; `Surveys` has options of its own.
typealias Option = ArgumentParser.Option
