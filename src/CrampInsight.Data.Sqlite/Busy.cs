using System.Data.Common;
using CrampInsight.Data.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CrampInsight.Data.Sqlite;

/// <summary>SQLite's two ways of saying that somebody else has the file.</summary>
internal static class Busy
{
    // The low byte is the kind; what stands above it is detail.
    public static bool Is(int answer) => (answer & 0xFF) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    public static bool Is(Exception? e) => e switch
    {
        null => false,
        DatabaseBusyException => true,
        SqliteException sqlite => Is(sqlite.SqliteErrorCode),
        _ => Is(e.InnerException),
    };
}

/// <summary>A single command that met a lock says so in our own words, within a transaction or without one.</summary>
internal sealed class BusyCommands : DbCommandInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData)
    {
        if (Busy.Is(eventData.Exception)) throw new DatabaseBusyException(eventData.Exception);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }
}

/// <summary>EF Core wraps what its commands throw while it saves; this takes the wrapping off again.</summary>
internal sealed class BusySaves : SaveChangesInterceptor
{
    public override void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        if (Busy.Is(eventData.Exception)) throw new DatabaseBusyException(eventData.Exception);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }
}
