public import Vocabulary

/// What one must know of the request behind a follow-up to say who may care for it.
public struct FollowUpCase: Hashable, Sendable {
  public let department: DepartmentCode
  /// Everybody who took a step of the request, or had taken it on.
  public let servedBy: Set<StaffID>

  public init(department: DepartmentCode, servedBy: Set<StaffID>) {
    self.department = department
    self.servedBy = servedBy
  }

  public init(_ request: Request) {
    let acted = request.steps.compactMap { taken -> StaffID? in
      if case .staff(let id) = taken.act.by { return id }
      return nil
    }
    self.init(department: request.department, servedBy: Set(acted + [request.ownership?.owner].compactMap(\.self)))
  }

  /// Whether somebody stands apart from what was rated: neither one who served him, nor one of the department.
  public func isApart(_ staff: Staff) -> Bool { !servedBy.contains(staff.id) && staff.department != department }
}

extension FollowUp {
  /// The follow-up with one more entry. Refuses what is not in order: it is another's call, it is closed, it was not tried
  /// often enough, or the one who enters it served the person (question bank Q11: "someone other than who served you").
  public func adding(
    _ event: Event, notes: String, by staff: Staff, about known: FollowUpCase, at now: Moment,
    under rules: FollowUpRules = .standard
  ) throws(FollowUpRefusal) -> FollowUp {
    guard known.isApart(staff) else { throw .servedHim }
    if let closing { throw .closed(on: closing.at.day) }
    let notes = notes.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).trimmed }.joined(separator: "\n").trimmed
    guard notes.unicodeScalars.count <= Self.longestNotes else { throw .notesTooLong(most: Self.longestNotes) }
    switch event {
    case .assigned(let other): if other == assigned { throw .assignedAlready }
    default:
      guard let assigned else { throw .notAssigned }
      guard assigned == staff.id else { throw .anothersCall }
    }
    if event == .notReached, tries < rules.triesBeforeGivingUp {
      throw .triesMissing(rules.triesBeforeGivingUp - tries)
    }
    if event == .resolved, notes.isEmpty { throw .notesMissing }
    return FollowUp(
      id: id, request: request, asked: asked, due: due,
      entries: entries + [Entry(event, at: now, by: staff.id, notes: notes.isEmpty ? nil : notes)])
  }
}

/// Why something cannot be entered in a follow-up.
public enum FollowUpRefusal: Refusal {
  case unknown
  /// He took a step of the request, or belongs to the department that was rated.
  case servedHim
  case closed(on: Day)
  case notAssigned
  case assignedAlready
  case anothersCall
  case triesMissing(Int)
  case notesMissing
  case notesTooLong(most: Int)
  case unknownStaff
  case unknownAction
  case nothingChosen

  public var words: LocalizedText {
    switch self {
    case .unknown:
      LocalizedText(ar: "لا متابعة بهذا الرمز. ارجع إلى القائمة.", en: "There is no such call. Go back to the list.")
    case .servedHim:
      LocalizedText(
        ar: "وُعد صاحب الرأي بأن يتصل به غير من خدمه. يتولى المتابعة موظف من خارج القسم لم يعمل في الطلب.",
        en:
          "The person was promised a call from someone who did not serve him. Somebody outside the department, who took no step of the request, follows it up."
      )
    case .closed(let day):
      LocalizedText(
        ar: "أُغلقت هذه المتابعة في \(day.name(in: .arabic)).", en: "This call was closed on \(day.name(in: .english)).")
    case .notAssigned:
      LocalizedText(ar: "تولَّ المتابعة أولاً، ثم سجّل ما جرى.", en: "Take the call on first, then enter what happened.")
    case .assignedAlready:
      LocalizedText(ar: "هو من يتولى المتابعة الآن.", en: "He has taken the call on already.")
    case .anothersCall:
      LocalizedText(
        ar: "يتولى المتابعة موظف آخر. تولَّها أنت إن اتفقتما على ذلك.",
        en: "Somebody else has taken the call on. Take it on yourself if you have agreed so.")
    case .triesMissing(let left):
      LocalizedText(
        ar: "يُغلق «لم نصل إليه» بعد ثلاث محاولات مسجلة. بقي \(Numerals.written(left, in: .arabic)).",
        en: "“Not reached” closes a call after three recorded tries. \(left) more.")
    case .notesMissing:
      LocalizedText(ar: "اكتب باختصار كيف عولج ما ذكره.", en: "Write in short how it was mended.")
    case .notesTooLong(let most):
      LocalizedText(
        ar: "الملاحظات أطول من \(Numerals.written(most, in: .arabic)) حرف. اختصرها.",
        en: "The notes are longer than \(most) characters. Shorten them.")
    case .unknownStaff:
      LocalizedText(
        ar: "اختر موظفاً له صلاحية المتابعة.", en: "Choose somebody who holds the right to follow calls up.")
    case .unknownAction:
      LocalizedText(
        ar: "اختر الإجراء الذي حُوّلت إليه الملاحظة، أو خطط له أولاً.",
        en: "Choose the action to which it was handed, or plan it first.")
    case .nothingChosen:
      LocalizedText(ar: "اختر ما جرى.", en: "Choose what happened.")
    }
  }
}
