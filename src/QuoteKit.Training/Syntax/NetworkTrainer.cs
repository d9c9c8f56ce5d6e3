using System.Diagnostics;

namespace QuoteKit.Training.Syntax;

/// <summary>How long and how fast the network learns.</summary>
/// <param name="SilverEpochs">The first epochs, in which silver sentences are among the gold ones, a part of them each time.</param>
/// <param name="GoldEpochs">The epochs after them.</param>
/// <param name="SilverParts">In how many epochs all silver sentences were seen once.</param>
/// <param name="Rate">The size of the first steps; it falls to nothing in a straight line.</param>
internal sealed record Schedule(int SilverEpochs, int GoldEpochs, int SilverParts = 3, float Rate = 3e-3f);

/// <summary>Learns the network's weights on two threads, each with its half of every batch, so that the outcome is always the same.</summary>
internal sealed class NetworkTrainer
{
    private const int Halves = 2, SentencesPerHalf = 16;
    private const float LongestGradient = 5;

    private readonly NetworkParameters _parameters;
    private readonly NetworkMatrices _matrices;
    private readonly Backpropagation[] _halves;
    private readonly Adam _weights, _rows;
    private readonly float[] _gradient, _rowGradient;
    private readonly bool[] _used;
    private int _step;

    public NetworkTrainer(NetworkParameters parameters, Dropout dropout)
    {
        _parameters = parameters;
        _matrices = new NetworkMatrices(parameters);
        _halves = [.. Enumerable.Range(0, Halves).Select(_ => new Backpropagation(parameters, _matrices, dropout))];
        (_weights, _rows) = (new Adam(parameters.Weights.Length), new Adam(parameters.Rows.Length));
        (_gradient, _rowGradient) = (new float[parameters.Weights.Length], new float[parameters.Rows.Length]);
        _used = new bool[parameters.SilverRow + 1];
    }

    public void Train(TrainingSentence[] gold, TrainingSentence[] silver, Schedule schedule, Action<int, string> report)
    {
        int batch = Halves * SentencesPerHalf, epochs = schedule.SilverEpochs + schedule.GoldEpochs;
        int steps = Enumerable.Range(0, epochs).Sum(epoch => (Sentences(epoch).Length + batch - 1) / batch);
        var watch = Stopwatch.StartNew();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            TrainingSentence[] sentences = Sentences(epoch);
            Shuffle.Mix(sentences, (uint)epoch + 300);
            double loss = 0;
            long tokens = 0;
            for (int at = 0; at < sentences.Length; at += batch)
            {
                ArraySegment<TrainingSentence> next = new(sentences, at, Math.Min(batch, sentences.Length - at));
                int size = next.Sum(sentence => sentence.Length);
                loss += Step(next, schedule.Rate * (1 - (float)_step / steps)) * size;
                tokens += size;
            }

            double left = watch.Elapsed.TotalSeconds * (steps - _step) / _step;
            report(epoch, FormattableString.Invariant($"epoch {epoch + 1} of {epochs}: loss {loss / tokens:F4}, {watch.Elapsed.TotalSeconds:F0} s, {left:F0} s left"));
        }

        TrainingSentence[] Sentences(int epoch) => epoch >= schedule.SilverEpochs
            ? [.. gold]
            : [.. gold, .. silver.Where((_, i) => i % schedule.SilverParts == epoch % schedule.SilverParts)];
    }

    private double Step(ArraySegment<TrainingSentence> batch, float rate)
    {
        _matrices.Refresh();
        int share = batch.Sum(sentence => sentence.Length), middle = (batch.Count + 1) / 2;
        var losses = new double[Halves];
        Parallel.For(0, Halves, half =>
            losses[half] = _halves[half].Run(half == 0 ? batch[..middle] : batch[middle..], share, (uint)(_step * Halves + half + 1)));
        _step++;

        double length = 0;
        for (int i = 0; i < _gradient.Length; i++)
        {
            _gradient[i] = _halves[0].Gradient[i] + _halves[1].Gradient[i];
            length += (double)_gradient[i] * _gradient[i];
        }

        length = Math.Sqrt(length);
        if (length > LongestGradient)
            foreach (ref float slope in _gradient.AsSpan()) slope *= (float)(LongestGradient / length);
        _weights.Step(_parameters.Weights, _gradient, 0, rate, _step);
        // Even rows belong to one thread and odd ones to the other.
        Parallel.For(0, Halves, part => StepRows(part, rate));
        return losses.Sum();
    }

    private void StepRows(int part, float rate)
    {
        int columns = _parameters.Shape.Inputs;
        var touched = new List<int>();
        foreach (Backpropagation half in _halves)
        {
            for (int i = 0; i < half.Count * Backpropagation.Slots; i++)
            {
                int row = half.Rows[i];
                if (row < 0 || row % Halves != part) continue;
                if (!_used[row])
                {
                    _used[row] = true;
                    touched.Add(row);
                }

                Backpropagation.Add(half.InputGradient.AsSpan(i / Backpropagation.Slots * columns, columns), _rowGradient.AsSpan(row * columns, columns));
            }
        }

        foreach (int row in touched)
        {
            _used[row] = false;
            _rows.Step(_parameters.Row(row), _rowGradient.AsSpan(row * columns, columns), row * columns, rate, _step);
        }
    }
}
