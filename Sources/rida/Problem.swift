import Access
import Foundation
import Operations
import Printing
import Reports
import Storage
import Vocabulary
import Workflow

/// What went wrong, in the person's language, with the exit status that scripts see.
struct Problem: Error {
  let status: Int32
  let text: LocalizedText

  init(_ status: Int32, _ text: LocalizedText) {
    self.status = status
    self.text = text
  }

  /// A command that the running server does not carry out for others.
  static let notInTheServer = Problem(
    75,
    LocalizedText(
      ar: "هذا الأمر لا يُنفذ والخادم يعمل. أوقف الخادم أولاً.",
      en: "This command is not carried out while the server runs. Stop the server first."))

  /// What Rida does not know, with the reason as whoever threw it says it: not by a rule, so that it is an error of ours.
  static func unknown(_ error: any Error) -> Problem {
    Problem(
      70,
      LocalizedText(
        ar: "خطأ داخلي في رضا، ولم يكتمل الأمر. السبب: \u{2068}\(error)\u{2069}",
        en: "An error inside Rida; the command was not carried out to its end. The reason: \(error)"))
  }

  /// The problem behind an error; nil where the error speaks for itself.
  init?(_ error: any Error) {
    switch error {
    case let refusal as StoreRefusal: self.init(refusal)
    case let refusal as AssociationRefusal: self.init(66, refusal.words)
    case let refusal as CopyRefusal: self.init(refusal)
    case let refusal as MoveRefusal: self.init(refusal.status, refusal.words)
    case let refusal as UnlikelyClock: self.init(75, refusal.words)
    case let refusal as DemoRefusal: self.init(refusal)
    case let refusal as PrintingRefusal: self.init(refusal.status, refusal.words)
    case let refusal as ManifestRefusal: self.init(refusal.status, refusal.words)
    case let refusal as ExportRefusal: self.init(64, refusal.words)
    case let refusal as ShelfRefusal: self.init(64, refusal.words)
    case let refusal as AccountRefusal: self.init(65, refusal.words)
    case let refusal as SignInNameRefusal: self.init(65, refusal.words)
    case let refusal as PersonNameRefusal: self.init(65, refusal.words)
    case let refusal as EnrolmentRefusal: self.init(65, refusal.words)
    case let refusal as PublicationRefusal:
      switch refusal {
      case .changed(let reference):
        self.init(
          65,
          LocalizedText(
            ar: "الاستبيان \(reference) منشور سابقاً بنص آخر. اجعل التعديل إصداراً جديداً.",
            en: "Questionnaire \(reference) was published before with another text. Make the change a new version."))
      }
    default: return nil
    }
  }

  private init(_ refusal: DemoRefusal) {
    switch refusal {
    case .notEmpty:
      self.init(
        73,
        LocalizedText(
          ar: "في قاعدة البيانات جمعية سابقة. اختر ملفاً جديداً للجمعية التجريبية: \u{200E}--database",
          en: "The database holds an association already. Choose a new file for the demo: --database"))
    case .notADemo:
      self.init(
        65,
        LocalizedText(
          ar: "هذه جمعية حقيقية وليست تجريبية، فلا تُنشأ فيها طلبات وهمية.",
          en: "This is a real association, not a demo: no invented requests are put into it."))
    case .noQuestionnaire:
      self.init(
        66,
        LocalizedText(
          ar: "لا يوجد استبيان منشور للخدمات المنجزة. راجع مجلد الاستبيانات: \u{200E}--surveys",
          en: "There is no published questionnaire for completed services. See the folder of questionnaires: --surveys")
      )
    }
  }

  private init(_ refusal: CopyRefusal) {
    switch refusal {
    case .exists(let path):
      self.init(
        73,
        LocalizedText(
          ar: "الملف \(path) موجود ولا يُكتب فوقه. اختر اسماً آخر.",
          en: "The file \(path) exists and is not written over. Choose another name."))
    case .damaged(let faults):
      self.init(
        69,
        LocalizedText(
          ar: "النسخة غير سليمة ولم تُحفظ: \(faults.joined(separator: "؛ "))",
          en: "The copy is not whole and was not kept: \(faults.joined(separator: "; "))"))
    case .unwritable(let folder):
      self.init(
        73,
        LocalizedText(
          ar: "تعذّرت الكتابة في المجلد \(folder). تحقق من المجلد والصلاحيات والمساحة.",
          en: "Nothing can be written in the folder \(folder). Check the folder, the permissions and the space."))
    case .holdsOthers:
      self.init(
        69,
        LocalizedText(
          ar: "في الملف جمعيات أخرى، ونسخة واحدة منها تحملها كلها. انقل كلاً إلى ملفها: rida move",
          en:
            "The file holds other associations too, and a copy for one would carry all. Give each a file of its own: rida move"
        ))
    case .keptByServer:
      self.init(
        69,
        LocalizedText(
          ar:
            "قاعدة البيانات على خادم PostgreSQL، وتُنسخ بأدواته (docs/postgresql.md). أما مفاتيح الأشخاص فينسخها: rida backup --into",
          en:
            "A PostgreSQL server keeps the database, and its own tools copy it (docs/postgresql.md). What copies the keys of persons is rida backup --into."
        ))
    }
  }

