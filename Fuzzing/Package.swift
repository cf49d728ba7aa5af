// swift-tools-version: 6.2
import PackageDescription

// The readers of the product under libFuzzer, apart from the product: its modules are compiled once more, with the marks by
// which the fuzzer sees where an input leads. `Fuzzing/run` builds and runs it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-enable-testing"]),
]
let watched = strict + [.unsafeFlags(["-sanitize=fuzzer"])]

func product(_ name: String, _ package: String) -> Target.Dependency { .product(name: name, package: package) }

/// A module of the product, whole or without the files that need more than reading does.
func module(
  _ name: String, _ dependencies: [Target.Dependency], without files: [String] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Modules/\(name)", exclude: files, resources: resources,
    swiftSettings: watched)
}

func library(_ name: String) -> Target { .systemLibrary(name: name, path: "Modules/\(name)") }

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    module("Vocabulary", []),
    module("Tally", ["Vocabulary"]),
    module(
      "Workflow", ["Vocabulary", product("Crypto", "swift-crypto")], resources: [.embedInCode("Privacy/Defaults")]),
    module(
      "Surveys", ["Vocabulary", product("Yams", "Yams"), product("Crypto", "swift-crypto")],
      resources: [.embedInCode("Editing/schema.json")]),
    module(
      "Access",
      ["Vocabulary", "Workflow", product("Crypto", "swift-crypto"), product("CryptoExtras", "swift-crypto")]),
    module("Analytics", ["Vocabulary", "Tally"]),
    library("CQRencode"),
    library("CCurl"),
    module("Messaging", ["Vocabulary", "CCurl", "CQRencode", product("Yams", "Yams")]),
    module("Collector", ["Vocabulary", "Workflow", "Surveys", "Tally", product("Crypto", "swift-crypto")]),
    library("CXlsxWriter"),
    library("CReadStat"),
    module(
      "Reports",
      [
        "CReadStat", "CXlsxWriter", "Vocabulary", "Surveys", "Tally", "Analytics", product("Crypto", "swift-crypto"),
        product("Mustache", "swift-mustache"), product("Yams", "Yams"),
      ], resources: [.embedInCode("Templates")]),
    module(
      "Imports",
      [
        "Vocabulary", "Workflow", "Surveys", "Tally", "Collector", product("Yams", "Yams"),
        product("Crypto", "swift-crypto"),
      ]),
    library("CZip"),
    module("XLSForms", ["CXlsxWriter", "CZip", "Vocabulary", "Surveys", "Imports"]),
    // Of these two only what reads: all else of them needs the database and the server.
    module("Operations", ["Vocabulary"], without: ["BackupFolder.swift", "Engine+Backup.swift"]),
    module(
      "Web", ["Vocabulary"],
      without: ["FieldView.swift", "FormProblems.swift", "Request+Form.swift", "SheetFields.swift"]),
    .target(
      name: "Readers",
      dependencies: [
        "Vocabulary", "Workflow", "Surveys", "Access", "Analytics", "Messaging", "Collector", "Reports", "Imports",
        "XLSForms", "Operations", "Web",
      ], path: "Readers", swiftSettings: strict),
    .systemLibrary(name: "CFuzzer", path: "Sources/CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzzer", "Readers"], swiftSettings: strict),
  ]
)
