import Analytics
import Tally
import Vocabulary

/// All statistics of a report over 24 months, part by part; each gives how many results it made.
struct Statistics {
  let table: MonthTable
  let pairs: PairCounts
  let plan: Plan

  private func each(_ body: (_ month: Int, _ question: Int) -> Int) -> Int {
    (0..<table.months).reduce(0) { sum, month in
      (0..<table.questions).reduce(sum) { $0 + body(month, $1) }
    }
  }

  private func shares(_ month: Int, _ question: Int) -> [Share] {
    (0..<table.departments).map { table.share(month: month, department: $0, question: question) }
  }

  /// Every indicator of every department and of all together, with interval and mean, under the rule of disclosure.
  func indicators() -> Int {
    each { month, question in
      let counts = (0..<table.departments).map { table.counts(month: month, department: $0, question: question) }
      let disclosure = DepartmentDisclosure(answers: counts.map { $0.reduce(0, +) })
      var whole = [Int](repeating: 0, count: counts[0].count)
      for place in disclosure.counted { whole = zip(whole, counts[place]).map(+) }
      return (counts.indices.filter(disclosure.shows).map { counts[$0] } + [whole]).count { counts in
        if counts.count == 11 { return NetPromoter(counts: counts).interval() != nil }
        let ratings = Ratings(counts: counts)
        return ratings.topTwo.wilson() != nil && ratings.meanInterval() != nil
      }
    }
  }

  /// An XmR chart and a Laney p′ chart of every indicator of every department.
  func charts() -> Int {
    (0..<table.departments).reduce(0) { sum, department in
      (0..<table.questions).reduce(sum) { sum, question in
        let shares = (0..<table.months).map { table.share(month: $0, department: department, question: question) }
        let chart = XmRChart(points: shares.map { $0.whole >= 5 ? $0.value : nil }, target: 0.8)
        return sum + (chart.variation == nil ? 0 : 1) + LaneyChart(shares).points.count
      }
    }
  }

  /// A funnel of the departments for every indicator and month.
  func funnels() -> Int { each { FunnelPlot(shares($0, $1)).points.count } }

  /// Departments drawn towards the whole, by three methods, for every indicator and month.
  func shrinkage() -> Int {
    each { month, question in
      let shares = shares(month, question)
      let means = (0..<table.departments).map { department in
        let ratings = Ratings(counts: table.counts(month: month, department: department, question: question))
        let error = ratings.standardError ?? 0
        return NormalShrinkage.Department(mean: ratings.mean ?? 0, variance: error * error)
      }
      return BetaShrinkage(shares).shares.count + (BetaBinomial(shares)?.estimates.count ?? 0)
        + NormalShrinkage(means).means.count
    }
  }

  /// What moves the first indicator, by Johnson's weights and by Shapley, with the scale's alpha: all together and by department.
  func drivers() -> Int {
    let items = plan.questions.dropLast().map(\.text)
    var tables: [DepartmentCode: [String: [[Int]]]] = [:]
    for (cell, number) in pairs.counts {
      tables[cell.department, default: [:]][
        "\(cell.first)~\(cell.second)", default: [[Int]](repeating: [0, 0, 0, 0, 0], count: 5)][
          cell.firstAnswer - 1][cell.secondAnswer - 1] += number
    }
    var whole: [String: [[Int]]] = [:]
    for (pair, counts) in tables.values.joined() {
      whole[pair] = whole[pair].map { zip($0, counts).map { zip($0, $1).map(+) } } ?? counts
    }
    return ([whole] + tables.values).reduce(0) { sum, tables in
      guard
        let pairs = try? PairTables(
          items: items, levels: [1, 2, 3, 4, 5], table: { one, other in tables["\(one)~\(other)"] }),
        let drivers = try? KeyDrivers(of: items[0], in: pairs)
      else { return sum }
      return sum + drivers.drivers.count + Reliability(pairs).items.count
    }
  }

  /// A table of departments by months with exact totals for every question, and the blocks of the whole series.
  func suppression() -> Int {
    let tables = (0..<table.questions).compactMap { question in
      SuppressedTable(
        (0..<table.departments).map { department in
          (0..<table.months).map { table.base(month: $0, department: department, question: question) }
        })
    }
    let blocks = DisclosureBlocks(table.people)
    let months = (0..<table.months).compactMap { month in blocks.people { $0[0] == month } }
    return tables.reduce(0) { $0 + $1.hidden.count } + months.count
  }
}
