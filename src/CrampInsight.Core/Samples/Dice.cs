namespace CrampInsight.Core.Samples;

/// <summary>Made-up numbers that are the same on every machine and in every version: SplitMix64, which fits on a page and never changes.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>True so often, from 0 to 1.</summary>
    public bool Falls(double share) => Roll() < share;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Roll() * (most - least + 1));

    /// <summary>One of the values, each as often as its share says; the shares add up to 1.</summary>
    public T Of<T>(params ReadOnlySpan<(T Value, double Share)> values)
    {
        var roll = Roll();
        foreach (var (value, share) in values)
        {
            if (roll < share) return value;
            roll -= share;
        }

        return values[^1].Value;
    }

    private double Roll()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
        }
    }
}
