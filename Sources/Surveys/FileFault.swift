import Vocabulary

/// Why a file, or the folder, cannot be read at all.
public enum FileFault: Hashable, Sendable {
  case folderUnreadable
  case noQuestionnaire
  case unreadable
  case tooLarge(limit: Int)
  case notCalledYAML
  case notUTF8
  case brokenYAML(String)
  case keyTwice(String)
  case empty

  var reason: LocalizedText {
    switch self {
    case .folderUnreadable:
      LocalizedText(
        ar: "تعذّرت قراءة مجلد الاستبيانات. تأكد من المسار ومن صلاحيات القراءة.",
        en: "The folder of questionnaires cannot be read. Check its path and that it may be read.")
    case .noQuestionnaire:
      LocalizedText(
        ar: "لا استبيان في هذا المجلد. أضف ملفاً ينتهي اسمه بـ \(Quoted.ar(".yaml")).",
        en: "There is no questionnaire in this folder. Add a file whose name ends in .yaml.")
    case .unreadable:
      LocalizedText(
        ar: "تعذّر فتح الملف. تأكد من صلاحيات القراءة.",
        en: "The file cannot be opened. Check that it may be read.")
    case .tooLarge(let limit):
      LocalizedText(
        ar: "الملف أكبر من الحد (\(Quoted.ar(limit / 1_024)) كيلوبايت). الاستبيان الواحد أصغر من ذلك بكثير.",
        en: "The file is larger than the limit (\(limit / 1_024) KB). One questionnaire is far smaller than that.")
    case .notCalledYAML:
      LocalizedText(
        ar: "لا يُقرأ هذا الملف. اجعل اسمه ينتهي بـ \(Quoted.ar(".yaml")).",
        en: "This file is not read. Rename it so that its name ends in .yaml.")
    case .notUTF8:
      LocalizedText(
        ar: "في هذا السطر حروف ليست بترميز \(Quoted.ar("UTF-8")). احفظ الملف بهذا الترميز.",
        en: "This line holds characters that are not UTF-8. Save the file as UTF-8.")
    case .brokenYAML(let problem):
      LocalizedText(
        ar: "تعذّرت قراءة الملف عند هذا السطر: \(Quoted.ar(problem)). راجع المسافات والعلامات فيه وفي السطر الذي قبله.",
        en: "The file cannot be read here: \(problem). Check the spaces and signs on this line and the one before.")
    case .keyTwice(let key):
      LocalizedText(
        ar: "المفتاح \(Quoted.ar(key)) مكتوب مرتين في الموضع نفسه. أبقِ واحداً.",
        en: "The key \(Quoted.en(key)) is written twice in one place. Keep one.")
    case .empty:
      LocalizedText(
        ar: "الملف فارغ. انسخ المثال من \(Quoted.ar("README.md")) أو احذف الملف.",
        en: "The file is empty. Copy the example from README.md, or delete the file.")
    }
  }
}
