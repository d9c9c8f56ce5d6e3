using QuoteKit.Syntax;

namespace QuoteKit.Quotes;

/// <summary>What the cue scorer looks at: the token, its neighbours, its place in the tree, quotations and other cues around it.</summary>
internal sealed class CueFeatures(FeatureText view)
{
    /// <summary>How many dependents are looked at: no verb that people write has more that tell anything.</summary>
    private const int MostChildren = 16;

    private const int MostAncestors = 6;

    // Template numbers of the groups.
    private const uint Children = 100, Grandchildren = 130, Frame = 150, Subject = 160, Ancestors = 180, Others = 210, Quotations = 230, Place = 270, Reading = 300;

    private readonly AnnotatedText _text = view.Text;
    private readonly TreeIndex _tree = view.Tree;

    /// <summary>Whether a token can be a cue at all: a verb that is no auxiliary, or a lemma that was seen as one.</summary>
    public static bool CanBeCue(FeatureText view, int token)
    {
        if (IsSetPhrase(view, token)) return false;
        if (view.IsSeenCue[token]) return true;
        return view.IsVerb(token) && view.Text.Tokens[token].Relation is not ("aux" or "cop");
    }

    /// <summary>"That said, ..." and "Needless to say, ..." say nothing of anybody.</summary>
    private static bool IsSetPhrase(FeatureText view, int token)
    {
        if (token == 0 || view.Text.First(token + 1) != ',' || view.Text.Lemma(token) != "say") return false;
        int first = view.Text.Sentences[view.Text.SentenceOf(token)].FirstToken;
        return (token == first + 1 && view.Text.Is(first, "that")) || (token == first + 2 && view.Text.Is(first, "needless"));
    }

    /// <summary>Fills in the features of a token.</summary>
    public void Fill(int i, HashedFeatures f)
    {
        f.Clear();
        Words(i, f);
        AddChildren(i, f);
        AddSubject(i, f);
        AddAncestors(i, f);
        Sentence sentence = _text.Sentences[_text.SentenceOf(i)];
        AddOthers(i, sentence, f);
        AddQuotations(i, sentence, f);
        AddPlace(i, sentence, f);
        AddReading(i, f);
    }

    /// <summary>What the frames read of the token: how its words are joined to what could be its content, and who speaks.</summary>
    private void AddReading(int i, HashedFeatures f)
    {
        uint lemma = view.Lemma(i), step = view.Steps[i], frame = 0, named = 0, length = 0;
        if (view.Readings[i] is { } reading)
        {
            frame = (uint)reading.Frame;
            named = reading.Source.IsEmpty ? 1u : 2 + view.Kind(reading.Source.End - 1);
            length = Buckets.Length(reading.ContentLength);
        }

        f.Begin(Reading);
        f.Add(frame);
        f.Add(frame, lemma);
        f.Add(frame, step);
        f.Add(frame, named);
        f.Add(frame, named, step);
        f.Add(frame, named, lemma);
        f.Add(frame, length);
        f.Add(frame, length, step);
        f.Add(frame, view.Tag(i));
    }

