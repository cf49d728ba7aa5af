public import Vocabulary

/// The key that a form of the staff area carries: the same form with the same words in it is taken once, however often it
/// is sent.
public enum SentForm {}

public typealias SentFormKey = Identifier<SentForm>
