using System.Data.Common;
using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CrampInsight.Core.Samples;
using CrampInsight.Data.Accounts;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Engine;
using CrampInsight.Data.Tokens;
using CrampInsight.Web.Account;
using CrampInsight.Web.Hosting;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Web.Commands;

/// <summary>The program with arguments: it does one thing and ends. Contract section 6.</summary>
internal static class CommandLine
{
    private const string Usage = "The commands are: user add NAME --password-stdin, user reset-password NAME --password-stdin, user list, token create NAME --name LABEL, backup FILE, restore FILE, import NAME FILE, export NAME FILE, demo NAME, check, sources check FILE.";
    private const int LongestName = 64;

    /// <summary>0, or 1 with one line on standard error.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            var settings = builder.AddCrampSettings();
            builder.AddDiary(settings);
            builder.AddAccounts(settings);
            await using var app = builder.Build();
            await DoAsync(app, settings, args);
            return 0;
        }
        catch (Exception e) when (e is StartException or DatabaseStartException or DatabaseBusyException)
        {
            await Console.Error.WriteLineAsync(OneLine(e.Message));
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync(OneLine($"It could not be done: {e.Message}"));
            return 1;
        }
    }

    private static async Task DoAsync(WebApplication app, CrampSettings settings, string[] args)
    {
        if (args is ["restore", var from])
        {
            using var alone = FolderLock.Alone(settings) ?? throw new StartException("The server is running. Stop it first, then restore.");
            await app.Services.GetRequiredService<IDatabase>().RestoreAsync(from, CancellationToken.None);
            Console.WriteLine("Restored.");
            return;
        }

        if (args is ["check"])
        {
            await app.Services.GetRequiredService<IDatabase>().CheckAsync(CancellationToken.None);
            Console.WriteLine("The database is sound.");
            return;
        }

        if (args is ["sources", "check", var list])
        {
            if (!File.Exists(list)) throw new StartException($"There is no file {list}.");
            using var text = File.OpenText(list);
            foreach (var line in RetractionList.Check(text)) Console.WriteLine(line);
            return;
        }

        using var shared = FolderLock.Share(settings);
        Func<IServiceProvider, Task> command = args switch
        {
            ["user", "add", var name, "--password-stdin"] => services => AddUserAsync(services, name),
            ["user", "reset-password", var name, "--password-stdin"] => services => ResetAsync(services, name),
            ["user", "list"] => ListAsync,
            ["token", "create", var name, "--name", var label] => services => TokenAsync(services, name, label),
            ["backup", var file] => services => services.GetRequiredService<IDatabase>().BackupAsync(file, CancellationToken.None),
            ["import", var name, var file] => services => ImportAsync(services, name, file),
            ["export", var name, var file] => services => ExportAsync(services, name, file),
            ["demo", var name] => services => FillSampleAsync(services, name),
            _ => throw new StartException(Usage),
        };
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await command(scope.ServiceProvider);
    }

    private static async Task AddUserAsync(IServiceProvider services, string name)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) throw new StartException("A name has 1 to 64 characters.");
        Judge(await services.GetRequiredService<UserManager<DiaryUser>>().CreateAsync(new() { UserName = name }, ReadPassword()));
        Console.WriteLine($"Added {name}.");
    }

    private static async Task ResetAsync(IServiceProvider services, string name)
    {
        var users = services.GetRequiredService<UserManager<DiaryUser>>();
        var user = await FindAsync(services, name);
        Judge(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), ReadPassword()));
        await users.ResetAccessFailedCountAsync(user);
        await users.SetLockoutEndDateAsync(user, null);
        Console.WriteLine($"{user.UserName} has a new password.");
    }

    private static async Task ListAsync(IServiceProvider services)
    {
        foreach (var name in await services.GetRequiredService<UserManager<DiaryUser>>().Users.OrderBy(u => u.NormalizedUserName).Select(u => u.UserName).ToListAsync())
            Console.WriteLine(name);
    }

    private static async Task TokenAsync(IServiceProvider services, string name, string label)
    {
        var (_, access) = await FindDiaryAsync(services, name);
        if (string.IsNullOrWhiteSpace(label) || label.Length > TokenStore.MaxNameLength) throw new StartException("The label has 1 to 80 characters.");
        Console.WriteLine(await services.GetRequiredService<TokenStore>().CreateAsync(access.Diary, access.By, label.Trim(), CancellationToken.None)
            ?? throw new StartException("There are too many tokens for this diary. Revoke one first."));
    }

    private static async Task ImportAsync(IServiceProvider services, string name, string file)
    {
        var (_, access) = await FindDiaryAsync(services, name);
        if (!File.Exists(file)) throw new StartException($"There is no file {file}.");
        if (new FileInfo(file).Length > DocumentLimits.MaxBytes) throw new StartException($"The file {file} is larger than 25 MB.");
        var person = await services.GetRequiredService<DiaryReader>().PersonAsync(access.Diary, CancellationToken.None);
        var now = LocalMoment.At(services.GetRequiredService<TimeProvider>().GetUtcNow(), person.TimeZone ?? Zones.Utc);
        var read = DocumentReader.Read(await File.ReadAllBytesAsync(file), new(person.OwnFactors, person.TimeZone ?? Zones.Utc, DateOnly.FromDateTime(now.Local)));
        Refuse(read.Errors);
        Refuse((await services.GetRequiredService<DiaryTransfer>().ImportAsync(access.Diary, read.Value!, ImportMode.Merge, null, CancellationToken.None)).Errors);
        foreach (var warning in read.Warnings) Console.WriteLine($"{warning.At}: {DocumentWords.Say(warning)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Imported {read.Value!.Nights.Count} nights and {read.Value.Nights.Sum(n => n.Episodes.Count)} cramps."));
    }

    private static async Task ExportAsync(IServiceProvider services, string name, string file)
    {
        var (_, access) = await FindDiaryAsync(services, name);
        var (person, journal) = await services.GetRequiredService<DiaryReader>().WholeAsync(access.Diary, CancellationToken.None);
        var document = DocumentWriter.Write(person, journal.Entries, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await PrivateFile.WriteAsync(file, async stream => await stream.WriteAsync(document));
    }

    private static async Task FillSampleAsync(IServiceProvider services, string name)
    {
        var (user, access) = await FindDiaryAsync(services, name);
        var home = (await services.GetRequiredService<DiaryReader>().PersonAsync(access.Diary, CancellationToken.None)).TimeZone ?? Zones.Utc;
        var zone = Zones.TryFind(home, out _) ? home : Zones.Utc;
        var tonight = LocalMoment.At(services.GetRequiredService<TimeProvider>().GetUtcNow(), zone).Night;
        if (!await services.GetRequiredService<DiaryTransfer>().FillSampleAsync(access.Diary, tonight, zone, CancellationToken.None))
            throw new StartException($"The diary of {user.UserName} is not empty. Nothing was changed; make another account for the sample diary.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The diary of {user.UserName} now shows a made-up sample of {SampleDiary.Nights} nights."));
    }

    private static async Task<DiaryUser> FindAsync(IServiceProvider services, string name) =>
        await services.GetRequiredService<UserManager<DiaryUser>>().FindByNameAsync(name.Trim()) ?? throw new StartException($"There is no account {name}.");

    private static async Task<(DiaryUser User, Access Access)> FindDiaryAsync(IServiceProvider services, string name)
    {
        var user = await FindAsync(services, name);
        return (user, await services.GetRequiredService<DiaryAccessReader>().FindAsync(user.Id, CancellationToken.None) ?? throw new StartException($"The account {user.UserName} has no diary."));
    }

    private static string ReadPassword() => Console.In.ReadLine() is { Length: > 0 } line ? line : throw new StartException("The password is read from standard input, and nothing came.");

    private static void Judge(IdentityResult result)
    {
        if (!result.Succeeded) throw new StartException(string.Join(' ', result.Errors.Select(AccountMaker.Say).Distinct(StringComparer.Ordinal)));
    }

    private static void Refuse(IReadOnlyList<DocumentIssue> errors)
    {
        if (errors.Count == 0) return;
        var more = errors.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {errors.Count - 1} more)") : "";
        throw new StartException($"Nothing was imported. {(errors[0].At.Length > 0 ? errors[0].At : "The document")}: {DocumentWords.Say(errors[0])}{more}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
