import Vocabulary

/// How a published version departs from what was recorded when it was published.
public enum PublicationFault: Hashable, Sendable {
  case edited(String)
  case unrecorded(String)
  case vanished(String)

  var reason: LocalizedText {
    switch self {
    case .edited(let version):
      LocalizedText(
        ar: "\(Quoted.ar(version)) إصدار منشور عُدّل بعد نشره. أعده كما كان، واكتب التعديل في ملف جديد برقم إصدار جديد.",
        en:
          "\(version) is published and was edited since. Restore it, and make the change as a new version, in a new file."
      )
    case .unrecorded(let version):
      LocalizedText(
        ar: "\(Quoted.ar(version)) إصدار منشور لم يُسجَّل بعد. راجعه ثم نفّذ \(Quoted.ar("rida check surveys --publish")).",
        en: "\(version) is published but not recorded yet. Review it, then run: rida check surveys --publish")
    case .vanished(let version):
      LocalizedText(
        ar: "\(Quoted.ar(version)) إصدار مسجَّل بأنه منشور، ولا ملف له. أعد ملفه، فالإجابات السابقة تحتاج إليه.",
        en: "\(version) is recorded as published, but no file holds it. Bring it back: earlier answers need it.")
    }
  }
}
