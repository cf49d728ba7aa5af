import Foundation
import Storage
import Vocabulary

/// The folder in which a new database, or its keys, shall lie.
enum DatabaseFolder {
  /// Makes the folder over a path, with those over it; nothing for a bare name, or where it is there. Throws `Problem` 69, as
  /// for a file that cannot be made in a folder that is there.
  static func make(over path: String) throws {
    let folder = path.enclosingFolder
    guard !folder.isEmpty else { return }
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw Problem(
        69,
        LocalizedText(
          ar: "تعذّر إنشاء المجلد \u{2068}\(folder)\u{2069} لقاعدة البيانات. تحقق من المسار والصلاحيات والقرص.",
          en: "The folder \(folder) for the database cannot be made. Check the path, the permissions and the disk."))
    }
  }
}
