namespace QuoteKit.Training.Claims;

/// <summary>
/// Logistic regression with a Gaussian prior on the weights and a bias for each debate, so that weights tell sentences of
/// one debate apart and not debates from each other. L-BFGS (Liu and Nocedal 1989) in double precision, in a fixed order.
/// </summary>
internal static class LogLinearLearner
{
    private const int Memory = 8, Iterations = 60;
    private const double BiasMean = -4, BiasPrecision = 0.1, SmallestStep = 1e-6, Tolerance = 1e-5;

    /// <summary>The weights of the features, then the biases of the debates.</summary>
    /// <param name="examples">What is learned from.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="debates">How many debates there are.</param>
    /// <param name="precision">The prior's precision: higher draws weights nearer to zero.</param>
    public static double[] Learn(IReadOnlyList<Example> examples, int features, int debates, double precision)
    {
        var start = new double[features + debates];
        Array.Fill(start, BiasMean, features, debates);
        return Minimize((weights, gradient) => Loss(examples, features, precision, weights, gradient), start);
    }

    private static double Loss(IReadOnlyList<Example> examples, int features, double precision, double[] weights, double[] gradient)
    {
        Array.Clear(gradient);
        double loss = 0;
        foreach (Example example in examples)
        {
            double sum = weights[features + example.Debate];
            foreach (int feature in example.Features) sum += weights[feature];
            double probability = 1 / (1 + Math.Exp(-sum));
            loss -= example.Weight * Math.Log(Math.Max(example.IsChecked ? probability : 1 - probability, 1e-12));
            double error = example.Weight * (probability - (example.IsChecked ? 1 : 0));
            foreach (int feature in example.Features) gradient[feature] += error;
            gradient[features + example.Debate] += error;
        }

        for (int i = 0; i < weights.Length; i++)
        {
            double strength = i < features ? precision : BiasPrecision, distance = i < features ? weights[i] : weights[i] - BiasMean;
            loss += 0.5 * strength * distance * distance;
            gradient[i] += strength * distance;
        }

        return loss;
    }

    private static double[] Minimize(Func<double[], double[], double> function, double[] at)
    {
        var steps = new List<(double[] Step, double[] Change, double Scale)>();
        double[] gradient = new double[at.Length], next = new double[at.Length];
        double value = function(at, gradient);
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            double[] direction = Direction(gradient, steps);
            double slope = Dot(direction, gradient), length = 1, reached;
            double[] moved;
            do
            {
                moved = (double[])at.Clone();
                AddTo(moved, length, direction);
                reached = function(moved, next);
                length /= 2;
            }
            while (reached > value + 2e-4 * length * slope && length > SmallestStep);

            double[] step = Difference(moved, at), change = Difference(next, gradient);
            double curvature = Dot(step, change);
            if (curvature > 1e-10) steps.Add((step, change, 1 / curvature));
            if (steps.Count > Memory) steps.RemoveAt(0);
            bool done = Math.Abs(value - reached) < Tolerance * Math.Abs(value);
            (at, value) = (moved, reached);
            (gradient, next) = (next, gradient);
            if (done) break;
        }

        return at;
    }

    /// <summary>The two loops of L-BFGS: the negative gradient, bent by the last steps.</summary>
    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Scale)> steps)
    {
        double[] direction = [.. gradient.Select(g => -g)];
        var factors = new double[steps.Count];
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            factors[i] = steps[i].Scale * Dot(steps[i].Step, direction);
            AddTo(direction, -factors[i], steps[i].Change);
        }

        double scale = steps.Count > 0 ? 1 / (steps[^1].Scale * Dot(steps[^1].Change, steps[^1].Change)) : 1 / Math.Max(1, Math.Sqrt(Dot(direction, direction)));
        for (int i = 0; i < direction.Length; i++) direction[i] *= scale;
        for (int i = 0; i < steps.Count; i++)
            AddTo(direction, factors[i] - (steps[i].Scale * Dot(steps[i].Change, direction)), steps[i].Step);
        return direction;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void AddTo(double[] a, double factor, double[] b)
    {
        for (int i = 0; i < a.Length; i++) a[i] += factor * b[i];
    }

    private static double[] Difference(double[] a, double[] b) => [.. a.Select((value, i) => value - b[i])];
}
