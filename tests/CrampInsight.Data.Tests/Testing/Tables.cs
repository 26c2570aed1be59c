using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CrampInsight.Data.Tests.Testing;

/// <summary>Everything that stands in a database file, read apart from the program.</summary>
internal sealed record Tables(IReadOnlyList<string> Schema, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows)
{
    public static async Task<Tables> ReadAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(CancellationToken.None);
        var schema = (await SelectAsync(connection, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name")).Select(r => string.Join('\n', r.Values)).ToList();
        Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows = new(StringComparer.Ordinal);
        foreach (var table in (await SelectAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")).Select(r => r["name"]))
            rows[table] = await SelectAsync(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid");
        return new(schema, rows);
    }

    /// <summary>One text: the tables' own definitions and every value of every row.</summary>
    public string Dump() =>
        string.Join('\n', [.. Schema, .. Rows.OrderBy(t => t.Key, StringComparer.Ordinal).SelectMany(t => t.Value.Select(r => t.Key + ": " + string.Join(" | ", r.Select(c => c.Key + "=" + c.Value))))]);

    public static async Task<List<Dictionary<string, string>>> SelectAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own text
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        List<Dictionary<string, string>> rows = [];
        while (await reader.ReadAsync(CancellationToken.None))
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName,
                i => reader.IsDBNull(i) ? "NULL" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!,
                StringComparer.Ordinal));
        return rows;
    }
}
