/// A template of the site: a file in `Templates/`, embedded in the program.
struct Template: Hashable, Sendable {
  let name: String
  let source: [UInt8]
  let stylesheet: Stylesheet

  /// What makes the page easier to read, on the pages that people from outside open; the staff area runs no script.
  var script: PageScript? { stylesheet == .staff ? nil : .visitor }

  init(_ name: String, _ source: [UInt8], _ stylesheet: Stylesheet) {
    self.name = name
    self.source = source
    self.stylesheet = stylesheet
  }

  /// Every template, by part of the site.
  static let all: [Template] =
    frames + visitors + publicPages + access + finding + cases + inquiries + governance + asked
    + surveys
    + improvement
    + calls
    + paper
    + tablets
    + surveyEditor
    + care
    + shelf
    + others

  /// What stands around pages, and pieces that several pages share.
  static let frames: [Template] =
    [layout, ease, staffLayout, problems, sealField, keptForm, surveyItems]
    + findingPieces + caseParts
    + improvementPieces
    + tabletParts
  static let layout = Template("layout", PackageResources.layout_mustache, .visitor)
  /// The size of letters and the contrast.
  static let ease = Template("ease", PackageResources.ease_mustache, .visitor)
  static let staffLayout = Template("staff_layout", PackageResources.staff_layout_mustache, .staff)
  /// What is to be mended in a form, at its top.
  static let problems = Template("problems", PackageResources.problems_mustache, .staff)
  /// The hidden field by which a form of the staff area shows where it comes from.
  static let sealField = Template("seal", PackageResources.seal_mustache, .staff)

  /// A form that was sent and not kept, to be sent again.
  static let keptForm = Template("kept_form", PackageResources.kept_form_mustache, .staff)

  static let visitors: [Template] = [survey, thanks, notice, stop]
  static let survey = Template("survey", PackageResources.survey_mustache, .visitor)
  /// The questions themselves, as the page behind a link and the preview show them.
  static let surveyItems = Template("survey_items", PackageResources.survey_items_mustache, .visitor)
  static let thanks = Template("thanks", PackageResources.thanks_mustache, .visitor)
  static let notice = Template("notice", PackageResources.notice_mustache, .visitor)

  static let others: [Template] = [overview, outbox, sendAgain, formKept]
  static let overview = Template("overview", PackageResources.overview_mustache, .staff)
  static let outbox = Template("outbox", PackageResources.outbox_mustache, .staff)
  /// What could not be kept just now, to be sent again.
  static let sendAgain = Template("send_again", PackageResources.send_again_mustache, .staff)
  /// The same where nobody is known to be signed in.
  static let formKept = Template("form_kept", PackageResources.form_kept_mustache, .staff)
}
