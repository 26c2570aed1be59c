using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Data;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Sqlite;
using CrampInsight.Data.Tokens;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrampInsight.Testing;

/// <summary>A real database file, made and migrated as the app does it, in a folder of its own.</summary>
public sealed class SqliteFile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crampinsight-data-");
    private readonly ServiceProvider _services;

    /// <param name="patience">How long a writer waits for others; null for the usual time.</param>
    public SqliteFile(TimeSpan? patience = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddCrampData().OnSqlite(DatabasePath, patience);
        services.AddIdentityCore<DiaryUser>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).AddCrampStores();
        _services = services.BuildServiceProvider();
    }

    public string DatabasePath => Path.Combine(_folder.FullName, "crampinsight.db");

    public string Backups => Path.Combine(_folder.FullName, "backups");

    public DiaryReader Reader => Get<DiaryReader>();

    public DiaryWriter Writer => Get<DiaryWriter>();

    public DiaryTransfer Transfer => Get<DiaryTransfer>();

    public DiaryAccessReader Access => Get<DiaryAccessReader>();

    public TokenStore Tokens => Get<TokenStore>();

    public IDatabase Database => Get<IDatabase>();

    /// <summary>A database of an earlier edition, not yet opened by this one.</summary>
    public static SqliteFile Earlier(string name)
    {
        var file = new SqliteFile();
        File.Copy(Path.Combine(Repository.Root, "tests", "CrampInsight.Data.Tests", "Databases", name), file.DatabasePath);
        return file;
    }

    public static async Task<SqliteFile> OpenAsync(TimeSpan? patience = null)
    {
        var file = new SqliteFile(patience);
        await file.Database.PrepareAsync(CancellationToken.None);
        return file;
    }

    /// <summary>Anything else that the app's own code would be given.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Adds an account and answers what it may open.</summary>
    public async Task<Access> AccountAsync(string name)
    {
        await using var scope = _services.CreateAsyncScope();
        var user = new DiaryUser { UserName = name };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().CreateAsync(user);
        if (!made.Succeeded) throw new InvalidOperationException(made.ToString());
        return await Access.FindAsync(user.Id, CancellationToken.None) ?? throw new InvalidOperationException("The account has no diary.");
    }

    /// <summary>Adds an account and answers its diary.</summary>
    public async Task<DiaryId> DiaryAsync(string name) => (await AccountAsync(name)).Diary;

    /// <summary>Puts whole nights in the place of what is stored.</summary>
    public Task<Committed> PutAsync(DiaryId diary, params IEnumerable<NightEntry> nights) => Writer.CommitAsync(diary, [.. nights.Select(n => new WholeNightEdit(n.Night, n))]);

    public Task<Committed> TellAsync(DiaryId diary, Func<Person, Person> change) => Writer.CommitAsync(diary, [new PersonEdit(change)]);

    /// <summary>What anybody who has the database's files can read in them.</summary>
    public async Task<string> TextAsync()
    {
        var text = "";
        foreach (var path in Directory.GetFiles(_folder.FullName, "crampinsight.db*"))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            text += await reader.ReadToEndAsync();
        }

        return text;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
