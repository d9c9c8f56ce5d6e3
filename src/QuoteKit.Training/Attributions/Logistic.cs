namespace QuoteKit.Training.Attributions;

/// <summary>Logistic regression by stochastic gradients.</summary>
internal static class Logistic
{
    /// <summary>Learns from the instances, epoch by epoch in a new fixed order.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="instances">Rows of features, and whether the answer is yes; they are put in another order.</param>
    /// <param name="epochs">How often all are gone through.</param>
    /// <param name="skip">Instances whose error is smaller teach nothing, which makes the many easy ones cheap.</param>
    public static void Learn(AdaGrad model, (int[] Rows, bool Yes)[] instances, int epochs, float skip)
    {
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle.Mix(instances, (uint)epoch + 1);
            foreach (var (rows, yes) in instances)
            {
                float error = 1 / (1 + MathF.Exp(-model.Sum(rows))) - (yes ? 1 : 0);
                if (MathF.Abs(error) >= skip) model.Update(rows, error);
            }

            model.EndEpoch();
        }
    }
}
