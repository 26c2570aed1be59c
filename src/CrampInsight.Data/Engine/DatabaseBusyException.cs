namespace CrampInsight.Data.Engine;

/// <summary>Something else was writing for longer than we wait. Nothing was written; the same can be tried again.</summary>
public sealed class DatabaseBusyException : Exception
{
    private const string Plain = "Another program is writing to the database. Nothing was saved; try again.";

    public DatabaseBusyException()
        : base(Plain)
    {
    }

    public DatabaseBusyException(string message)
        : base(message)
    {
    }

    public DatabaseBusyException(Exception inner)
        : base(Plain, inner)
    {
    }

    public DatabaseBusyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
