extension Template {
  static let access: [Template] = [signIn, signInCode, enrolment, enrolled, demoDoor]
  static let signIn = Template("sign_in", PackageResources.sign_in_mustache, .staff)
  static let signInCode = Template("sign_in_code", PackageResources.sign_in_code_mustache, .staff)
  static let enrolment = Template("enrolment", PackageResources.enrolment_mustache, .staff)
  static let enrolled = Template("enrolled", PackageResources.enrolled_mustache, .staff)
  static let demoDoor = Template("demo_door", PackageResources.demo_door_mustache, .staff)
}
