// swift-tools-version: 6.2
import PackageDescription

// The modules, in the order data walks through them. A module may import only what its row names;
// `make check` proves it (docs/tour.md explains each). A folder that is embedded holds nothing else: a list of its files, made
// here, would be kept by the package manager's cache when a file comes in.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func product(_ name: String, _ package: String) -> Target.Dependency { .product(name: name, package: package) }

func module(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "rida",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "rida", targets: ["rida"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    module("Vocabulary", []),
    module("Tally", ["Vocabulary"]),
    module(
      "Workflow", ["Vocabulary", product("Crypto", "swift-crypto")],
      resources: [.embedInCode("Privacy/Defaults")]),
    module(
      "Surveys", ["Vocabulary", product("Yams", "Yams"), product("Crypto", "swift-crypto")],
      resources: [.embedInCode("Editing/schema.json")]),
    module(
      "Access",
      ["Vocabulary", "Workflow", product("Crypto", "swift-crypto"), product("CryptoExtras", "swift-crypto")]),
    module("Analytics", ["Vocabulary", "Tally"]),
    module("Oracles", ["Analytics"]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    module("Messaging", ["CCurl", "CQRencode", "Vocabulary", product("Yams", "Yams")]),
    module("Collector", ["Vocabulary", "Workflow", "Surveys", "Tally", product("Crypto", "swift-crypto")]),
    module(
      "Reports",
      [
        "CReadStat", "CXlsxWriter", "Vocabulary", "Surveys", "Tally", "Analytics", product("Crypto", "swift-crypto"),
        product("Mustache", "swift-mustache"), product("Yams", "Yams"),
      ], resources: [.embedInCode("Templates")]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
    module("Printing", ["Vocabulary", product("Subprocess", "swift-subprocess")]),
    module(
      "Imports",
      [
        "Vocabulary", "Workflow", "Surveys", "Tally", "Collector", product("Yams", "Yams"),
        product("Crypto", "swift-crypto"),
      ]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    module("XLSForms", ["CXlsxWriter", "CZip", "Vocabulary", "Surveys", "Imports"]),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    module(
      "Storage",
      [
        "CPostgreSQL", "Vocabulary", "Workflow", "Access", "Surveys", "Tally", "Collector", "Messaging",
        product("GRDB", "GRDB.swift"), product("GRDBSQLite", "GRDB.swift"), product("Crypto", "swift-crypto"),
      ], resources: [.embedInCode("Schema")]),
    module(
      "Operations",
      [
        "Vocabulary", "Workflow", "Access", "Surveys", "Tally", "Analytics", "Collector", "Messaging", "Imports",
        "Reports", "Storage", product("Crypto", "swift-crypto"),
      ]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    module(
      "Web",
      [
        "CZlib", "Vocabulary", "Workflow", "Access", "Surveys", "Collector", "Messaging", "Reports", "Operations",
        "XLSForms",
        product("CoreMetrics", "swift-metrics"), product("Crypto", "swift-crypto"),
        product("HTTPTypes", "swift-http-types"), product("Hummingbird", "hummingbird"),
        product("HummingbirdCore", "hummingbird"),
        product("Logging", "swift-log"), product("Mustache", "swift-mustache"), product("NIOCore", "swift-nio"),
        product("NIOPosix", "swift-nio"), product("NIOHTTPTypes", "swift-nio-extras"),
        product("ServiceLifecycle", "swift-service-lifecycle"),
        product("UnixSignals", "swift-service-lifecycle"),
      ], resources: [.embedInCode("Templates"), .embedInCode("Texts"), .embedInCode("Scripts")]),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "rida",
      dependencies: [
        "CMalloc", "Vocabulary", "Workflow", "Access", "Surveys", "Collector", "Messaging", "Imports", "Reports",
        "Printing",
        "Storage", "Operations", "Oracles", "Web", "XLSForms", product("ArgumentParser", "swift-argument-parser"),
        product("CoreMetrics", "swift-metrics"),
        product("Logging", "swift-log"), product("NIOCore", "swift-nio"), product("NIOFoundationCompat", "swift-nio"),
        product("NIOPosix", "swift-nio"), product("ServiceLifecycle", "swift-service-lifecycle"),
      ], swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: [
        "Vocabulary", "Workflow", "Access", "Surveys", "Collector", "Messaging", "Tally", "Storage", "Operations",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("VocabularyTests", ["Vocabulary"]),
    tests("TallyTests", ["Tally", "Vocabulary", "TestSupport"]),
    tests("CollectorTests", ["Collector", "Surveys", "Tally", "Vocabulary", "Workflow", "TestSupport"]),
    tests("WorkflowTests", ["Workflow", "Vocabulary"], exclude: ["Goldens"]),
    tests("AccessTests", ["Access", "Workflow", "Vocabulary"]),
    tests("AnalyticsTests", ["Analytics"]),
    tests("OraclesTests", ["Oracles"], exclude: ["oracles"]),
    tests(
      "ReportsTests", ["CReadStat", "Reports", "Printing", "Analytics", "Surveys", "Tally", "Vocabulary"],
      exclude: ["Goldens"]),
    tests("PrintingTests", ["Printing", "Vocabulary"]),
    tests("MessagingTests", ["Messaging", "Vocabulary"]),
    tests("SurveysTests", ["Surveys", "Vocabulary"]),
    tests("XLSFormsTests", ["CZip", "XLSForms", "Surveys", "Vocabulary"], exclude: ["Forms"]),
    tests("ImportsTests", ["Imports", "Collector", "Surveys", "Tally", "Vocabulary", "Workflow"]),
    tests(
      "OperationsTests",
      [
        "Operations", "Access", "Collector", "Messaging", "Reports", "Storage", "Surveys", "Tally", "Vocabulary",
        "Workflow",
        "TestSupport",
      ]),
    tests(
      "WebTests",
      [
        "Web", "TestSupport", "Access", "Collector", "Messaging", "Operations", "Reports", "Storage", "Surveys",
        "Tally",
        "Vocabulary", "Workflow", "XLSForms",
        product("CoreMetrics", "swift-metrics"), product("HTTPTypes", "swift-http-types"),
        product("Hummingbird", "hummingbird"),
        product("HummingbirdCore", "hummingbird"), product("Logging", "swift-log"), product("NIOCore", "swift-nio"),
        product("NIOEmbedded", "swift-nio"), product("NIOHTTPTypes", "swift-nio-extras"),
      ]),
    tests(
      "WalkTests",
      [
        "Web", "TestSupport", "Access", "Collector", "Imports", "Operations", "Reports", "Storage", "Surveys",
        "Vocabulary", "Workflow",
        product("Logging", "swift-log"),
      ]),
    tests(
      "FuzzTests",
      [
        "Access", "Analytics", "Collector", "Imports", "Messaging", "Operations", "Reports", "Surveys", "Vocabulary",
        "Web", "Workflow", "XLSForms", "TestSupport",
      ]),
    tests("CommandTests", ["rida", "TestSupport", "Collector", "Messaging", "Operations", "Storage", "Vocabulary"]),
    tests(
      "StorageTests",
      ["Storage", "Access", "Collector", "Operations", "Surveys", "Tally", "Vocabulary", "Workflow", "TestSupport"]),
  ]
)
