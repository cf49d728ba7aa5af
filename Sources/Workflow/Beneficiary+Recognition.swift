import Vocabulary

/// Who of the people already written down somebody in an earlier list is.
extension Beneficiary {
  /// The same person among the known; nil where he is to be written down.
  ///
  /// An identity number decides alone. Without one on either side, the same mobile and the same name are the same person:
  /// a family may share a mobile, so the number alone says nothing. Where several people fit, nobody is taken for another.
  public func recognised(among known: [Beneficiary]) -> Beneficiary? {
    if let nationalID, let same = known.first(where: { $0.nationalID == nationalID }) { return same }
    let alike = known.filter { $0.mobile == mobile && $0.name == name }
    let unnumbered = alike.filter { $0.nationalID == nil }
    if nationalID != nil || !unnumbered.isEmpty { return unnumbered.first }
    return alike.count == 1 ? alike.first : nil
  }

  /// The person as he is kept after an earlier list named him: a list of former days changes neither name nor mobile; it
  /// may add the identity number, the e-mail address and the group that were not known.
  public func named(inEarlierList other: Beneficiary) -> Beneficiary {
    Beneficiary(
      id: id, name: name, mobile: mobile, nationalID: nationalID ?? other.nationalID, email: email ?? other.email,
      group: group ?? other.group)
  }
}
