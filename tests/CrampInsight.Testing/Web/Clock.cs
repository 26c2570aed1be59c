namespace CrampInsight.Testing;

/// <summary>A clock that runs, but from a moment that the test chose.</summary>
public sealed class Clock : TimeProvider
{
    private TimeSpan _moved;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _moved;

    public void MoveTo(DateTimeOffset moment) => _moved = moment - System.GetUtcNow();
}
