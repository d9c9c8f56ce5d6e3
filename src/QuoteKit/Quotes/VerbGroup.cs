using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>A verb with its auxiliaries, negation and the adverbs among them ("has not publicly accused").</summary>
/// <param name="First">Its first token.</param>
/// <param name="Head">The verb that tells what is done.</param>
/// <param name="Form">The tag of the group's first verb or modal: whether the group is finite.</param>
/// <param name="IsPassive">Whether it is passive ("was told").</param>
internal readonly record struct VerbGroup(int First, int Head, string Form, bool IsPassive)
{
    /// <summary>More words than this never stand between auxiliary and verb.</summary>
    private const int Longest = 8;

    public int End => Head + 1;

    public bool IsFinite => PennTags.IsFinite(Form);

    public bool IsInfinitive => Form == "TO";

    public bool IsParticiple => Form is "VBG" or "VBN";

    /// <summary>The group whose verb is <paramref name="head"/>, reaching no further left than <paramref name="start"/>.</summary>
    public static VerbGroup Around(AnnotatedText text, int head, int start)
    {
        int first = head;
        string form = text.Tag(head);
        bool be = false;
        for (int i = head - 1; i >= start && i >= head - Longest; i--)
        {
            string tag = text.Tag(i);
            if (PennTags.IsAdverb(tag))
            {
                // An adverb belongs to the group if a verb stands before it, or nothing but the subject.
                if (i + 1 == first) first = i;
                continue;
            }

            if (tag == "MD" || (PennTags.IsVerb(tag) && IsAuxiliary(text.Lemma(i))))
            {
                be |= text.Lemma(i) is "be" or "get";
                first = i;
                form = tag;
                continue;
            }

            if (tag == "TO" && i + 1 == first && form is "VB")
            {
                first = i;
                form = "TO";
            }

            break;
        }

        // "was told", and the participle of "the report published by the council".
        bool passive = (be && text.Tag(head) is ("VBN" or "VBD")) || form == "VBN";
        return new VerbGroup(first, head, form, passive);
    }

    private static bool IsAuxiliary(string lemma) => lemma is "be" or "have" or "do" or "get";
}
