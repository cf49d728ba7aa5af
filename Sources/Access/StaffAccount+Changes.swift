public import Vocabulary
public import Workflow

/// What is changed about an account, and by whom. Every change ends the sessions opened before it.
extension StaffAccount {
  /// Gives other roles. An administrator does not change his own: so one always remains.
  ///
  /// - Parameter shown: the duties as they were shown to him, where they were: he does not write others over.
  public func changingRoles(
    to roles: Set<Role>, department: DepartmentCode?, by administrator: Staff, seeing shown: Duties? = nil
  ) throws(AccountRefusal) -> StaffAccount {
    try permitOther(administrator)
    // What stands as he wishes it, since his form came twice, is refused to nobody.
    if let shown, shown != duties, Duties(roles, department: department) != duties { throw .changedMeanwhile }
    try Self.check(roles, department)
    return changed { account in
      account.roles = roles
      account.department = department
    }
  }

  /// Keeps the member of staff out. `administrator` is nil at the machine itself.
  public func locking(by administrator: Staff?, at now: Moment) throws(AccountRefusal) -> StaffAccount {
    if let administrator { try permitOther(administrator) }
    guard locked == nil else { throw .alreadyLocked }
    return changed { $0.locked = Act(at: now, by: .staff(administrator?.id ?? id)) }
  }

  /// Lets him in again, with the password and phone he had. `administrator` is nil at the machine itself.
  public func unlocking(by administrator: Staff?) throws(AccountRefusal) -> StaffAccount {
    if let administrator { try permitOther(administrator) }
    guard locked != nil else { throw .notLocked }
    return changed { $0.locked = nil }
  }

  /// Forgets password and phone, where they are lost or known to others; a new enrolment brings others.
  ///
  /// - Parameter administrator: nil at the machine itself, where the last administrator finds his way back.
  public func resetting(by administrator: Staff?) throws(AccountRefusal) -> StaffAccount {
    if let administrator { try permitOther(administrator) }
    return changed { account in
      account.password = nil
      account.secondFactor = nil
    }
  }

  /// Takes another password from the member of staff himself, who has just shown the earlier one.
  public func changingPassword(to hash: PasswordHash) -> StaffAccount { changed { $0.password = hash } }

  /// Takes other recovery codes.
  public func changingRecovery(to codes: [RecoveryCode]) -> StaffAccount {
    changed { $0.secondFactor = $0.secondFactor?.replacingRecovery(by: codes, of: id) }
  }

  /// Keeps the same password at a higher cost; nobody's session ends.
  public func renewingPassword(as hash: PasswordHash) -> StaffAccount {
    var account = self
    account.password = hash
    return account
  }

  /// Takes password and phone from the owner of the account, by the link of an enrolment.
  func enrolled(_ hash: PasswordHash, _ factor: SecondFactor) -> StaffAccount {
    changed { account in
      account.password = hash
      account.secondFactor = factor
    }
  }

  private func changed(_ change: (inout StaffAccount) -> Void) -> StaffAccount {
    var account = self
    change(&account)
    account.edition += 1
    return account
  }

  private func permitOther(_ administrator: Staff) throws(AccountRefusal) {
    try Self.permit(administrator)
    guard administrator.id != id else { throw .oneself }
  }

  static func permit(_ administrator: Staff) throws(AccountRefusal) {
    guard administrator.reach(of: .manageStaff) == .everything else { throw .notPermitted }
  }

  static func check(_ roles: Set<Role>, _ department: DepartmentCode?) throws(AccountRefusal) {
    guard !roles.isEmpty else { throw .noRole }
    guard !roles.contains(.departmentOfficer) || department != nil else { throw .noDepartment }
  }
}

/// Why an account is not opened or changed.
public enum AccountRefusal: Refusal {
  case notPermitted
  /// Nobody changes his own rights, locks or resets himself.
  case oneself
  case noRole
  case noDepartment
  /// Its roles or its department were changed after they were shown.
  case changedMeanwhile
  case alreadyLocked
  case notLocked
  case signInNameTaken
  /// There is no such account.
  case unknown

  /// Why not, and what to do.
  public var words: LocalizedText {
    switch self {
    case .notPermitted:
      LocalizedText(
        ar: "إدارة الحسابات لمدير النظام. اطلبها منه.", en: "Accounts are the administrator's to manage. Ask him.")
    case .oneself:
      LocalizedText(
        ar: "لا يغير أحد صلاحيات حسابه بنفسه. اطلب ذلك من مدير آخر.",
        en: "Nobody changes the rights of his own account. Ask another administrator.")
    case .noRole: LocalizedText(ar: "اختر دوراً واحداً على الأقل.", en: "Choose at least one role.")
    case .noDepartment:
      LocalizedText(ar: "اختر قسم مسؤول القسم.", en: "Choose the department of the department officer.")
    case .changedMeanwhile:
      LocalizedText(
        ar:
          "تغيرت أدوار هذا الحساب أو قسمه بعد أن فتحت هذه الصفحة. تراها هنا كما هي الآن وفيها تعديلك. راجعها ثم احفظ.",
        en:
          "The roles or the department of this account were changed after you opened this page. They stand here as they are now, with your change. Look through them, then save."
      )
    case .alreadyLocked: LocalizedText(ar: "الحساب موقوف من قبل.", en: "The account is locked already.")
    case .notLocked: LocalizedText(ar: "الحساب غير موقوف.", en: "The account is not locked.")
    case .signInNameTaken:
      LocalizedText(
        ar: "اسم الدخول لحساب آخر. اختر غيره.", en: "Another account has this sign-in name. Choose another.")
    case .unknown: LocalizedText(ar: "لا يوجد هذا الحساب.", en: "There is no such account.")
    }
  }
}
