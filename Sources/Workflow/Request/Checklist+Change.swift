public import Vocabulary

/// A correction of what a service requires. Requests already received keep the checklist of their day.
public enum ChecklistChange: Hashable, Sendable {
  /// One more item, asked for last.
  case add(Requirement)
  /// The item of the same code is written anew.
  case correct(Requirement)
  case remove(ItemCode)
}

extension Checklist {
  /// The most items of one service.
  public static let mostItems = 40

  /// The checklist after the change.
  public func changed(by change: ChecklistChange) throws(ChecklistRefusal) -> Checklist {
    switch change {
    case .add(let requirement):
      try requirement.check()
      guard self[requirement.item] == nil else { throw .itemTaken }
      guard requirements.count < Self.mostItems else { throw .tooManyItems }
      return Checklist(requirements + [requirement])
    case .correct(let requirement):
      try requirement.check()
      guard let present = self[requirement.item] else { throw .itemUnknown }
      guard present != requirement else { throw .nothingChanged }
      return Checklist(requirements.map { $0.item == requirement.item ? requirement : $0 })
    case .remove(let item):
      guard self[item] != nil else { throw .itemUnknown }
      return Checklist(requirements.filter { $0.item != item })
    }
  }
}

extension Requirement {
  /// The most characters of an item's or a service's name.
  public static let longestName = 120

  /// Refuses a name that is missing in one language, or longer than a list can show.
  fileprivate func check() throws(ChecklistRefusal) {
    guard Self.isName(name.ar) else { throw .arabicNameMissing }
    guard Self.isName(name.en) else { throw .englishNameMissing }
  }

  static func isName(_ written: String) -> Bool {
    Typed.text(written).map { $0.unicodeScalars.count <= longestName } ?? false
  }
}

/// Why a service or its checklist cannot be written down so.
public enum ChecklistRefusal: Refusal {
  case itemUnknown
  case itemTaken
  case tooManyItems
  case nothingChanged
  case codeNotReadable
  case serviceTaken
  case arabicNameMissing
  case englishNameMissing

  /// What is wrong, and what to enter.
  public var words: LocalizedText {
    let longest = Requirement.longestName
    return switch self {
    case .itemUnknown:
      LocalizedText(ar: "هذا البند لم يعد في القائمة.", en: "This item is not on the checklist any more.")
    case .itemTaken:
      LocalizedText(
        ar: "في القائمة بند بهذا الرمز. اختر رمزاً آخر.", en: "The checklist has an item of this code. Choose another.")
    case .tooManyItems:
      LocalizedText(
        ar: "القائمة تتسع لـ \(Numerals.written(Checklist.mostItems, in: .arabic)) بنداً. احذف ما لا يلزم.",
        en: "A checklist holds \(Checklist.mostItems) items. Remove what is not needed.")
    case .nothingChanged: LocalizedText(ar: "لم يتغير شيء.", en: "Nothing was changed.")
    case .codeNotReadable:
      LocalizedText(
        ar: "اكتب الرمز بحروف لاتينية وأرقام وشرطات، مثل id-card.",
        en: "Write the code with Latin letters, digits and dashes, such as id-card.")
    case .serviceTaken:
      LocalizedText(
        ar: "في القسم خدمة بهذا الرمز. اختر رمزاً آخر.", en: "The department has a service of this code. Choose another."
      )
    case .arabicNameMissing:
      LocalizedText(
        ar: "اكتب الاسم بالعربية، \(Numerals.written(longest, in: .arabic)) حرفاً على الأكثر.",
        en: "Write the name in Arabic, at most \(longest) characters.")
    case .englishNameMissing:
      LocalizedText(
        ar: "اكتب الاسم بالإنجليزية، \(Numerals.written(longest, in: .arabic)) حرفاً على الأكثر.",
        en: "Write the name in English, at most \(longest) characters.")
    }
  }
}

extension Service {
  /// A service as it is opened: its code and names are read as they were typed.
  public init(opening code: String, in department: DepartmentCode, name: LocalizedText) throws(ChecklistRefusal) {
    guard let code = ServiceCode(code) else { throw .codeNotReadable }
    guard Requirement.isName(name.ar) else { throw .arabicNameMissing }
    guard Requirement.isName(name.en) else { throw .englishNameMissing }
    self.init(code: code, department: department, name: name)
  }
}
