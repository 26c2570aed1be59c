namespace CrampInsight.Data.Engine;

/// <summary>The database cannot be used. The message is one plain line: what is wrong, where, and what to do.</summary>
public sealed class DatabaseStartException : Exception
{
    public DatabaseStartException()
    {
    }

    public DatabaseStartException(string message)
        : base(message)
    {
    }

    public DatabaseStartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
