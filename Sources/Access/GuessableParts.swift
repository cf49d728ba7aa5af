import Foundation
import Vocabulary

/// What passwords are commonly made of, and so is tried first: listed words, rows of keys, and names.
enum GuessableParts {
  /// Words seen again and again in leaked lists, of the world and of Arabic speakers.
  static let words = [
    "password", "passw0rd", "p4ssword", "p@ssword", "p@ssw0rd", "passphrase", "letmein", "welcome", "admin",
    "administrator", "login", "secret", "default", "changeme", "master", "dragon", "monkey", "football", "baseball",
    "sunshine", "princess", "iloveyou", "superman", "batman", "shadow", "whatever", "trustno", "starwars", "hello",
    "google", "facebook", "computer", "internet", "abcd", "test", "user", "guest", "root", "temp",
    "allah", "bismillah", "alhamdulillah", "mohammed", "mohammad", "muhammad", "mohamed", "ahmad", "ahmed", "saudi",
    "saudiarabia", "riyadh", "jeddah", "makkah", "madinah", "habibi", "hilal", "alhilal", "nassr", "alnassr",
    "ittihad", "ramadan", "housing", "iskan", "rida",
    "كلمة", "المرور", "السر", "مرحبا", "الله", "بسم", "الحمد", "لله", "محمد", "أحمد", "السعودية", "الرياض", "جدة",
    "مكة", "المدينة", "حبيبي", "الهلال", "النصر", "الاتحاد", "رمضان", "الإسكان", "جمعية", "رضا",
  ].map { folded($0) }

  /// Keys that lie, or characters that stand, side by side.
  private static let rows = [
    "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn", "abcdefghijklmnopqrstuvwxyz",
    "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلاىةوزظ", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
  ].map { Array(folded($0)) }.flatMap { [$0, $0.reversed()] }

  /// Shorter pieces of a row are found in any text.
  private static let shortestRun = 4

  /// The text as a guesser sees it: no capitals, Latin digits, one spelling for hamza and ta marbuta, no marks or spaces.
  static func folded(_ text: String) -> [Character] {
    let plain = Numerals.western(text).precomposedStringWithCompatibilityMapping.lowercased()
    return plain.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark && !$0.properties.isWhitespace
    }
    .map { Character(spellings[$0] ?? $0) }
  }

  private static let spellings: [Unicode.Scalar: Unicode.Scalar] = ["أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي"]

  /// The words of a name that are long enough to be told in a password.
  static func words(of name: String) -> [[Character]] {
    name.split { !$0.isLetter && !$0.isNumber }.map { folded(String($0)) }.filter { $0.count >= 3 }
  }

  /// What is left of a folded text when the parts, and the runs of keys where asked, are taken away.
  static func rest(of text: [Character], without parts: [[Character]], runs: Bool) -> [Character] {
    var left: [Character] = []
    var place = 0
    while place < text.count {
      let tail = text[place...]
      let longest = max(parts.filter { tail.starts(with: $0) }.map(\.count).max() ?? 0, runs ? run(at: tail) : 0)
      if longest == 0 { left.append(text[place]) }
      place += max(longest, 1)
    }
    return left
  }

  /// How many characters from here on are the piece of a row; 0 where too few.
  private static func run(at text: ArraySlice<Character>) -> Int {
    guard let first = text.first else { return 0 }
    let lengths = rows.flatMap { row in
      row.indices.filter { row[$0] == first }.map { start in zip(row[start...], text).prefix { $0 == $1 }.count }
    }
    let longest = lengths.max() ?? 0
    return longest >= shortestRun ? longest : 0
  }
}
