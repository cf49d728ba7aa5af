/// Where a series breaks: the months from which most answers were given in another manner than before.
///
/// A manner is whatever must stay the same for months to be compared, such as a question's wording, or whether people were
/// asked by a voice. It takes over in the first month in which more than half of the answers are its own. A month without
/// such a majority, or with fewer answers than may be told of, changes nothing: of one answer, its manner would say how that
/// one person was asked. Own rule; it follows the advice to treat a change of wording or mode as a new series (Groves et
/// al., Survey Methodology, 2nd ed., ch. 5 and 7).
///
/// - Parameters:
///   - months: for each month in order, the answers by manner.
///   - least: the fewest answers of a month that counts; a month without any never does.
/// - Returns: the places of the months at which another manner took over; the first manner of all is no break.
public func seriesBreaks<Manner: Hashable>(in months: [[Manner: Int]], least: Int = 1) -> [Int] {
  var manner: Manner?
  return months.indices.filter { place in
    let all = months[place].values.reduce(0, +)
    guard all >= least, let main = months[place].first(where: { $0.value * 2 > all })?.key, main != manner else {
      return false
    }
    defer { manner = main }
    return manner != nil
  }
}
