extension CivilPeriod {
  /// The periods that end with a month, of which the board then has a page: the month; the quarter and the year where it is
  /// their last.
  public static func ending(with month: CivilMonth) -> [CivilPeriod] {
    var periods = [CivilPeriod(month)]
    if month.month % 3 == 0 { periods += [CivilPeriod("\(month.year)-Q\(month.month / 3)")].compactMap(\.self) }
    if month.month == 12 { periods += [CivilPeriod("\(month.year)")].compactMap(\.self) }
    return periods
  }
}
