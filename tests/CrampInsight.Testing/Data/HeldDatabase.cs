using Microsoft.Data.Sqlite;

namespace CrampInsight.Testing;

/// <summary>Another program that is writing: until it is disposed nobody else gets the right to write.</summary>
public sealed class HeldDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    public HeldDatabase(string path)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Run("BEGIN IMMEDIATE");
    }

    public void Dispose()
    {
        Run("ROLLBACK");
        _connection.Dispose();
    }

    private void Run(string text)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Both texts are constants of this class.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
