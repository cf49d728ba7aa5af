import Analytics
import Testing

@Suite struct ResponseTests {
  @Test func nobodyInvitedIsNoRate() {
    let none = ResponseOutcomes()
    #expect(none.responseRate2.value == nil)
    #expect(none.responseRate3() == nil)
    #expect(none.delivery.value == nil)
  }

  @Test func invitationsToTheWrongPersonDoNotLowerTheRate() {
    let asked = ResponseOutcomes(complete: 50, deliveredNoResponse: 50)
    let withErrors = asked + ResponseOutcomes(ineligible: 20)
    #expect(asked.responseRate1 == withErrors.responseRate1)
    #expect(withErrors.delivery.value == 100.0 / 120)
  }

  @Test func silenceAfterDeliveryIsNotCooperationRefused() {
    let outcomes = ResponseOutcomes(complete: 8, refused: 2, deliveredNoResponse: 90)
    #expect(outcomes.cooperation == Share(8, of: 10))
    #expect(outcomes.contact == Share(10, of: 100))
  }

  @Test func whollyUnknownEligibilityGivesNoAdjustedRate() {
    let unknown = ResponseOutcomes(unknown: 5)
    #expect(unknown.eligibility == nil)
    #expect(unknown.responseRate3() == nil)
    #expect(unknown.responseRate3(eligibility: 0.5) == 0)
  }
}
