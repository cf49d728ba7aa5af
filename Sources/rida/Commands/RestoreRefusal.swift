import Storage
import Vocabulary

/// Why a backup was not restored; nothing of it is left in the place of the database.
enum RestoreRefusal {
  /// The words for an error that came up while the backup was put into its place and opened; others are given back. `keys` is
  /// where the keys stand.
  static func behind(_ error: any Error, of backup: String, keys: String) -> any Error {
    if Keyring.isForeign(error) { return foreign(keys) }
    return switch error as? StoreRefusal {
    case .damaged: noBackup(backup)
    case .personsUnreadable: noKeys(keys)
    default: error
    }
  }

  static func foreign(_ place: String) -> Problem {
    Problem(
      65,
      LocalizedText(
        ar:
          "المفاتيح \(place).key و\(place).persons لا تفتح هذه النسخة، فلم تُستعد. سمِّ مفتاح قاعدتها: \u{200E}--key، وأحدث مفاتيح أشخاصها: \u{200E}--persons",
        en:
          "The keys \(place).key and \(place).persons do not open this backup; nothing was restored. Name its own key (--key) and the newest keys of its persons (--persons)."
      ))
  }

  static func missing(_ closed: Int, of all: Int, _ place: String) -> Problem {
    Problem(
      65,
      LocalizedText(
        ar:
          "في النسخة من لا تُقرأ بياناتهم بالمفاتيح \(place).persons، وعددهم \(closed) من أصل \(all)، فلم تُستعد. سمِّ أحدث مفاتيح الأشخاص: \u{200E}--persons، أو تابع من دون مفاتيحهم: \u{200E}--despite-missing-keys",
        en:
          "With the keys \(place).persons, \(closed) of the \(all) people in this backup cannot be read; nothing was restored. Name the newest keys of persons (--persons), or go on without theirs (--despite-missing-keys)."
      ))
  }

  private static func noBackup(_ backup: String) -> Problem {
    Problem(
      65,
      LocalizedText(
        ar: "الملف \(backup) ليس نسخة من قاعدة بيانات رضا أو أنه تالف، فلم يُستعد شيء. جرّب نسخة أقدم.",
        en:
          "\(backup) is no copy of a Rida database, or it is damaged; nothing was restored. Take an earlier copy."))
  }

  private static func noKeys(_ place: String) -> Problem {
    Problem(
      65,
      LocalizedText(
        ar:
          "ملف مفاتيح الأشخاص لا تُقرأ منه مفاتيح (\(place).persons)، فلم يُستعد شيء. سمِّ أحدث نسخة من rida.persons: \u{200E}--persons",
        en:
          "The file of persons' keys cannot be read as one (\(place).persons); nothing was restored. Name the newest copy of rida.persons (--persons)."
      ))
  }
}
