import Storage
import Testing

struct EnclosingFolderTests {
  @Test(arguments: [
    ("", ""), ("y", ""), ("y/", ""), ("copy.sqlite", ""), ("/", "/"), ("//", "/"), ("/y", "/"), ("/y/", "/"),
    ("a/y", "a"),
    ("a//y", "a"), ("/var/lib/rida.sqlite", "/var/lib"), ("./y", "."), ("../y", ".."), ("مجلد/ي", "مجلد"),
  ])
  func isWhatIsWrittenBeforeTheName(_ path: String, _ folder: String) { #expect(path.enclosingFolder == folder) }
}