    private void Words(int i, HashedFeatures f)
    {
        uint lemma = view.Lemma(i), tag = view.Tag(i);
        uint left = view.Lemma(i - 1), right = view.Lemma(i + 1), right2 = view.Lemma(i + 2);
        uint leftTag = view.Tag(i - 1), rightTag = view.Tag(i + 1), leftTag2 = view.Tag(i - 2), rightTag2 = view.Tag(i + 2);
        int head = _tree.Heads[i];
        uint relation = view.Relation(i), headLemma = head < 0 ? FeatureText.Outside : view.Lemma(head), headTag = head < 0 ? FeatureText.Outside : view.Tag(head);
        uint step = view.Steps[i];
        f.Add();
        f.Add(view.Word(i));
        f.Add(lemma);
        f.Add(tag);
        f.Add(lemma, tag);
        f.Add(view.Lemma(i - 2));
        f.Add(left);
        f.Add(right);
        f.Add(right2);
        f.Add(leftTag, tag);
        f.Add(tag, rightTag);
        f.Add(leftTag, tag, rightTag);
        f.Add(leftTag2, leftTag, tag);
        f.Add(tag, rightTag, rightTag2);
        f.Add(lemma, right);
        f.Add(lemma, left);
        f.Add(lemma, rightTag);
        f.Add(lemma, leftTag);
        f.Add(lemma, right, right2);
        f.Add(lemma, rightTag, rightTag2);
        f.Add(lemma, leftTag, leftTag2);
        f.Add(lemma, right2);
        f.Add(tag, right);
        f.Add(tag, left);
        f.Add(tag, left, right);
        f.Add(tag, right2);
        f.Add(tag, rightTag, right2);
        f.Add(view.Kind(i - 1), tag);
        f.Add(view.Kind(i), tag);
        f.Add(view.Kind(i + 1), tag);
        f.Add(view.Shape(i), tag);
        ReadOnlySpan<char> word = _text.Tokens[i].Lemma;
        f.Add(HashedFeatures.Hash(word[Math.Max(0, word.Length - 3)..]), tag);
        f.Add(step, tag);
        f.Add(step, rightTag);
        f.Add(step, leftTag, rightTag);
        f.Add(step, right);
        f.Add(relation);
        f.Add(relation, lemma);
        f.Add(relation, tag);
        f.Add(relation, headLemma);
        f.Add(relation, headTag, tag);
        f.Add(relation, tag, headLemma);
        f.Add(relation, step);
        f.Add(relation, head > i ? 1u : 0u, tag);
        f.Add(lemma, headLemma);
    }

    private void AddChildren(int i, HashedFeatures f)
    {
        uint lemma = view.Lemma(i), tag = view.Tag(i), step = view.Steps[i], frame = 0;
        int seen = 0;
        uint highest = 0;
        for (int child = _tree.FirstChild(i); child >= 0 && seen < MostChildren; child = _tree.NextSibling(child), seen++)
        {
            uint relation = view.Relation(child), side = child > i ? 1u : 0u;
            highest = Math.Max(highest, view.Steps[child]);
            f.Begin(Children);
            f.Add(relation, side);
            f.Add(relation, lemma);
            f.Add(relation, tag, side);
            f.Add(relation, view.Lemma(child));
            f.Add(relation, view.Tag(child));
            f.Add(relation, view.Kind(child), side);
            f.Add(relation, lemma, view.Lemma(child));
            f.Add(relation, lemma, side);
            f.Add(relation, step, side);
            f.Add(relation, lemma, view.Tag(child));
            string name = _text.Tokens[child].Relation;
            if (name is "ccomp" or "parataxis" or "dep" or "obj")
            {
                uint quoted = view.IsQuoted(child) ? 1u : 0u;
                f.Begin(Children + 15);
                f.Add(relation, quoted, side);
                f.Add(relation, quoted, side, lemma);
            }

            if (IsFrame(name)) frame = HashedFeatures.Mix(frame, relation + side);
            int deeper = 0;
            for (int mark = _tree.FirstChild(child); mark >= 0 && deeper < MostChildren; mark = _tree.NextSibling(mark), deeper++)
            {
                if (_text.Tokens[mark].Relation is not ("mark" or "case")) continue;
                f.Begin(Grandchildren);
                f.Add(relation, view.Lemma(mark));
                f.Add(relation, view.Lemma(mark), lemma);
                f.Add(relation, view.Lemma(mark), step);
            }
        }

        f.Begin(Frame);
        f.Add(frame);
        f.Add(frame, lemma);
        f.Add(frame, tag);
        f.Add(frame, step);
        f.Add(frame, view.Relation(i));
        f.Add(highest, tag);
        f.Add(highest, lemma);
    }

    private static bool IsFrame(string relation) => relation is "nsubj" or "csubj" or "obj" or "iobj" or "ccomp" or "xcomp" or "advcl" or "acl"
        or "mark" or "parataxis" or "dep" or "obl" or "nmod" or "cop" or "aux" or "expl";

