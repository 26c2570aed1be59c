namespace CrampInsight.Calibration;

/// <summary>Writes a line at once, so that a long run shows where it is.</summary>
internal static class Output
{
    private static readonly StreamWriter Writer = new(Console.OpenStandardOutput()) { AutoFlush = true };

    public static void Line(string text) => Writer.WriteLine(text);
}
