import Analytics
import Testing

@Suite struct DifferenceLaws {
  @Test func intervalsHoldTheDifferenceAndKeepTheirBounds() {
    law { draw in
      let difference = ShareDifference(draw.share(), less: draw.share())
      guard let value = difference.value, let newcombe = difference.newcombe(), let score = difference.score() else {
        return false
      }
      return [newcombe, score].allSatisfy {
        $0.lower - 1e-12 <= value && value <= $0.upper + 1e-12 && -1 <= $0.lower && $0.upper <= 1
      } && (difference.pooledZ ?? 0).isFinite && (difference.cohenH ?? .nan).isFinite
    }
  }

  @Test func exchangingTheGroupsTurnsTheSign() {
    law { draw in
      let (one, other) = (draw.share(upTo: 100_000), draw.share(upTo: 100_000))
      let (there, back) = (ShareDifference(one, less: other), ShareDifference(other, less: one))
      guard let a = there.newcombe(), let b = back.newcombe(), let s = there.score(), let t = back.score(),
        let p = there.fisherP, let q = back.fisherP
      else { return false }
      return abs(a.lower + b.upper) < 1e-12 && abs(a.upper + b.lower) < 1e-12 && abs(s.lower + t.upper) < 1e-7
        && abs(s.upper + t.lower) < 1e-7 && abs(p - q) <= 1e-9 * p && there.pooledZ == back.pooledZ.map { -$0 }
    }
  }

  @Test func probabilitiesOfChanceAreProbabilities() {
    law { draw in
      let difference = ShareDifference(draw.share(upTo: 1_000_000), less: draw.share(upTo: 1_000_000))
      guard let exact = difference.fisherP else { return false }
      let table = GroupTable([draw.counts(4), draw.counts(4)])
      let found = [
        exact, difference.pooledP, table.homogeneity?.p, table.kruskalWallis?.p, table.topBoxTrend?.test.p,
        table.mannWhitney?.p, table.mannWhitney?.superiority,
      ]
      return found.compactMap(\.self).allSatisfy { 0 <= $0 && $0 <= 1 }
    }
  }

  @Test func twoByTwoAllTestsSayTheSame() {
    law { draw in
      let (one, other) = (draw.share(upTo: 1_000_000), draw.share(upTo: 1_000_000))
      let difference = ShareDifference(one, less: other)
      let table = GroupTable([[one.rest.part, one.part], [other.rest.part, other.part]])
      guard let z = difference.pooledZ, let alike = table.homogeneity, let trend = table.topBoxTrend?.test,
        let ranks = table.kruskalWallis
      else { return difference.pooledZ == nil && table.homogeneity == nil }
      let n = Double(table.n)
      func near(_ x: Double, _ y: Double) -> Bool { abs(x - y) <= 1e-7 * (1 + abs(y)) }
      return near(alike.statistic, z * z) && near(trend.statistic, z * z) && near(ranks.statistic, z * z * (n - 1) / n)
    }
  }

  @Test func theOrderOfGroupsDoesNotChangeTheVerdict() {
    law { draw in
      let rows = (0..<4).map { _ in draw.counts(5, upTo: 10_000) }
      let (table, shuffled) = (GroupTable(rows), GroupTable(rows.shuffled(using: &draw)))
      guard let a = table.homogeneity, let b = shuffled.homogeneity, let c = table.kruskalWallis,
        let d = shuffled.kruskalWallis
      else { return table.homogeneity == nil || table.kruskalWallis == nil }
      return a.degrees == b.degrees && abs(a.statistic - b.statistic) <= 1e-9 * (1 + a.statistic)
        && abs(c.statistic - d.statistic) <= 1e-9 * (1 + c.statistic)
    }
  }

  @Test func adjustedProbabilitiesKeepTheirOrderAndNeverFall() {
    law { draw in
      let p = (0..<Int.random(in: 1...20, using: &draw)).map { _ in draw.fraction() * draw.fraction() }
      let tests = ManyTests(p: p)
      let found = [tests.benjaminiHochberg, tests.holm, tests.benjaminiYekutieli]
      let order = p.indices.sorted { p[$0] < p[$1] }
      return found.allSatisfy { adjusted in
        zip(p, adjusted).allSatisfy { $0 <= $1 + 1e-15 && $1 <= 1 }
          && zip(order, order.dropFirst()).allSatisfy { adjusted[$0] <= adjusted[$1] }
      } && zip(found[0], found[1]).allSatisfy { $0 <= $1 + 1e-12 }
        && zip(found[0], found[2]).allSatisfy { $0 <= $1 + 1e-12 }
    }
  }
}
