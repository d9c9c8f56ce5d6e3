using QuoteKit.Quotes;
using QuoteKit.Syntax;

namespace QuoteKit.Speakers;

/// <summary>Resolves the drafts in their order, since who spoke before tells who speaks now.</summary>
internal sealed class DraftResolver
{
    private readonly AnnotatedText _text;
    private readonly SpeechContext _speech;
    private readonly SourceReader _sources;
    private readonly PronounResolver _pronouns;
    private readonly FloatingResolver _floating;
    private readonly Turns _turns;

    public DraftResolver(EntityIndex index, SpeechContext speech, IAntecedentJudge judge)
    {
        _text = index.Text;
        _speech = speech;
        GenderEvidence.Learn(index, _speech);
        _sources = new SourceReader(index);
        _turns = new Turns(index, _sources);
        _pronouns = new PronounResolver(index, _speech, _turns, judge);
        _floating = new FloatingResolver(index, _speech);
    }

    public Resolution[] ResolveAll(CancellationToken cancellation)
    {
        var resolutions = new Resolution[_speech.Drafts.Length];
        for (int i = 0; i < resolutions.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            resolutions[i] = Resolve(i);
            _speech.Speakers[i] = resolutions[i].Speaker;
            _speech.Others[i] = resolutions[i].Others;
        }

        // A heading or pull quote takes its words from a quotation of the text, and so its speaker.
        var repeated = new RepeatedQuotations(_text, _speech, resolutions);
        for (int i = 0; i < resolutions.Length; i++)
        {
            bool open = resolutions[i].By is not (SpeakerResolution.Name or SpeakerResolution.Pronoun) && _speech.Drafts[i].Form is SourceForm.Floating or SourceForm.Line;
            if (open && repeated.SpeakerOf(i) is { } speaker) resolutions[i] = Resolution.Found(speaker, SpeakerResolution.Continuation);
        }

        return resolutions;
    }

    /// <summary>Whom a pronoun stands for that is no draft's source.</summary>
    public Resolution ResolvePronoun(int pronoun) => _pronouns.Resolve(pronoun, -1);

    /// <summary>Resolves the pronouns that no draft needed.</summary>
    public void ResolveRest() => _pronouns.ChainUpTo(int.MaxValue);

    private Resolution Floating(int draft)
    {
        var (speaker, by) = _floating.Resolve(draft);
        return speaker is null ? Resolution.Unknown(UnresolvedReason.NoCue) : Resolution.Found(speaker, by);
    }

    private Resolution Resolve(int draft)
    {
        AttributionDraft it = _speech.Drafts[draft];
        if (it.Form == SourceForm.Agentless) return Resolution.Unknown(UnresolvedReason.Agentless);
        if (it.Form == SourceForm.Floating || it.Source.IsDefaultOrEmpty) return Floating(draft);

        bool isLabel = it.Form == SourceForm.Line || it.CueLemma == ":";
        if (isLabel && _turns.IsLetter(it.Source[0]))
            return _turns.SpeakerAt(it.Source[0].Start) is { } who ? Resolution.Found(who, SpeakerResolution.Line) : Resolution.Unknown(UnresolvedReason.NoAntecedent);
        if (isLabel && _sources.IsKindOfText(it.Source[0])) return Floating(draft);
        SourceReading reading = _sources.Read(it.Source);
        if (reading.Pronoun >= 0) return _pronouns.Resolve(reading.Pronoun, draft);

        if (reading.Entity is null) return it.Quotations.IsDefaultOrEmpty ? Resolution.Unknown(UnresolvedReason.NoAntecedent) : Floating(draft);
        return Resolution.Found(reading.Entity, it.Form == SourceForm.Line ? SpeakerResolution.Line : reading.By) with { Others = reading.Others };
    }
}
