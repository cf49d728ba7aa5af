import Vocabulary

/// A day as it is typed on the command line, in either calendar.
enum TypedDay {
  static func read(_ text: String) throws -> Day {
    do throws(DateRefusal) { return try DateEntry(text).day } catch {
      throw Problem(64, LocalizedText(ar: "«\(text)»: \(error.words.ar)", en: "“\(text)”: \(error.words.en)"))
    }
  }
}
