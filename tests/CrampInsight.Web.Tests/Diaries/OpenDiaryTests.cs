using System.Security.Claims;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Core.People;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Tests.Testing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CrampInsight.Web.Tests.Diaries;

/// <summary>A diary that is open on pages: all of them show what one of them wrote, nobody else hears of it, and nothing is read or worked out twice.</summary>
public sealed class OpenDiaryTests : IAsyncLifetime
{
    private static readonly Night Evening = DiaryBuilder.Tonight;

    private readonly List<AsyncServiceScope> _pages = [];
    private SqliteFile _file = null!;
    private ServiceProvider _app = null!;
    private Access _anna = null!;
    private string _stamp = "";

    public async ValueTask InitializeAsync()
    {
        _file = await SqliteFile.OpenAsync();
        _anna = await _file.AccountAsync(Anna.Name);
        _stamp = await _file.StampAsync(_anna);
        await _file.TellAsync(_anna.Diary, p => p with { TimeZone = Anna.Zone });
        await _file.PutAsync(_anna.Diary, new NightEntry(Evening.Previous) { Cramps = CrampAnswer.None });
        _app = new ServiceCollection()
            .AddDiaryOf(_file, new FakeTimeProvider(new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero)))
            .AddScoped<AuthenticationStateProvider, Device>()
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages) await page.DisposeAsync();
        await _app.DisposeAsync();
        await _file.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_signed_in_opens_nothing()
    {
        var diary = Page(null, "");
        (await diary.StartAsync()).ShouldBeFalse();
        diary.Access.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => diary.Id);
    }

    [Fact]
    public async Task Several_parts_of_a_page_open_the_diary_once()
    {
        var diary = Page();
        var (one, other) = (diary.StartAsync(), diary.StartAsync());
        other.ShouldBeSameAs(one);
        (await one).ShouldBeTrue();
        diary.Id.ShouldBe(_anna.Diary);
        diary.Tonight.ShouldBe(Evening);
        diary.Clock.ZoneId.ShouldBe(Anna.Zone);
        diary.Shown.ShouldBe(await _file.Reader.RevisionAsync(_anna.Diary, CancellationToken.None));
        (await NowAsync(diary)).ShouldBeSameAs(await NowAsync(diary));
    }

    [Fact]
    public async Task What_one_page_writes_the_other_is_told_and_shows_without_reading_nights_again()
    {
        var (one, other) = (await OpenedAsync(), await OpenedAsync());
        var before = (await NowAsync(other)).Journal.Find(Evening.Previous);
        var heard = 0;
        other.Changed += (_, _) => heard++;
        (await one.SaveAsync(Water(6m))).IsWritten.ShouldBeTrue();
        heard.ShouldBe(1);
        foreach (var page in new[] { one, other })
        {
            var now = await NowAsync(page);
            now.Journal.Find(Evening)!.Read(FactorCatalogue.Water).ShouldBe(6m);
            // The same object: a second read would have made another.
            now.Journal.Find(Evening.Previous).ShouldBeSameAs(before);
        }
    }

    [Fact]
    public async Task What_a_page_shows_of_the_person_follows_as_well()
    {
        var (one, other) = (await OpenedAsync(), await OpenedAsync());
        await one.SaveAsync(new PersonEdit(p => p with { BirthYear = 1961 }));
        (await NowAsync(other)).Person.BirthYear.ShouldBe(1961);
    }

    [Fact]
    public async Task What_another_process_wrote_is_seen_by_a_page_that_is_opened_then()
    {
        await OpenedAsync();
        await _file.Writer.CommitAsync(_anna.Diary, [Water(6m)]);
        var later = await OpenedAsync();
        (await NowAsync(later)).Journal.Find(Evening)!.Read(FactorCatalogue.Water).ShouldBe(6m);
    }

    [Fact]
    public async Task The_circuit_of_a_page_begins_with_what_its_first_drawing_showed_and_asks_nothing()
    {
        var drawn = await OpenedAsync();
        var shown = await NowAsync(drawn);
        // Only somebody who asks the database hears of this.
        await _file.Writer.CommitAsync(_anna.Diary, [Water(6m)]);
        var circuit = Page();
        circuit.Shown = drawn.Shown;
        (await circuit.StartAsync()).ShouldBeTrue();
        (await NowAsync(circuit)).ShouldBeSameAs(shown);
        circuit.PageOpens();
        (await NowAsync(circuit)).ShouldBeSameAs(shown);
        circuit.PageOpens();
        (await NowAsync(circuit)).Journal.Find(Evening)!.Read(FactorCatalogue.Water).ShouldBe(6m);
    }

    [Fact]
    public async Task What_another_process_wrote_is_not_lost_when_this_one_writes_next()
    {
        var open = await OpenedAsync();
        await _file.Writer.CommitAsync(_anna.Diary, [Water(6m)]);
        (await open.SaveAsync(new NoteEdit(Evening, "", "a walk"))).IsWritten.ShouldBeTrue();
        var night = (await NowAsync(open)).Journal.Find(Evening)!;
        (night.Read(FactorCatalogue.Water), night.Note).ShouldBe((6m, "a walk"));
    }

    [Fact]
    public async Task Another_persons_page_hears_nothing_and_sees_nothing()
    {
        var bea = await _file.AccountAsync("bea");
        var hers = Page(bea, await _file.StampAsync(bea));
        await hers.StartAsync();
        var heard = 0;
        hers.Changed += (_, _) => heard++;
        await (await OpenedAsync()).SaveAsync(Water(6m));
        heard.ShouldBe(0);
        (await NowAsync(hers)).Journal.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_was_left_hears_nothing_more()
    {
        var (one, left) = (await OpenedAsync(), await OpenedAsync());
        var heard = 0;
        left.Changed += (_, _) => heard++;
        left.Dispose();
        await one.SaveAsync(Water(6m));
        heard.ShouldBe(0);
    }

    [Fact]
    public async Task Patterns_are_worked_out_once_for_all_who_ask()
    {
        var (one, other) = (await OpenedAsync(), await OpenedAsync());
        var reports = await Task.WhenAll(one.PatternsAsync(CancellationToken.None), one.PatternsAsync(CancellationToken.None), other.PatternsAsync(CancellationToken.None));
        reports[1].ShouldBeSameAs(reports[0]);
        reports[2].ShouldBeSameAs(reports[0]);
        await one.SaveAsync(new CrampsEdit(Evening, null, CrampAnswer.Some));
        var after = await one.PatternsAsync(CancellationToken.None);
        after.ShouldNotBeSameAs(reports[0]);
        (after.AnsweredNights, after.CrampNights).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Whoever_needs_more_of_the_diary_gets_it_and_the_rest_stays_short()
    {
        var longAgo = Evening.AddDays(-700);
        await _file.PutAsync(_anna.Diary, new NightEntry(longAgo) { Cramps = CrampAnswer.Some });
        var diary = await OpenedAsync();
        (await NowAsync(diary)).Journal.Find(longAgo).ShouldBeNull();
        (await diary.SinceAsync(longAgo, CancellationToken.None)).Journal.Find(longAgo).ShouldNotBeNull();
        (await diary.WholeAsync(CancellationToken.None)).From.ShouldBeNull();
    }

    [Fact]
    public async Task A_page_whose_session_was_ended_writes_nothing_and_is_told()
    {
        var diary = await OpenedAsync();
        await _file.ChangeStampAsync(_anna);
        (await diary.SaveAsync(Water(6m))).Outcome.ShouldBe(CommitOutcome.SignedOut);
        (await StoredAsync()).IsBlank.ShouldBeTrue();
        Of<AuthenticationStateProvider>(_pages[^1]).ShouldBeOfType<Device>().HasEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_stops_waits_for_a_save_under_way()
    {
        var diary = await OpenedAsync();
        await using var other = new SqliteConnection($"Data Source={_file.DatabasePath};Pooling=False");
        await other.OpenAsync(CancellationToken.None);
        // It has the right to write and does nothing with it.
        await using var held = other.BeginTransaction(deferred: false);
        var saving = diary.SaveAsync(Water(6m));
        var stopping = _app.GetRequiredService<Saves>().StopAsync(CancellationToken.None);
        stopping.IsCompleted.ShouldBeFalse();
        saving.IsCompleted.ShouldBeFalse();
        await held.RollbackAsync(CancellationToken.None);
        await stopping;
        (await saving).IsWritten.ShouldBeTrue();
        (await StoredAsync()).Read(FactorCatalogue.Water).ShouldBe(6m);
    }

    [Fact]
    public async Task A_server_that_may_not_wait_longer_stops()
    {
        await OpenedAsync();
        await _app.GetRequiredService<Saves>().StopAsync(CancellationToken.None);
        await _app.GetRequiredService<Saves>().StopAsync(new(canceled: true));
    }

    private OpenDiary Page() => Page(_anna, _stamp);

    private OpenDiary Page(Access? access, string stamp)
    {
        var page = _app.CreateAsyncScope();
        _pages.Add(page);
        ((Device)Of<AuthenticationStateProvider>(page)).SignIn(access, stamp);
        return Of<OpenDiary>(page);
    }

    private async Task<OpenDiary> OpenedAsync()
    {
        var diary = Page();
        (await diary.StartAsync()).ShouldBeTrue();
        return diary;
    }

    private async Task<NightEntry> StoredAsync() => (await _file.Reader.NightAsync(_anna.Diary, Evening, CancellationToken.None)).Entry;

    private static T Of<T>(AsyncServiceScope page)
        where T : notnull => page.ServiceProvider.GetRequiredService<T>();

    private static Task<Core.Insight.DiarySnapshot> NowAsync(OpenDiary diary) => diary.NowAsync(CancellationToken.None);

    private static ReadingEdit Water(decimal drinks) => new(Evening, FactorCatalogue.Water.Id, null, Answer.Of(drinks));

    /// <summary>One device, with what it carries since it signed in.</summary>
    private sealed class Device : AuthenticationStateProvider, ISessionEnd
    {
        private ClaimsPrincipal _user = new(new ClaimsIdentity());

        public bool HasEnded { get; private set; }

        public void SignIn(Access? access, string stamp)
        {
            if (access is not null) _user = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, access.By), new(new ClaimsIdentityOptions().SecurityStampClaimType, stamp)], "test"));
        }

        public void End() => HasEnded = true;

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_user));
    }
}