  private init(_ refusal: StoreRefusal) {
    switch refusal {
    case .full:
      self.init(
        69,
        LocalizedText(
          ar: "القرص ممتلئ: لم يُكتب شيء ولم يُفقد ما حُفظ. أفسح مكاناً ثم أعد المحاولة.",
          en: "The disk is full: nothing was written and nothing kept was lost. Make room and try again."))
    case .readOnly:
      self.init(
        69,
        LocalizedText(
          ar: "لا يمكن الكتابة في قاعدة البيانات: نظام ملفاتها أو خادمها للقراءة فقط.",
          en: "The database cannot be written: its file system, or its server, can only be read."))
    case .busy, .owned(by: nil):
      self.init(
        75,
        LocalizedText(
          ar: "قاعدة البيانات مفتوحة في عملية أخرى. أوقفها أو أعد المحاولة لاحقاً.",
          en: "Another process has the database open. Stop it, or try again later."))
    case .owned(by: .some(let process)):
      self.init(
        75,
        LocalizedText(
          ar:
            "قاعدة البيانات مفتوحة في العملية رقم \(process) (الخادم غالباً). أوقفها، أو افتح التقارير من صفحة الموظفين.",
          en:
            "Process \(process) has the database open (the server, most likely). Stop it, or open the reports from the staff page."
        ))
    case .unreachable:
      self.init(
        69,
        LocalizedText(
          ar: "تعذّرت قراءة ملف قاعدة البيانات أو كتابته. تحقق من المسار والصلاحيات والقرص.",
          en: "The database file cannot be read or written. Check the path, the permissions and the disk."))
    case .damaged:
      self.init(
        69,
        LocalizedText(
          ar: "الملف ليس قاعدة بيانات رضا أو أنه تالف. استعد آخر نسخة احتياطية.",
          en: "The file is not a Rida database, or it is damaged. Restore the last backup."))
    case .newer(let version):
      self.init(
        69,
        LocalizedText(
          ar: "قاعدة البيانات من إصدار أحدث من رضا (الخطوة \(version)). حدّث البرنامج.",
          en: "The database was made by a later version of Rida (step \(version)). Update the program."))
    case .addressUnreadable(let words):
      self.init(
        64,
        LocalizedText(
          ar: "عنوان قاعدة البيانات غير مفهوم: \(words). اكتبه هكذا: postgres://rida@host:5432/rida",
          en: "The address of the database cannot be read: \(words). Write it like postgres://rida@host:5432/rida"))
    case .passwordInAddress:
      self.init(
        64,
        LocalizedText(
          ar:
            "في عنوان قاعدة البيانات كلمة مرور، وكل من على الجهاز يقرؤها. احذفها من العنوان، وضعها في ملف يسميه PGPASSFILE أو RIDA_DATABASE_PASSWORD_FILE.",
          en:
            "The address of the database holds a password, which everybody at the machine can read. Take it out, and put it into a file that PGPASSFILE or RIDA_DATABASE_PASSWORD_FILE names."
        ))
    case .serverUnreachable(let said):
      self.init(
        69,
        LocalizedText(
          ar: "تعذّر الوصول إلى خادم قاعدة البيانات. تحقق من العنوان والخادم والصلاحيات. قال: \(said)",
          en:
            "The database server cannot be reached. Check the address, the server and the permissions. It said: \(said)"
        ))
    case .notUnicode(let encoding):
      self.init(
        69,
        LocalizedText(
          ar:
            "ترميز قاعدة البيانات على الخادم \(encoding)، وهو لا يتسع لكل الحروف. أنشئ قاعدة بترميز UTF-8: createdb -T template0 -E UTF8 rida",
          en:
            "The server keeps the database in the encoding \(encoding), which does not hold every letter. Make one in UTF-8: createdb -T template0 -E UTF8 rida"
        ))
    case .moved(let whereabouts): self.init(75, whereabouts.words)
    case .personsMissing(let path):
      self.init(
        66,
        LocalizedText(
          ar:
            "ملف مفاتيح الأشخاص \(path) غير موجود. أعده من مجلد النسخ (rida.persons)، أو سمِّه عند الاستعادة: \u{200E}--persons",
          en:
            "The file of persons' keys \(path) is missing. Put it back from the folder of backups (rida.persons), or name it at the restore: --persons"
        ))
    case .personsUnreadable(let path):
      self.init(
        69,
        LocalizedText(
          ar:
            "ملف مفاتيح الأشخاص \(path) تالف أو تعذّرت قراءته. أوقف الخدمة وضع مكانه نسخته من مجلد النسخ (rida.persons).",
          en:
            "The file of persons' keys \(path) is damaged or cannot be read. Stop the service and lay its copy from the folder of backups (rida.persons) in its place."
        ))
    case .keyMissing(let path):
      self.init(
        66,
        LocalizedText(
          ar: "ملف المفتاح \(path) غير موجود، ومن دونه لا تُفتح البيانات الشخصية. أعده من مكان حفظه.",
          en:
            "The key file \(path) is missing; without it personal data stay sealed. Put it back from where it is kept.")
      )
    case .keyUnreadable(let path):
      self.init(
        66,
        LocalizedText(
          ar:
            "ملف المفتاح \(path) موجود لكنه ليس مفتاحاً يمكن قراءته. يجب أن يكون فيه 32 بايت كما كانت (ما كُتب بصيغة base64 يُفك أولاً: base64 -d)، وأن يكون ملكاً للمستخدم الذي يشغّل رضا.",
          en:
            "The key file \(path) is there, but is no key that can be read. It must hold the 32 bytes as they were (what was written down in base64 is decoded first: base64 -d), and belong to the user who runs Rida."
        ))
    }
  }
}

extension PrintingRefusal {
  /// The exit status: what is missing, or what went wrong.
  fileprivate var status: Int32 {
    switch self {
    case .programMissing, .fontsMissing: 72
    case .tooSlow, .failed: 74
    }
  }
}

extension ManifestRefusal {
  /// The exit status: the file is not what it was, or nothing is known of it.
  fileprivate var status: Int32 {
    switch self {
    case .altered, .notListed: 76
    case .unreadable, .notGenuine: 77
    }
  }
}
