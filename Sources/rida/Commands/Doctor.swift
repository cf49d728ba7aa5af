import ArgumentParser
import Foundation
import Messaging
import Operations
import Printing
import Storage
import Vocabulary
import XLSForms

/// `rida doctor`: whether this machine and this database are fit.
struct Doctor: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Examine the machine and the database. · فحص الجهاز وقاعدة البيانات.")

  @OptionGroup var database: DatabaseOption
  @Option(help: "The address under which beneficiaries reach the site; it is called. · عنوان الموقع للمستفيدين، ويُفحص.")
  var publicAddress: String?
  @Flag(help: "Write the result as JSON. · النتيجة بصيغة JSON.") var json = false

  private struct Finding: Encodable {
    let subject: String
    let fit: Bool
    let words: String
    /// Not there, and needed for PDF alone.
    var missing = false

    var sign: String { missing ? "–" : fit ? "✓" : "✗" }
  }

  func validate() throws { try publicAddress.map(PublicAddressOption.check) }

  func run() async throws {
    let findings = [engine] + (try await file) + [unpacker] + programs + [fonts] + (await site)
    if json {
      try Console.put(json: findings)
    } else {
      for finding in findings { Console.put("\(finding.sign) \(finding.subject): \(finding.words)") }
    }
    if findings.contains(where: { !$0.fit }) { throw ExitCode(1) }
  }

  /// SQLite up to 3.51.2 can lose the newest transactions where two connections checkpoint at once; Rida's one writer
  /// alone checkpoints, so such a version is fit, and said.
  private var engine: Finding {
    let version = Store.engineVersion
    let parts = version.split(separator: ".").compactMap { Int($0) }
    let affected = parts.lexicographicallyPrecedes([3, 51, 3])
    let words = LocalizedText(
      ar: affected ? "\(version)؛ فيه خلل إعادة ضبط WAL عند نقطتي حفظ معاً، ورضا لا يحفظ إلا من كاتب واحد" : version,
      en: affected
        ? "\(version); has the WAL-reset bug with two checkpointers; Rida checkpoints from one writer only" : version)
    return Finding(
      subject: "SQLite", fit: !parts.lexicographicallyPrecedes([3, 37, 0]), words: words[Console.language])
  }

  /// Throws where a server has the database: it can look for itself.
  private var file: [Finding] {
    get async throws {
      // The caller's name for it, or the running server's.
      let name = database.database ?? Workplace.current?.database ?? database.path
      do {
        let store = try database.open().store
        let settings = try store.durability()
        let faults = try await store.faults()
        return [
          Finding(
            subject: name, fit: faults.isEmpty, words: faults.isEmpty ? "integrity ok" : faults.joined(separator: "; ")),
          Finding(
            subject: "durability",
            fit: (settings.journal == "wal" || settings.journal.hasPrefix("PostgreSQL")) && settings.synchronous == 2
              && settings.foreignKeys,
            words:
              "journal_mode=\(settings.journal) synchronous=\(settings.synchronous) foreign_keys=\(settings.foreignKeys ? 1 : 0)"
          ),
        ]
      } catch StoreRefusal.owned(let owner) {
        throw StoreRefusal.owned(by: owner)
      } catch {
        let problem = (error as? Problem) ?? Problem(error)
        return [Finding(subject: name, fit: false, words: problem?.text[Console.language] ?? String(describing: error))]
      }
    }
  }

  /// The library that unpacks forms of other programs (`rida survey import`).
  private var unpacker: Finding { Finding(subject: "libzip", fit: true, words: WorkbookLimits.unpacker) }

  /// The program that reports are printed to PDF with.
  private var programs: [Finding] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let printer = Result { () throws(PrintingRefusal) in try PDFPrinter.found(in: path) }
    switch printer {
    case .success(let printer): return [Finding(subject: PDFPrinter.name, fit: true, words: printer.program)]
    case .failure(let refusal):
      return [Finding(subject: PDFPrinter.name, fit: true, words: refusal.words[Console.language], missing: true)]
    }
  }

  /// The fonts that reports are printed with: without them the printer prints, and its pages are refused.
  private var fonts: Finding {
    guard let font = PDFPrinter.font(in: PDFPrinter.fontFolders) else {
      return Finding(
        subject: PDFPrinter.fonts, fit: true, words: PrintingRefusal.fontsMissing.words[Console.language], missing: true
      )
    }
    return Finding(subject: PDFPrinter.fonts, fit: true, words: font)
  }

  /// Whether the site is reached from here as beneficiaries reach it: by TLS, with a certificate that this machine trusts.
  private var site: [Finding] {
    get async {
      guard let address = publicAddress else { return [] }
      guard address.hasPrefix("https://") else {
        let words = LocalizedText(
          ar: "غير مشفّر؛ ضع أمامه خادماً وسيطاً", en: "not encrypted; put a proxy with TLS before it")
        return [Finding(subject: address, fit: false, words: words[Console.language])]
      }
      let call = HTTPCall(method: .get, url: address + "/healthz", headers: [:], body: [], timeout: 10)
      let (isFit, words): (Bool, LocalizedText)
      do {
        let status = try await systemExchange()(call).status
        isFit = status == 200
        words =
          isFit
          ? LocalizedText(ar: "يُجيب، وشهادته موثوقة", en: "answers, with a trusted certificate")
          : LocalizedText(ar: "أجاب بالرمز \(status)", en: "answered \(status)")
      } catch {
        (isFit, words) = (false, LocalizedText(ar: "لم يُجب: \(error)", en: "did not answer: \(error)"))
      }
      return [Finding(subject: address, fit: isFit, words: words[Console.language])]
    }
  }
}
