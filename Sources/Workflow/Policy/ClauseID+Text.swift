public import Vocabulary

/// What each clause says. The Arabic is the policy's own and binds; the English is ours.
extension ClauseID {
  public var text: LocalizedText {
    switch self {
    case .p0:
      LocalizedText(
        ar: "مراجعتها باستمرار والتعديل عليها وتعميمها بما يكفل حقوق المستفيد",
        en: "Reviewed and amended continually, and circulated, so that the beneficiary's rights are secured.")
    case .g0:
      LocalizedText(
        ar: "خدمة متميزة … بإتقان وسرعة وجودة عالية لإنجاز معاملاتهم ومتابعة متطلباتهم ومقترحاتهم … "
          + "والوصول إليهم بأسهل الطرق دون الحاجة إلى طلب المستفيد",
        en:
          "Distinguished service, fast and well done; needs and suggestions followed up; beneficiaries reached by the "
          + "easiest way without their having to ask.")
    case .g1:
      LocalizedText(
        ar: "تقدير حاجة المستفيد … تسهيل الإجراءات … دون عناء ومشقة",
        en: "The beneficiary's need is valued; procedures are made easy, without hardship.")
    case .g2:
      LocalizedText(
        ar: "الخدمات المتكاملة بأحدث الأساليب الالكترونية", en: "Integrated services by modern electronic means.")
    case .g3:
      LocalizedText(
        ar: "تقديم المعلومات والإجابات … من خلال عدة قنوات",
        en: "Information and answers are given through several channels.")
    case .g4:
      LocalizedText(
        ar: "تقديم خدمة للمستفيد من موقعه حفاظاً لوقته",
        en: "The beneficiary is served where he is; his time is respected.")
    case .g5:
      LocalizedText(
        ar:
          "التركيز على عملية قياس رضا المستفيد كوسيلة لرفع جودة الخدمة المقدمة والتحسين المستمر "
          + "لإجراء تقديم خدمة وأداء مقدم الخدمة",
        en: "Satisfaction is measured, as a means to better services, procedures and performance.")
    case .g7:
      LocalizedText(ar: "زيادة ثقة وانتماء المستفيدين", en: "The beneficiaries' trust and belonging are raised.")
    case .t1: LocalizedText(ar: "تصحيح المفاهيم السائدة", en: "Common misconceptions about services are corrected.")
    case .t2:
      LocalizedText(
        ar: "تكوين انطباعات وقناعات ايجابية جديدة", en: "New positive impressions and convictions are formed.")
    case .t3:
      LocalizedText(
        ar: "نشر ثقافة تقييم الخدمة … حق من حقوق المستفيد حيث أنها أداة للتقويم والتطوير لا للعقاب والتشهير",
        en:
          "Rating a service is the beneficiary's right: a tool for correction and development, not "
          + "for punishment and defamation."
      )
    case .t4:
      LocalizedText(
        ar: "نشر ثقافة جودة الخدمة بين جميع الأقسام … الداخلي أو الخارجي",
        en: "A culture of service quality in all departments, for internal and external beneficiaries.")
    case .t5:
      LocalizedText(
        ar: "ابتكار مفاهيم … القضاء على معوقات تقديم خدمات ذات جودة عالية … من خلال تلمس آراء المستفيدين",
        en: "The obstacles to services of high quality are removed by seeking the beneficiaries' opinions.")
    case .c1: Channel.interview.name
    case .c2: Channel.phone.name
    case .c3: Channel.socialMedia.name
    case .c4: Channel.letter.name
    case .c5: Channel.assistanceRequest.name
    case .c6: Channel.volunteering.name
    case .c7: Channel.website.name
    case .c8: Channel.branchDelegate.name
    case .r1: LocalizedText(ar: "اللائحة الأساسية", en: "The bylaws")
    case .r2: LocalizedText(ar: "دليل خدمات البحث الاجتماعي", en: "The social-research services guide")
    case .r3: LocalizedText(ar: "دليل سياسة الدعم", en: "The beneficiary-support policy guide")
    case .r4: LocalizedText(ar: "طلب دعم مستفيد", en: "The support-request form")
    case .s1:
      LocalizedText(
        ar: "استقبال المستفيد بلباقة واحترام والإجابة على جميع الاستفسارات وإعطاء المراجع الوقت الكافي",
        en: "The beneficiary is received with courtesy and respect, every question is answered, enough time is given.")
    case .s2:
      LocalizedText(
        ar:
          "التأكد من تقديم المراجع كافة المعلومات المطلوبة، وعلى الموظف مطابقة البيانات والتأكد من "
          + "صلاحيتها وقت التقديم",
        en:
          "All required information is there; the employee matches the data and checks that it is "
          + "valid at the time of submission."
      )
    case .s3:
      LocalizedText(
        ar: "في حالة عدم وضوح الإجراءات للمستفيد فعلى الموظف إحالته لمسئول البحث الاجتماعي",
        en: "Where the procedure is unclear to the beneficiary, the employee refers him to the social-research officer."
      )
    case .s4:
      LocalizedText(
        ar: "التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات",
        en: "The applicant confirms and signs that his data are right, and that he is directly responsible for them.")
    case .s5:
      LocalizedText(
        ar:
          "التوضيح للمستفيد بأن طلبه سيرفع للجنة البحث لدراسة طلبه والرد عليه بشأن قبوله أو رفضه "
          + "خلال مدة لا تقل عن أسبوعين",
        en:
          "He is told that his request goes to the research committee, which studies it and answers, "
          + "accepting or rejecting, after not less than two weeks."
      )
    case .s6:
      LocalizedText(
        ar: "استكمال اجراءات التسجيل مع اكتمال الطلبات",
        en: "Registration is completed once the requirements are complete.")
    case .s7: LocalizedText(ar: "تقديم الخدمة اللازمة", en: "The service needed is provided.")
    }
  }
}
