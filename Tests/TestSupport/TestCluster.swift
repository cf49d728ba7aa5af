import Foundation
import Synchronization

@testable import Storage

/// A PostgreSQL server of the tests' own, on a socket in a folder that goes with it. One for each test process, started at
/// its first use; it ends with the process, however that ends.
///
/// It sorts like an Arabic dictionary, which no statement may depend on.
public final class TestCluster: Sendable {
  /// Debian's place of the server's programs.
  private static let programs = "/usr/lib/postgresql/15/bin"

  /// Whether the server is there to be started.
  public static let isInstalled = FileManager.default.isExecutableFile(atPath: programs + "/postgres")

  /// Why tests that need it are left out.
  public static let missing = "PostgreSQL 15 is not installed: apt-get install postgresql-15"

  /// Whether this run of the tests keeps its houses in PostgreSQL (RIDA_TEST_ENGINE=postgres).
  public static let isAsked = ProcessInfo.processInfo.environment["RIDA_TEST_ENGINE"] == "postgres"

  static let shared = Result { try TestCluster() }

  fileprivate let folder: String
  private let administrator: Mutex<Administrator>
  private let life: Pipe
  private let process: Process

  private struct Administrator: ~Copyable {
    let session: PostgreSQLSession
    var databases = 0
  }

  struct DidNotStart: Error { let words: String }

  /// Starts the server, and waits until it answers. As root it runs under the name of Debian's user, as it insists.
  private static let script = """
    folder=$1 programs=$2
    if [ "$(id -u)" = 0 ]; then
      chown postgres "$folder"
      as="setpriv --reuid=postgres --regid=postgres --clear-groups"
    fi
    cd "$folder"
    $as "$programs/initdb" -D data -U rida -A trust -E UTF8 --no-sync --locale=C.UTF-8 \
      --locale-provider=icu --icu-locale=ar > initdb.log 2>&1
    $as "$programs/postgres" -D data -k "$folder" -c listen_addresses= -c fsync=off -c max_connections=900 \
      -c shared_buffers=64MB > server.log 2>&1 < /dev/null &
    cat > /dev/null
    kill -QUIT $!
    wait
    rm -rf "$folder"
    """

  private init() throws {
    guard Self.isInstalled else { throw DidNotStart(words: Self.missing) }
    // Short: a socket's path has little room.
    folder = "/tmp/rida-postgres-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    life = Pipe()
    // What other programs the tests start must not keep it alive.
    _ = fcntl(life.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", Self.script, "sh", folder, Self.programs]
    process.standardInput = life
    try process.run()
    let session = PostgreSQLSession(try PostgreSQLAddress(Self.address(of: "postgres", in: folder)))
    administrator = Mutex(Administrator(session: session))
    let deadline = Date(timeIntervalSinceNow: 60)
    while true {
      do {
        try session.connect()
        break
      } catch {
        guard Date() < deadline else { throw DidNotStart(words: "\(error)") }
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
    try session.script("CREATE DATABASE template_rida")
    try Schema.migrate(PostgreSQLServer(PostgreSQLAddress(Self.address(of: "template_rida", in: folder))))
  }

  private static func address(of database: String, in folder: String) -> String {
    "postgres://rida@/\(database)?host=\(folder)"
  }

  /// A database that nobody else has: with the schema, or empty.
  fileprivate func make(empty: Bool) throws -> (name: String, address: String) {
    try administrator.withLock { administrator in
      administrator.databases += 1
      let name = "test_\(administrator.databases)"
      try administrator.session.script("CREATE DATABASE \(name) TEMPLATE \(empty ? "template0" : "template_rida")")
      return (name, Self.address(of: name, in: folder))
    }
  }

  fileprivate func remove(_ name: String) {
    administrator.withLock { try? $0.session.script("DROP DATABASE \(name) WITH (FORCE)") }
  }
}

/// A database in the tests' own PostgreSQL, taken away when nobody holds it any more.
public final class TestDatabase: Sendable {
  public let name: String
  /// The server's socket.
  public let socket: String
  /// Where it is, as `--database` takes it.
  public let address: String

  public init(empty: Bool = false) throws {
    let cluster = try TestCluster.shared.get()
    (name, address) = try cluster.make(empty: empty)
    socket = cluster.folder + "/.s.PGSQL.5432"
  }

  /// A database goes when neither its house nor its store is held any more: a test may keep the store alone.
  static func keep(_ database: TestDatabase, for store: Store) {
    let unused = kept.withLock { kept in
      let unused = kept.filter { $0.store == nil }.map(\.database)
      kept.removeAll { $0.store == nil }
      kept.append(Kept(store: store, database: database))
      return unused
    }
    // They are taken away here, outside the lock.
    withExtendedLifetime(unused) {}
  }

  private struct Kept {
    weak var store: Store?
    let database: TestDatabase
  }

  private static let kept = Mutex<[Kept]>([])

  deinit { if case .success(let cluster) = TestCluster.shared { cluster.remove(name) } }
}
