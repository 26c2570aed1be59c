using System.Threading.RateLimiting;

namespace CrampInsight.Web.Account;

/// <summary>Slows down guessing at one name from many places. The lock of the account alone would let a stranger lock its owner out for long.</summary>
public sealed class SignInGate : IDisposable
{
    /// <summary>Tries for one name within a minute; generous for a person, slow for a machine.</summary>
    public const int TriesAMinute = 15;

    private readonly PartitionedRateLimiter<string> _byName = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetFixedWindowLimiter(name.Trim().ToUpperInvariant(), _ => new() { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(string name)
    {
        using var lease = _byName.AttemptAcquire(name);
        return lease.IsAcquired;
    }

    public void Dispose() => _byName.Dispose();
}
