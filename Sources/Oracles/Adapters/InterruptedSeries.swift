import Analytics

extension Adapter {
  /// The effect of an action on a series; a refusal (such as fewer than 8 points a side) answers null to everything.
  static let interruptedTimeSeries = Adapter("Interrupted time series: segmented OLS with Newey-West SE") { input in
    let (times, values) = (try input["t"].doubles(), try input["y"].doubles())
    guard times.count == values.count else { throw MalformedInput("each time needs its value") }
    let points = zip(times, values).map { InterruptedTimeSeries.Point(time: $0, value: $1) }
    let firstAfter = try input["first_post"].double()
    let series: InterruptedTimeSeries
    do throws(InterruptedTimeSeries.Refusal) {
      series = try InterruptedTimeSeries(points, firstAfter: firstAfter)
    } catch {
      return [:]
    }
    func each(_ value: (InterruptedTimeSeries.Coefficient) -> Double?) -> JSON {
      [
        "intercept": JSON(value(series.intercept)), "trend": JSON(value(series.trend)),
        "level": JSON(value(series.level)), "slope": JSON(value(series.slope)),
      ]
    }
    return [
      "coef": each(\.estimate), "ols_se": each(\.standardError), "ols_p": each(\.pValue),
      "newey_west_lag1_se": each(\.robustStandardError), "durbin_watson": JSON(series.durbinWatson),
      "df": JSON(series.degrees),
    ]
  }
}
