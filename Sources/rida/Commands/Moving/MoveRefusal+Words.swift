import Storage
import Vocabulary

extension MoveRefusal {
  /// The exit status: something differs, nothing is there, or something is in the way.
  var status: Int32 {
    switch self {
    case .differs: 1
    case .samePlace: 64
    case .notThere, .nothingToGiveUp: 66
    case .heldThere, .leftThere, .otherKey, .otherPersons: 73
    case .unfinished, .elsewhere: 75
    }
  }

  /// What is in the way, and what to do.
  var words: LocalizedText {
    switch self {
    case .samePlace:
      LocalizedText(
        ar: "المكانان واحد. اختر مكاناً آخر: \u{200E}--to", en: "Both are the same place. Choose another: --to")
    case .notThere:
      LocalizedText(
        ar: "لا توجد الجمعية في المكان الذي تُنقل منه. تحقق من \u{200E}--from",
        en: "The association is not in the place it should leave. Check --from")
    case .heldThere:
      LocalizedText(
        ar: "في المكان الجديد هذه الجمعية، ولا يُكتب فوقها. اختر مكاناً آخر (\u{200E}--to)، أو انقل ما فيه أولاً.",
        en:
          "The new place holds this association already, and it is not written over. Choose another (--to), or move what is there first."
      )
    case .leftThere(let other):
      LocalizedText(
        ar:
          "في المكان الجديد ما بقي من الجمعية حين نُقلت إلى \(other). احذفه بالأمر rida move --clear ثم أعد المحاولة، أو اختر ملفاً جديداً.",
        en:
          "The new place holds what the association left there when it was moved to \(other). Take it out with rida move --clear and try again, or choose a new file."
      )
    case .unfinished(let other):
      LocalizedText(
        ar: "وصل جزء من الجمعية إلى هنا من \(other) ولم يكتمل. أتمّ ذلك النقل أولاً.",
        en: "Part of the association came here from \(other), and not all. Finish that move first.")
    case .elsewhere(let other):
      LocalizedText(
        ar: "الجمعية نُقلت أو تُنقل الآن إلى \(other). سمِّ ذلك المكان كما كُتب، أو ألغِ النقل: rida move --abandon",
        en:
          "The association was moved, or is on its way, to \(other). Name that place as it was written, or give the move up: rida move --abandon"
      )
    case .otherKey(let path):
      LocalizedText(
        ar: "في \(path) مفتاح آخر. انقله إلى مكان آخر، أو اختر مكاناً آخر للمفاتيح: \u{200E}--to-keys",
        en: "There is another key at \(path). Move it aside, or choose another place for the keys: --to-keys")
    case .otherPersons(let path):
      LocalizedText(
        ar: "في \(path) مفاتيح أشخاص سابقة. انقلها إلى مكان آخر، أو اختر مكاناً آخر للمفاتيح: \u{200E}--to-keys",
        en: "There are earlier keys of persons at \(path). Move them aside, or choose another place: --to-keys")
    case .differs(let found):
      LocalizedText(
        ar:
          "ما وصل ليس ما خرج، فلا يُخدم هناك ولا هنا: \(found.map(\.ar).joined(separator: " ")) أعد الأمر، أو ألغِ النقل: rida move --abandon",
        en:
          "What arrived is not what left, so it is served neither there nor here: \(found.map(\.en).joined(separator: " ")) Try again, or give the move up: rida move --abandon"
      )
    case .nothingToGiveUp:
      LocalizedText(
        ar: "الجمعية هنا ولم يبدأ نقلها، فلا شيء يُلغى ولا شيء يُحذف.",
        en: "The association is kept here and no move was begun: there is nothing to give up, and nothing is taken out."
      )
    }
  }
}

extension Whereabouts {
  /// Why it is not served here, and what to do.
  var words: LocalizedText {
    switch self {
    case .arriving(let other):
      LocalizedText(
        ar: "تُنقل الجمعية إلى هنا من \(other) ولم تصل كاملة. أعد الأمر rida move حتى يتم.",
        en: "The association is on its way here from \(other) and not whole yet. Call rida move again until it is done."
      )
    case .leaving(let other):
      LocalizedText(
        ar: "تُنقل الجمعية الآن إلى \(other). أعد الأمر rida move حتى يتم، أو ألغِ النقل: rida move --abandon",
        en:
          "The association is on its way to \(other). Call rida move again until it is done, or give it up: rida move --abandon"
      )
    case .gone(let other):
      LocalizedText(
        ar: "نُقلت الجمعية إلى \(other). افتحها هناك: \u{200E}--database \(other)",
        en: "The association was moved to \(other). Open it there: --database \(other)")
    }
  }
}