    private void AddSubject(int i, HashedFeatures f)
    {
        uint lemma = view.Lemma(i), tag = view.Tag(i), step = view.Steps[i];
        int subject = SubjectOf(i, out uint how);
        f.Begin(Subject);
        if (subject < 0)
        {
            f.Add(lemma);
            f.Add(tag);
            return;
        }

        f.Begin(Subject + 2);
        f.Add(how, lemma);
        f.Add(how, view.Kind(subject), tag);
        f.Add(how, view.Tag(subject), lemma);
        f.Add(view.Kind(subject), lemma);
        f.Add(view.Lemma(subject), lemma);
        f.Add(view.Lemma(subject), step);
        f.Add(view.Lemma(subject), tag, how);
        f.Add(view.Kind(subject), step, how);
        f.Add(view.Tag(subject), step, subject > i ? 1u : 0u);
    }

    /// <summary>Who does the verb: its own subject, else that of the verb above it, else the noun that it tells more of.</summary>
    private int SubjectOf(int i, out uint how)
    {
        how = 1;
        if (OwnSubject(i) is var own and >= 0) return own;
        int head = _tree.Heads[i];
        if (head < 0) return -1;
        string relation = _text.Tokens[i].Relation;
        if (relation is "acl")
        {
            how = 2;
            return head;
        }

        how = relation is "conj" ? 3u : 4u;
        return relation is "conj" or "xcomp" or "advcl" ? OwnSubject(head) : -1;
    }

    private int OwnSubject(int i)
    {
        int seen = 0;
        for (int child = _tree.FirstChild(i); child >= 0 && seen < MostChildren; child = _tree.NextSibling(child), seen++)
            if (_text.Tokens[child].Relation is "nsubj") return child;
        return -1;
    }

    private void AddAncestors(int i, HashedFeatures f)
    {
        uint lemma = view.Lemma(i), tag = view.Tag(i), quoted = view.IsQuoted(i) ? 1u : 0u, path = view.Relation(i), highest = 0;
        int below = i, steps = 0;
        for (int at = _tree.Heads[i]; at >= 0 && steps < MostAncestors; below = at, at = _tree.Heads[at], steps++)
        {
            uint branch = view.Relation(below), step = view.Steps[at];
            f.Begin(Ancestors);
            f.Add(view.Lemma(at));
            f.Add(view.Lemma(at), view.Relation(i));
            f.Add(view.Lemma(at), branch);
            if (step > 0)
            {
                highest = Math.Max(highest, step);
                f.Begin(Ancestors + 5);
                f.Add(step, branch);
                f.Add(step, branch, tag);
                f.Add(step, branch, lemma);
                f.Add(step, branch, (view.IsQuoted(at) ? 2u : 0u) + quoted);
                f.Add(step, path);
            }

            path = HashedFeatures.Pair(path, branch);
        }

        f.Begin(Ancestors + 15);
        f.Add(highest);
        f.Add(highest, lemma);
        f.Add(highest, tag);
        f.Add(Buckets.Count(_tree.Depth[i], 8), tag);
        f.Add(Buckets.Length(_tree.Last[i] - _tree.First[i]), tag);
        f.Add(Buckets.Length(_tree.Last[i] - i), lemma);
    }

    /// <summary>The strongest lemmas to the left and right.</summary>
    private void AddOthers(int i, Sentence sentence, HashedFeatures f)
    {
        const int Reach = 40;
        uint lemma = view.Lemma(i), tag = view.Tag(i);
        uint left = Strongest(i - 1, Math.Max(sentence.FirstToken, i - Reach) - 1, -1, out int leftDistance);
        uint right = Strongest(i + 1, Math.Min(sentence.EndToken, i + Reach), 1, out int rightDistance);
        f.Begin(Others);
        f.Add(left, right);
        f.Add(left, right, tag);
        f.Add(left, lemma);
        f.Add(right, lemma);
        f.Add(left, Buckets.Distance(leftDistance), tag);
        f.Add(right, Buckets.Distance(rightDistance), tag);
    }

    private uint Strongest(int from, int to, int by, out int distance)
    {
        uint highest = 0;
        distance = 0;
        for (int i = from; i != to && highest < CueLemmas.Highest; i += by)
        {
            if (view.Steps[i] <= highest) continue;
            highest = view.Steps[i];
            distance = Math.Abs(i - from);
        }

        return highest;
    }

