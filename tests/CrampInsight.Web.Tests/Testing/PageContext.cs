using System.Globalization;
using System.Security.Claims;
using Bunit;
using CrampInsight.Core.Diary;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace CrampInsight.Web.Tests.Testing;

/// <summary>A page on its own, over a real database with Anna's diary, on the evening of 22 November 2026.</summary>
public abstract class PageContext : BunitContext, IAsyncLifetime
{
    private SqliteFile _file = null!;
    private Access _anna = null!;

    static PageContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected static Night Tonight => DiaryBuilder.Tonight;

    private protected FakeTimeProvider Time { get; } = new(new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));

    private protected DiaryId Diary { get; private set; }

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        _file = await SqliteFile.OpenAsync();
        _anna = await _file.AccountAsync(Anna.Name);
        Diary = _anna.Diary;
        await _file.TellAsync(Diary, p => p with { TimeZone = Anna.Zone });
        Services.AddDiaryOf(_file, Time);
        Services.AddMudServices(mud => Notices.Configure(mud.SnackbarConfiguration));
        Services.AddScoped<Notices>();
        Services.AddScoped<Questions>();
        Services.AddScoped<PageScript>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("/js/connection.js").Mode = JSRuntimeMode.Loose;
        this.AddAuthorization().SetAuthorized(Anna.Name)
            .SetClaims(new Claim(ClaimTypes.NameIdentifier, _anna.By), new Claim(new ClaimsIdentityOptions().SecurityStampClaimType, await _file.StampAsync(_anna)));
        // It takes the renderer from the services, which are complete from now on.
        SetRendererInfo(new RendererInfo("Server", true));
    }

    /// <summary>Changes what the person told about themselves.</summary>
    private protected Task TellAsync(Func<Person, Person> change) => _file.TellAsync(Diary, change);

    /// <summary>Writes whole nights, before a page is there or as another device.</summary>
    private protected async Task PutAsync(params IEnumerable<NightEntry> nights) =>
        await Services.GetRequiredService<Saves>().CommitOnceAsync(Diary, [.. nights.Select(n => new WholeNightEdit(n.Night, n))], null, null, CancellationToken.None);

    /// <summary>Signs every device out, as a new password does.</summary>
    private protected Task EndSessionsAsync() => _file.ChangeStampAsync(_anna);

    /// <summary>From now on nothing can be written about a night.</summary>
    private protected Task BreakAsync() => BreakAsync(true);

    /// <summary>From now on it can be written again.</summary>
    private protected Task MendAsync() => BreakAsync(false);

    /// <summary>Counts what is asked of the database from now on.</summary>
    private protected CrampInsight.Testing.Commands Listen() => new(_file.DatabasePath);

    private protected Task<NightEntry> StoredAsync() => StoredAsync(Tonight);

    private protected async Task<NightEntry> StoredAsync(Night night) => (await _file.Reader.NightAsync(Diary, night, CancellationToken.None)).Entry;

    private protected async Task<(Core.People.Person Person, Journal Journal)> WholeAsync() => await _file.Reader.WholeAsync(Diary, CancellationToken.None);

    /// <summary>A page at an address, as soon as it shows what it found.</summary>
    private protected IRenderedComponent<TPage> Open<TPage>(string address = "", Action<ComponentParameterCollectionBuilder<TPage>>? with = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<TPage>(p => with?.Invoke(p));
        page.WaitForState(() => page.FindAll(".skeleton").Count == 0 && page.FindAll("h1").Count > 0);
        return page;
    }

    private protected static Episode Cramp(Night night, int hour = 3, int minute = 10) => new()
    {
        Id = Guid.NewGuid(),
        StartedAt = LocalMoment.Create((hour < 12 ? night.Next : night).Evening.ToDateTime(new(hour, minute)), Anna.Zone).Moment,
        Pain = 5,
        Minutes = 3,
    };

    private async Task BreakAsync(bool isBroken)
    {
        await using var connection = new SqliteConnection($"Data Source={_file.DatabasePath};Pooling=False");
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        if (isBroken) command.CommandText = "CREATE TRIGGER Full BEFORE INSERT ON Nights BEGIN SELECT RAISE(ABORT, 'full'); END";
        else command.CommandText = "DROP TRIGGER Full";
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await Services.GetRequiredService<Saves>().StopAsync(CancellationToken.None);
        await base.DisposeAsyncCore();
        await _file.DisposeAsync();
    }
}

internal static class PageExtensions
{
    /// <summary>Nothing on the page says that something is wrong.</summary>
    public static void ShouldBeAtPeace<TPage>(this IRenderedComponent<TPage> page)
        where TPage : IComponent
    {
        page.FindAll(".problem").ShouldBeEmpty();
        page.FindAll("[role=alert]").ShouldBeEmpty();
        page.FindAll(".failed").ShouldBeEmpty();
    }

    /// <summary>The button with these words.</summary>
    public static AngleSharp.Dom.IElement Button<TPage>(this IRenderedComponent<TPage> page, string says)
        where TPage : IComponent =>
        page.FindAll("button").First(b => b.TextContent.Contains(says, StringComparison.Ordinal));
}
