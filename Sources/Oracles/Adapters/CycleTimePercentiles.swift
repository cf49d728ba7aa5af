import Analytics

extension Adapter {
  /// Percentiles of closed cases, compliance, and the curve that counts the open ones.
  static let cycleTimePercentiles = Adapter(
    "Cycle time percentiles (Hyndman-Fan type 7), SLA compliance, open cases by Kaplan-Meier"
  ) { input in
    if !input["values"].isNull {
      let times = CycleTimes(try input["values"].doubles())
      let within = times.within(try input["sla"].double())
      let quantiles = try input["probs"].doubles().compactMap(times.quantile)
      return [
        "quantiles": JSON(times.n > 0 ? quantiles : nil), "sla_share": JSON(within),
        "sla_wilson95": JSON(within.wilson()),
      ]
    }
    let cases = Array(zip(try input["time"].doubles(), try input["closed"].integers()))
    let curve = ClosingCurve(
      closed: CycleTimes(cases.filter { $0.1 == 1 }.map(\.0)), open: CycleTimes(cases.filter { $0.1 == 0 }.map(\.0)))
    return [
      "km_times": JSON(curve.points.map(\.time)), "km_surv": JSON(curve.points.map(\.stillOpen)),
      "km_median": JSON(curve.quantile(0.5)), "km_p90_closed": JSON(curve.quantile(0.9)),
    ]
  }
}