    private void AddQuotations(int i, Sentence sentence, HashedFeatures f)
    {
        uint lemma = view.Lemma(i), tag = view.Tag(i), step = view.Steps[i], quoted = view.IsQuoted(i) ? 1u : 0u;
        int first = sentence.FirstToken, end = sentence.EndToken;
        int all = view.Words(first, end), outside = view.Quoted.WordsOutside(first, end);
        int inside = Math.Max(0, all - outside);
        uint share = inside == 0 ? 0u : 3 * inside < all ? 1u : 5 * inside < 4 * all ? 2u : 3u;
        uint before = StateAt(first - 1, first), after = StateAt(end, end - 1);
        if (after == 2 && view.IsQuoted(end)) after = 3;
        uint left = ChangeBefore(i, first), right = ChangeAfter(i, end);
        f.Begin(Quotations);
        f.Add(quoted);
        f.Add(quoted, lemma);
        f.Add(quoted, tag);
        f.Add(share, quoted, tag);
        f.Add(share, quoted, lemma);
        f.Add(share, quoted, step);
        f.Add(left, tag);
        f.Add(left, lemma);
        f.Add(left, step);
        f.Add(right, tag);
        f.Add(right, lemma);
        f.Add(right, step);
        f.Add(left, right, quoted);
        f.Add(before, share, quoted);
        f.Add(after, share, quoted);
        f.Add(before, after, quoted);
        f.Add(before, lemma);
        f.Add(after, lemma);
        f.Add(before, after, quoted, tag);
        f.Add(view.IsQuoted(first) ? 1u : 0u, lemma);
        f.Add(view.IsQuoted(first) ? 1u : 0u, view.IsQuoted(end - 1) ? 1u : 0u, tag, quoted);
    }

    /// <summary>0 at the text's edge, 1 unquoted or 4 quoted in the same paragraph, 2 in another paragraph.</summary>
    private uint StateAt(int token, int own)
    {
        if ((uint)token >= (uint)view.Count) return 0;
        if (_text.ParagraphOf(token) != _text.ParagraphOf(own)) return 2;
        return view.IsQuoted(token) ? 4u : 1u;
    }

    private uint ChangeBefore(int i, int first)
    {
        const int Reach = 12;
        for (int k = i; k > first && i - k < Reach; k--)
            if (view.Quoted.At(k) != view.Quoted.At(k - 1)) return Buckets.Length(i - k);
        return 15;
    }

    private uint ChangeAfter(int i, int end)
    {
        const int Reach = 12;
        for (int k = i + 1; k < end && k - i < Reach; k++)
            if (view.Quoted.At(k) != view.Quoted.At(k - 1)) return Buckets.Length(k - i);
        return 15;
    }

    private void AddPlace(int i, Sentence sentence, HashedFeatures f)
    {
        const int Near = 11;
        uint lemma = view.Lemma(i), tag = view.Tag(i);
        int first = sentence.FirstToken, end = sentence.EndToken, index = 0;
        int own = _text.SentenceOf(i), paragraph = _text.ParagraphOf(i);
        while (index < 4 && own - index > 0 && _text.ParagraphOf(_text.Sentences[own - index - 1].FirstToken) == paragraph) index++;
        int stop = 0;
        for (int k = i + 1; k < end && k - i <= Near && stop == 0; k++)
            if (_text.First(k) is ',' or ':') stop = k - i;
        f.Begin(Place);
        f.Add((uint)index, tag);
        f.Add(paragraph == 0 ? 1u : 0u, tag);
        f.Add(paragraph == 0 ? 1u : 0u, lemma);
        f.Add(Buckets.Distance(i - first), tag);
        f.Add(Buckets.Distance(i - first), lemma);
        f.Add(Buckets.Distance(end - i), tag);
        f.Add(Buckets.Distance(end - i), lemma);
        f.Add(view.Lemma(first), tag);
        f.Add(view.Lemma(end - 1), tag);
        f.Add((uint)stop, tag);
        f.Add((uint)stop, lemma);
        f.Add((uint)stop, view.Steps[i]);
    }
}
