import Operations
import TestSupport
import Testing
import Vocabulary
import Workflow

@testable import Web

/// What the association offers and requires, kept by its administrator.
struct ServicesPageTests {
  private let item = "name_ar=%D8%A7%D9%84%D9%87%D9%88%D9%8A%D8%A9&name_en=Card&phase=submission&validity=printed"

  @Test func anItemIsAddedCorrectedAndRemoved() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let address = "/staff/services/repair/roof"
    #expect(try await admin.get("/staff/services?lang=en").text.contains("nothing required"))
    #expect(try await admin.post(address, "code=id-card&\(item)").status == 303)
    let page = try await admin.get("\(address)?lang=en").text
    #expect(page.contains("Card") && page.contains("Until the date printed on it"))
    #expect(try await admin.post(address, "code=id-card&\(item)").text.contains("href=\"#item-code\""))
    #expect(try await admin.post(address, "code=%D8%A7&\(item)").status == 422)
    let nameless = try await admin.post("\(address)/items/id-card", "name_ar=&name_en=Card")
    #expect(nameless.status == 422 && nameless.text.contains("href=\"#item-id-card-name_ar\""))
    #expect(try await admin.post("\(address)/items/id-card", item + "&phase=x").status == 422)
    let corrected = item.replacing("printed", with: "issue")
    #expect(try await admin.post("\(address)/items/id-card", corrected).status == 303)
    #expect(
      try await house.engine.serviceSheet(House.service.code, in: House.department.code).checklist
        .requirements.map(\.validity) == [.sinceIssue])
    #expect(try await admin.post("\(address)/items/id-card/removed", "").status == 303)
    #expect(try await admin.post("\(address)/items/id-card/removed", "").status == 422)
    #expect(try await admin.get("/staff/services/repair/none").status == 404)
  }

  @Test func aServiceIsOpenedUnderACodeOfItsOwn() async throws {
    let house = try await House()
    let admin = try await Visitor(house).signedIn(house, as: [.administrator])
    let form = "department=repair&name_ar=%D8%B9%D8%B2%D9%84&name_en=Insulation&code="
    #expect(try await admin.post("/staff/services", form + "insulation").status == 303)
    #expect(try await admin.post("/staff/services", form + "insulation").text.contains("href=\"#code\""))
    #expect(try await admin.post("/staff/services", form + "%20").status == 422)
    let nowhere = try await admin.post("/staff/services", form.replacing("repair", with: "x") + "a")
    #expect(nowhere.status == 422 && nowhere.text.contains("href=\"#department\""))
    #expect(try await house.engine.services().map(\.code.text).sorted() == ["insulation", "roof"])
  }
}
