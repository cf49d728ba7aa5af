import Foundation
import TestSupport
import Testing

/// One notion has one Arabic word wherever people read it: pages, reports, workbooks, the command line. Questionnaires and the
/// policy keep their own words, and what they quote is not looked at.
@Suite struct WordChoiceTests {
  /// A word that does not stand for the notion, and the one that does.
  private static let others = [
    ("استبان", "استبيان"), ("نسخة استبيان", "إصدار"), ("مجال الثقة", "مدى الثقة"), ("قلتم فعملنا", "قلتم وفعلنا"),
    ("خطوات التحسين", "إجراءات التحسين"), ("المستهدف", "الهدف"), ("الإجابات الطيبة", "الإجابات الإيجابية"),
    ("الخيارات الحسنة", "الخيارات الإيجابية"), ("عطلة", "إجازة"), ("عطل الجمعية", "إجازات الجمعية"),
    ("تسلّمت بوابة", "تسلّمت وسيلة"), ("جواب المستفيد", "الرد على المستفيد"), ("ساري\"", "سارٍ"), ("ساري حتى", "سارٍ"),
    ("كم دعوة أُجيبت", "أُجيب عنها"), ("أُجيب منها", "أُجيب عنها"), ("نسبة من وجدها", "نسبة من وجد الإجراءات"),
    ("كلما تقدّم،", "كلما جدّ جديد،"), ("٣٦٥٠٠", "٣٦٬٥٠٠"),
  ]

  @Test func oneNotionHasOneWord() throws {
    var read = 0
    for folder in ["Sources", "reports/texts"] {
      let root = House.root + "/\(folder)"
      for name in try FileManager.default.subpathsOfDirectory(atPath: root)
      where [".swift", ".json", ".yaml"].contains(where: name.hasSuffix) {
        let text = try Data(contentsOf: URL(filePath: "\(root)/\(name)"))
        read += 1
        for (word, kept) in Self.others where text.range(of: Data(word.utf8)) != nil {
          Issue.record("\(folder)/\(name): «\(word)», elsewhere «\(kept)»")
        }
      }
    }
    #expect(read > 100)
  }
}
