import Testing
import Vocabulary
import Workflow

@Suite struct EmailAddressTests {
  @Test func anAddressIsReadAsPeopleWriteIt() throws {
    for (written, kept) in [
      ("saad@example.com", "saad@example.com"), ("  Saad.Ali+1@Example.COM ", "Saad.Ali+1@example.com"),
      ("\u{200E}saad٥@mail.example.sa\u{200F}", "saad5@mail.example.sa"), ("a@b-c.org", "a@b-c.org"),
    ] {
      #expect(try EmailAddress(written).text == kept)
    }
    #expect(try EmailAddress("Saad@example.com").folded == EmailAddress("sAAD@EXAMPLE.com").folded)
  }

  /// What could be an option of a mail program, a second recipient or a line of a letter's head is no address.
  @Test func whatIsNoAddressIsRefused() {
    let long = String(repeating: "a", count: 65)
    for written in [
      "", "saad", "saad@", "@example.com", "saad@example", "saad@@example.com", "a@b@c.com", "saad @example.com",
      "-oQ@example.com", ".a@example.com", "a.@example.com", "a..b@example.com", "a@-b.com", "a@b-.com", "a@b..com",
      "a@b.1", "a@b.c", "سعد@example.com", "a@example.com\nBcc: b@example.com", "a,b@example.com", "<a@example.com>",
      "a@ex ample.com", "\(long)@example.com", "a@\(String(repeating: "b.", count: 130))com", "a\"@example.com",
    ] {
      #expect(throws: EmailRefusal.notReadable, "\(written)") { try EmailAddress(written) }
    }
  }
}
