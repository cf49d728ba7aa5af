import ArgumentParser
import Operations
import Storage
import Vocabulary

/// `rida backup`: a whole copy, examined before it takes its name.
struct Backup: AsyncParsableCommand, ServedCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database into a new file and examine the copy. · نسخة احتياطية مفحوصة.",
    discussion: """
      The key file beside the database opens names, numbers and messages; it is not copied. Keep it apart from the backups.
      لا يُنسخ ملف المفتاح الذي يفتح البيانات الشخصية؛ احفظه بعيداً عن النسخ.
      """)

  @OptionGroup var database: DatabaseOption
  @Argument(help: "The new file. · الملف الجديد.") var destination: String

  func run() async throws {
    try await database.open().store.backup(to: Workplace.path(destination))
    Console.put(destination)
    Console.say(
      LocalizedText(
        ar: "النسخة سليمة. احفظ \(database.path).key في مكان آخر.",
        en: "The copy is whole. Keep \(database.path).key in another place."))
  }
}
