import Analytics

extension Adapter {
  /// Distribution and quantile functions.
  static let distributions = Adapter("Normal, t, chi-square and beta distribution functions") { input in
    func value(_ key: String) throws -> Double { try input[key].double() }
    switch try input["fn"].string() {
    case "pnorm": return JSON(NormalDistribution.below(try value("x")))
    case "qnorm": return JSON(NormalDistribution.quantile(try value("p")))
    case "pt": return JSON(StudentDistribution(degrees: try value("df")).below(try value("x")))
    case "qt": return JSON(StudentDistribution(degrees: try value("df")).quantile(try value("p")))
    case "pchisq": return JSON(ChiSquareDistribution(degrees: try value("df")).below(try value("x")))
    case "pchisq_upper": return JSON(ChiSquareDistribution(degrees: try value("df")).above(try value("x")))
    case "qchisq": return JSON(ChiSquareDistribution(degrees: try value("df")).quantile(try value("p")))
    case "pbeta": return JSON(BetaDistribution(try value("a"), try value("b")).below(try value("x")))
    case "qbeta": return JSON(BetaDistribution(try value("a"), try value("b")).quantile(try value("p")))
    case let other: throw MalformedInput("no function \(other)")
    }
  }
}
