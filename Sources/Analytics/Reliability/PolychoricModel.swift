import Foundation

/// The likelihood of a table of graded answers under a bivariate normal, and the way up from any place.
struct PolychoricModel {
  /// The largest correlation considered: beyond, a table is as good as perfect.
  static let largestCorrelation = 0.9999

  private let counts: [[Double]]
  var correlation = 0.0
  var rowThresholds: [Double]
  var columnThresholds: [Double]

  /// Starts at the margins' thresholds and no correlation; every row and column must hold a count.
  init(_ counts: [[Double]]) {
    self.counts = counts
    rowThresholds = Self.thresholds(of: counts.map { $0.reduce(0, +) })
    columnThresholds = Self.thresholds(of: counts[0].indices.map { column in counts.reduce(0) { $0 + $1[column] } })
  }

  /// The model at a place of its own, its correlation drawn into bounds.
  init(_ counts: [[Double]], correlation: Double, rowThresholds: [Double], columnThresholds: [Double]) {
    self.counts = counts
    self.correlation = min(Self.largestCorrelation, max(-Self.largestCorrelation, correlation))
    self.rowThresholds = rowThresholds
    self.columnThresholds = columnThresholds
  }

  private static func thresholds(of margin: [Double]) -> [Double] {
    let n = margin.reduce(0, +)
    var below = 0.0
    return margin.dropLast().map { count in
      below += count
      return NormalDistribution.quantile(below / n)
    }
  }

  /// Whether the thresholds rise, as they must.
  var isOrdered: Bool {
    [rowThresholds, columnThresholds].allSatisfy { zip($0, $0.dropFirst()).allSatisfy(<=) }
  }

  /// Σ count · ln (probability of the cell).
  var logLikelihood: Double {
    let cells = probabilities(ofCountedCellsOnly: true)
    return counts.indices.reduce(0) { sum, i in
      sum + counts[i].indices.reduce(0) { $0 + (counts[i][$1] > 0 ? counts[i][$1] * log(cells[i][$1]) : 0) }
    }
  }

  /// The probability of each cell, from the bivariate normal at its four corners; where their difference is small, and
  /// so mostly rounding, by an integral of its own. Never below 1e-300. Cells without a count may be left as rounding.
  private func probabilities(ofCountedCellsOnly onlyCounted: Bool) -> [[Double]] {
    let normal = BivariateNormal(correlation: correlation)
    let rows = [-Double.infinity] + rowThresholds + [.infinity]
    let columns = [-Double.infinity] + columnThresholds + [.infinity]
    let corners = rows.map { row in columns.map { normal.below(row, $0) } }
    return counts.indices.map { i in
      counts[i].indices.map { j in
        let difference = corners[i + 1][j + 1] - corners[i][j + 1] - corners[i + 1][j] + corners[i][j]
        guard difference < 1e-5, counts[i][j] > 0 || !onlyCounted else { return difference }
        return max(1e-300, normal.within((rows[i], rows[i + 1]), (columns[j], columns[j + 1])))
      }
    }
  }

  /// The step of Fisher scoring; nil when the information is singular.
  func step(onlyCorrelation: Bool) -> [Double]? {
    let parameters = onlyCorrelation ? 1 : 1 + rowThresholds.count + columnThresholds.count
    let cells = probabilities(ofCountedCellsOnly: false)
    let n = counts.joined().reduce(0, +)
    var score = Matrix(rows: parameters, columns: 1)
    var information = Matrix(rows: parameters, columns: parameters)
    let slopes = slopes(onlyCorrelation: onlyCorrelation)
    for i in counts.indices {
      for j in counts[i].indices {
        let slope = slopes(i, j)
        for (a, one) in slope {
          score[a, 0] += counts[i][j] / n / cells[i][j] * one
          for (b, other) in slope { information[a, b] += one * other / cells[i][j] }
        }
      }
    }
    guard let step = information.solve(score)?.column(0), step.allSatisfy(\.isFinite) else { return nil }
    return step
  }

  /// The slopes of a cell's probability in the parameters that move it, by the parameter's place.
  ///
  /// ∂Φ₂(h, k)/∂ρ = φ₂(h, k); ∂Φ₂(h, k)/∂h = φ(h) Φ((k − ρh)/√(1 − ρ²)).
  private func slopes(onlyCorrelation: Bool) -> (Int, Int) -> [(Int, Double)] {
    let normal = BivariateNormal(correlation: correlation)
    let rows = [-Double.infinity] + rowThresholds + [.infinity]
    let columns = [-Double.infinity] + columnThresholds + [.infinity]
    return { i, j in
      let (top, bottom, left, right) = (rows[i], rows[i + 1], columns[j], columns[j + 1])
      var slopes = [
        (
          0,
          normal.density(bottom, right) - normal.density(top, right) - normal.density(bottom, left)
            + normal.density(top, left)
        )
      ]
      if onlyCorrelation { return slopes }
      if i > 0 { slopes.append((i, normal.edge(top, left) - normal.edge(top, right))) }
      if i < rowThresholds.count { slopes.append((1 + i, normal.edge(bottom, right) - normal.edge(bottom, left))) }
      let first = rowThresholds.count
      if j > 0 { slopes.append((first + j, normal.edge(left, top) - normal.edge(left, bottom))) }
      if j < columnThresholds.count {
        slopes.append((1 + first + j, normal.edge(right, bottom) - normal.edge(right, top)))
      }
      return slopes
    }
  }
}
