import Surveys
import Vocabulary

extension PageParts {
  /// The control charts of the association, then of each department.
  var trend: TrendPart {
    let places: [(code: String?, name: String)] =
      [(nil, wording.text(.whole))] + numbers.departments.map { ($0.code, $0.name[language]) }
    return TrendPart(
      intro: wording.text(.introTrend),
      places: places.enumerated().map { index, place in
        let series = report.definition.trends.compactMap { numbers.trend($0, department: place.code) }
          .filter { $0.points.contains { $0.value != nil } }
        return TrendPart.Place(
          name: place.name, nothing: series.isEmpty ? wording.text(.trendNone) : nil,
          charts: series.map {
            chart(of: $0, place: place.name, id: "trend-\(index)-\($0.indicator.rawValue)")
          })
      })
  }

  private func chart(of series: TrendSeries, place: String, id: String) -> TrendPart.Chart {
    let chart = TrendChart(series: series, wording: wording, calendar: numbers.calendar, id: id, place: place)
    let parts = SeriesParts(wording: wording, calendar: numbers.calendar)
    return TrendPart.Chart(
      heading: wording.name(of: series.indicator), reading: reading(series),
      chart: ChartPart(
        intro: nil, svg: chart.svg, legend: [], notes: parts.notes(on: series), tableOpen: wording.text(.tableOpen),
        isOpen: false, table: parts.table(of: series, place: place)))
  }

  /// Formulas, sources, thresholds, and what is in no figure.
  var method: MethodPart {
    let least = numbers.thresholds.leastN
    let fewer = wording.counted(.fewer, least)
    var notes = [wording.text(.methodShare, ["confidence": wording.percent(numbers.thresholds.confidence)])]
    if measures.contains(lead) { notes.append(wording.text(.methodMean)) }
    if measures.contains(.answers(.recommendation)) { notes.append(wording.text(.methodNPS)) }
    if measures.contains(.responseRate) { notes.append(wording.text(.methodRate)) }
    if !numbers.trend.isEmpty { notes.append(wording.text(.methodVariation, ["months": wording.number(12)])) }
    notes.append(wording.text(.methodHidden, ["least": wording.counted(.answers, least), "fewer": fewer]))
    notes.append(wording.text(.methodOutside))
    if !numbers.questionnaires.isEmpty {
      notes.append(wording.text(.methodVersions, ["versions": wording.list(numbers.questionnaires)]))
    }
    notes.append(wording.setAside(numbers.setAside))
    if numbers.ungraded > 0 { notes.append(wording.counted(.methodUngraded, numbers.ungraded)) }
    return MethodPart(notes: notes)
  }
}
