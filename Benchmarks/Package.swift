// swift-tools-version: 6.2
import PackageDescription

// What the statistics cost, apart from the product: it builds three modules and nothing they do not need.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Vocabulary", path: "Modules/Vocabulary", swiftSettings: strict),
    .target(name: "Tally", dependencies: ["Vocabulary"], path: "Modules/Tally", swiftSettings: strict),
    .target(
      name: "Analytics", dependencies: ["Vocabulary", "Tally"], path: "Modules/Analytics", swiftSettings: strict),
    .executableTarget(name: "cost", dependencies: ["Vocabulary", "Tally", "Analytics"], swiftSettings: strict),
  ]
)
