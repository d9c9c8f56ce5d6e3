namespace QuoteKit.Claims;

/// <summary>The kinds of features of check-worthiness; the model's file calls them by these names in lower case.</summary>
internal enum WorthinessFeature
{
    /// <summary>A word; numbers in digits are "#", years "#year".</summary>
    Word,

    /// <summary>Two words that follow each other.</summary>
    Words,

    /// <summary>A Penn Treebank tag.</summary>
    Tag,

    /// <summary>Two tags that follow each other; "^" and "$" at the ends.</summary>
    Tags,

    /// <summary>A kind of mention: person, organization, location, other, noun, pronoun; "2" behind it for several.</summary>
    Mention,

    /// <summary>A sign of the claim words: quantity, date, comparison, cause, negation, hedge, future, opinion.</summary>
    Sign,

    /// <summary>A mark or number: "?", "$", "%"; "1", "2", "3" for so many numbers or more.</summary>
    Mark,

    /// <summary>The lemma of the word that the sentence hangs on.</summary>
    Root,

    /// <summary>That word's tag and its auxiliaries.</summary>
    RootForm,

    /// <summary>The relations of what hangs on it.</summary>
    Frame,

    /// <summary>Its subject's lemma.</summary>
    Subject,

    /// <summary>Its subject's tag.</summary>
    SubjectTag,

    /// <summary>Its object's lemma.</summary>
    Object,

    /// <summary>Subject and root.</summary>
    SubjectRoot,

    /// <summary>Root and object.</summary>
    RootObject,

    /// <summary>A verb form that occurs: tense.</summary>
    Tense,

    /// <summary>How many words, in eight steps.</summary>
    Length,

    /// <summary>Of a transcript: how long the speaker's turn is, and whether the sentence is its first or last.</summary>
    Turn,

    /// <summary>Of a transcript: the tenth of it where the sentence stands.</summary>
    Position,

    /// <summary>Of a transcript: what share of the sentences is the speaker's, and what share of those ask.</summary>
    Speaker,

    /// <summary>Of a transcript: whether the sentence follows a question, and whether applause or the like follows it.</summary>
    Around,
}
