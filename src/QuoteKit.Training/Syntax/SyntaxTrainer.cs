using QuoteKit.Syntax;

namespace QuoteKit.Training.Syntax;

/// <summary>The sizes of the network and how it learns.</summary>
/// <param name="Inputs">A token's numbers at the input.</param>
/// <param name="Units">The units of each direction of both layers.</param>
/// <param name="Arc">The numbers by which heads and dependents are compared.</param>
/// <param name="Relation">The numbers by which a relation is told.</param>
/// <param name="Schedule">How long it learns.</param>
/// <param name="Dropout">What it has to do without meanwhile.</param>
/// <param name="SilverWeight">How much a silver sentence counts beside a gold one.</param>
/// <param name="Without">A bit for each feature that gets no rows.</param>
internal sealed record SyntaxSettings(
    int Inputs, int Units, int Arc, int Relation, Schedule Schedule, Dropout Dropout, float SilverWeight, uint Without = 0)
{
    /// <summary>What ships.</summary>
    public static SyntaxSettings Final { get; } = new(96, 48, 64, 48, new Schedule(20, 8, SilverParts: 2), new Dropout(), 0.5f);

    /// <summary>What learns fast and errs more.</summary>
    public static SyntaxSettings Brief { get; } = Final with { Schedule = new Schedule(4, 2) };
}

/// <summary>Learns a tagger and parser from treebanks.</summary>
internal sealed class SyntaxTrainer
{
    // An arc from the root needs no class of its own: it has no other relation.
    private const string Root = "root";

    private readonly SyntaxSettings _settings;
    private readonly Vocabulary _vocabulary;
    private readonly string[] _tags, _relations;
    private readonly NetworkParameters _parameters;

    public SyntaxTrainer(IReadOnlyList<TreebankSentence> gold, IReadOnlyList<TreebankSentence> silver, SyntaxSettings settings)
    {
        _settings = settings;
        _vocabulary = new Vocabulary(gold.Concat(silver), settings.Without);
        _tags = [.. gold.SelectMany(sentence => sentence.Tags).Select(tag => tag!).Distinct().Order(StringComparer.Ordinal)];
        _relations = [.. gold.SelectMany(sentence => sentence.Relations).Where(name => name != Root).Distinct().Order(StringComparer.Ordinal)];
        var shape = new NetworkShape(settings.Inputs, settings.Units, settings.Arc, settings.Relation, _tags.Length, _relations.Length);
        _parameters = new NetworkParameters(shape, _vocabulary.WordDrop, seed: 1);
        Gold = [.. gold.Select(sentence => Prepare(sentence))];
        Silver = [.. silver.Select(sentence => Prepare(sentence) with { Weight = settings.SilverWeight, IsSilver = true })];
    }

    private TrainingSentence[] Gold { get; }

    private TrainingSentence[] Silver { get; }

    /// <summary>Learns a model; <paramref name="report"/> is told of each epoch and whether it is the last.</summary>
    public SyntaxModelData Train(Action<string, bool> report)
    {
        int epochs = _settings.Schedule.SilverEpochs + _settings.Schedule.GoldEpochs;
        new NetworkTrainer(_parameters, _settings.Dropout).Train(Gold, Silver, _settings.Schedule, (epoch, line) => report(line, epoch == epochs - 1));
        return Model();
    }

    /// <summary>The model as it stands, in the precision of its file.</summary>
    public SyntaxModelData Model()
    {
        (sbyte[] rows, float[] scales) = _parameters.Quantized();
        return new SyntaxModelData(
            _tags, _relations, _parameters.Shape, _vocabulary.Features, rows, scales, Array.ConvertAll(_parameters.Weights, weight => (float)(Half)weight));
    }

    /// <summary>How good the model as it stands is on known tokens.</summary>
    public SyntaxScore Score(IEnumerable<TreebankSentence> sentences) => SyntaxScore.Of(SyntaxModel.Of(Model()), sentences);

    private TrainingSentence Prepare(TreebankSentence sentence) => new(
        _vocabulary.RowsOf(sentence), Array.ConvertAll(sentence.Tags, tag => Array.IndexOf(_tags, tag)), sentence.Heads,
        Array.ConvertAll(sentence.Relations, relation => Array.IndexOf(_relations, relation)), 1, false);
}
