import Operations
import TestSupport
import Testing
import Vocabulary

@testable import Web

struct StaffAreaTests {
  @Test func withoutTheKeyTheDoorStaysClosed() async throws {
    let visitor = try Visitor(try await House())
    for path in [
      "/staff", "/staff?key=wrong", "/staff/requests", "/staff/requests/new", "/staff/outbox", "/reports/2026/10",
    ] {
      let answer = try await visitor.get(path)
      #expect(answer.status == 403, "\(path)")
      #expect(answer.text.contains("هذه الصفحة للموظفين"))
    }
    let form = try await visitor.post("/staff/requests", "name=x", headers: ["Sec-Fetch-Site": "same-origin"])
    #expect(form.status == 403)
  }

  @Test func thePassIsKeptFromScriptsAndEndsAfterADay() async throws {
    let house = try await House()
    let visitor = try Visitor(house, secure: true)
    let opened = try await visitor.get("/staff?key=a%20key%20for%20tests&lang=en")
    #expect(opened.status == 303)
    #expect(opened.header("Location") == "/staff?lang=en")
    let cookie = try #require(opened.header("Set-Cookie"))
    for word in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"] { #expect(cookie.contains(word)) }
    #expect(!cookie.contains("tests"))
    let staff = try await visitor.throughTheStaffDoor()
    #expect(try await staff.get("/staff").status == 200)
    house.pass(days: 1)
    #expect(try await staff.get("/staff").status == 403)
  }

  @Test func aPassCannotBeForged() async throws {
    let house = try await House()
    let door = StaffDoor(key: Visitor.staffKey)
    let pass = door.pass(at: house.now)
    #expect(door.admits(pass, at: house.now))
    let later = "9999999999." + (pass.split(separator: ".").last ?? "")
    let others = StaffDoor(key: "other").pass(at: house.now)
    for forged in [later, "", ".", "9999999999.", String(pass.dropLast()), others] {
      #expect(!door.admits(forged, at: house.now), "\(forged)")
    }
  }

  @Test func aFormFromAnotherSiteChangesNothing() async throws {
    let house = try await House()
    let staff = try await Visitor(house).throughTheStaffDoor()
    let form = "name=%D8%B3%D8%B9%D8%AF&mobile=0500000001&service=repair/roof&channel=C2"
    var bare = staff
    bare.headers["Sec-Fetch-Site"] = nil
    for site in ["cross-site", "same-site", "none"] {
      #expect(try await staff.post("/staff/requests", form, headers: ["Sec-Fetch-Site": site]).status == 403)
    }
    for headers in [[:], ["Origin": "null"], ["Origin": "https://evil.example"]] {
      #expect(try await bare.post("/staff/requests", form, headers: headers).status == 403)
    }
    #expect(try await house.engine.openRequests(limit: 9).total == 0)
    #expect(try await bare.post("/staff/requests", form, headers: ["Origin": "http://survey.example"]).status == 303)
    #expect(try await house.engine.openRequests(limit: 9).total == 1)
  }

  @Test func fromReceptionToTheLinkInTheOutbox() async throws {
    let house = try await House()
    let staff = try await Visitor(house).throughTheStaffDoor()
    let name = "name=%D8%B3%D8%B9%D8%AF+%D8%A7%D9%84%D8%B9%D8%B7%D9%88%D9%8A"
    // ٠٥٠٠٠٠٠٠٠١, as an Arabic keyboard types it.
    let mobile = "mobile=%D9%A0%D9%A5" + String(repeating: "%D9%A0", count: 7) + "%D9%A1"
    let received = try await staff.post("/staff/requests?lang=en", "\(name)&\(mobile)&service=repair/roof&channel=C2")
    #expect(received.status == 303)
    #expect(received.header("Location") == "/staff/requests?lang=en")
    let list = try await staff.get("/staff/requests")
    #expect(list.text.contains("<bdi>سعد العطوي</bdi>"))
    #expect(list.text.contains("طلب واحد"))
    let button = try #require(list.text.firstMatch(of: /action="(\/staff\/requests\/[0-9a-f]{32}\/completed)"/)?.1)
    let completed = try await staff.post(String(button), "")
    #expect(completed.status == 200)
    #expect(try await staff.post(String(button), "").status == 409)
    let outbox = try await staff.get("/staff/outbox")
    #expect(outbox.text.contains("<bdi dir=\"ltr\">+966500000001</bdi>"))
    let link = try #require(outbox.text.firstMatch(of: /href="http:\/\/survey.example(\/s\/[^"]+)"/)?.1)
    #expect(completed.text.contains(link))
    #expect(try await staff.get(String(link)).status == 200)
  }

  @Test func allThatIsToBeMendedIsSaidAtOnce() async throws {
    let house = try await House()
    let staff = try await Visitor(house).throughTheStaffDoor()
    let answer = try await staff.post("/staff/requests", "name=%D8%B3%D8%B9%D8%AF&mobile=12&channel=C2&service=roof")
    #expect(answer.status == 422)
    #expect(answer.text.contains("href=\"#mobile\"") && answer.text.contains("href=\"#service\""))
    #expect(!answer.text.contains("href=\"#channel\""))
    #expect(answer.text.contains("value=\"سعد\"") && answer.text.contains("value=\"12\""))
    #expect(answer.text.contains("value=\"C2\" selected"))
    let unknown = try await staff.post("/staff/requests", "name=a&mobile=0500000001&channel=C2&service=repair/none")
    #expect(unknown.status == 422)
    #expect(try await staff.post("/staff/requests/ffffffffffffffffffffffffffffffff/completed", "").status == 404)
    #expect(try await staff.post("/staff/requests/xyz/completed", "").status == 404)
  }

  @Test func aMonthThatDoesNotExistHasNoReport() async throws {
    let staff = try await Visitor(try await House()).throughTheStaffDoor()
    for path in [
      "/reports/2026/13", "/reports/2026/0", "/reports/x/1", "/reports/2026/-1", "/reports/2026/10?calendar=mayan",
    ] {
      #expect(try await staff.get(path).status == 404, "\(path)")
    }
    let page = try await staff.get("/reports/2026/10")
    #expect(page.status == 200)
    #expect(page.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
    #expect(try await staff.get("/reports/1448/04?calendar=ummalqura").status == 200)
    #expect(try await staff.get("/reports/2026/10.json").header("Content-Type")?.hasPrefix("application/json") == true)
  }
}
