public import Vocabulary

/// Why a page could not be printed, with what to do about it.
public enum PrintingRefusal: Refusal, Hashable {
  /// The program that prints is not on this machine.
  case programMissing
  /// It printed with other fonts than the report's own: their package is not on this machine.
  case fontsMissing
  /// It took longer than it may, and was ended.
  case tooSlow(seconds: Int)
  /// It ended without a whole file; what it said last stands beside.
  case failed(String)

  /// What an administrator installs.
  public static let packages = "\(PDFPrinter.name) \(PDFPrinter.fonts)"

  public var words: LocalizedText {
    let install = "apt-get install \(Self.packages)"
    return switch self {
    case .programMissing:
      LocalizedText(
        ar: "لا تُطبع التقارير PDF على هذا الجهاز: البرنامج chromium-headless-shell غير موجود. ثبّته بالأمر: \(install)",
        en: "Reports cannot be printed to PDF here: the program chromium-headless-shell is missing. Run: \(install)")
    case .fontsMissing:
      LocalizedText(
        ar: "خطوط التقرير غير موجودة على هذا الجهاز، فلن يُقرأ ملف PDF كما ينبغي. ثبّتها بالأمر: \(install)",
        en: "The report's fonts are missing here, and the PDF would not read as it should. Run: \(install)")
    case .tooSlow(let seconds):
      LocalizedText(
        ar: "لم تكتمل الطباعة خلال \(seconds) ثانية فأُوقفت. أعد المحاولة حين يخف الحمل على الجهاز.",
        en: "Printing did not end within \(seconds) seconds and was stopped. Try again when the machine is less busy.")
    case .failed(let said):
      LocalizedText(
        ar: "تعذّرت طباعة ملف PDF. تحقق من المساحة والذاكرة ثم أعد المحاولة. قال البرنامج: \(said)",
        en: "The PDF could not be printed. Check space and memory, and try again. The program said: \(said)")
    }
  }
}
