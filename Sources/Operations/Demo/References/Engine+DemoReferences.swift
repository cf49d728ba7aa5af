import Storage
import Vocabulary
import Workflow

extension Engine {
  /// Gives a demo association its references R1–R4, the guide of social research in two editions.
  func makeDemoReferences() async throws {
    for reference in DemoReference.all {
      try await addReference(
        reference.reference, title: reference.title, edition: reference.edition, inForce: reference.inForce,
        text: reference.text, by: nil)
    }
  }
}

/// A reference of the demo association: short, believable, and nobody's real text.
struct DemoReference {
  let reference: Reference
  let title: String
  let edition: String
  let inForce: Day
  let text: String

  static let all = [bylaws, firstResearchGuide, researchGuide, supportGuide, requestForm]
}
