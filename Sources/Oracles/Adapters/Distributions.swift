import Analytics

extension Adapter {
  /// Distribution and quantile functions.
  static let distributions = Adapter("Normal, t, chi-square and beta distribution functions") { input in
    func value(_ key: String) throws -> Double { try input[key].double() }
    func student() throws -> StudentDistribution { StudentDistribution(degrees: try input["df"].positive()) }
    func chiSquare() throws -> ChiSquareDistribution { ChiSquareDistribution(degrees: try input["df"].positive()) }
    func beta() throws -> BetaDistribution { BetaDistribution(try input["a"].positive(), try input["b"].positive()) }
    switch try input["fn"].string() {
    case "pnorm": return JSON(NormalDistribution.below(try value("x")))
    case "qnorm": return JSON(NormalDistribution.quantile(try value("p")))
    case "pt": return JSON(try student().below(try value("x")))
    case "qt": return JSON(try student().quantile(try value("p")))
    case "pchisq": return JSON(try chiSquare().below(try value("x")))
    case "pchisq_upper": return JSON(try chiSquare().above(try value("x")))
    case "qchisq": return JSON(try chiSquare().quantile(try value("p")))
    case "pbeta": return JSON(try beta().below(try value("x")))
    case "qbeta": return JSON(try beta().quantile(try value("p")))
    case let other: throw MalformedInput("no function \(other)")
    }
  }
}
