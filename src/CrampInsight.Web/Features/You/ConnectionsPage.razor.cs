using CrampInsight.Core.Diary;
using CrampInsight.Data.Tokens;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Jobs;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>Keys for other programs: made here, shown once, revoked here.</summary>
public sealed partial class ConnectionsPage(
    OpenDiary diary, TokenStore tokens, TokenUses uses, NavigationManager navigation, PageScript script, Questions questions, Notices notices, ILogger<ConnectionsPage> logger)
    : DiaryPage(diary)
{
    private IReadOnlyList<TokenInfo>? _tokens;
    private string _name = "";
    private string _freshName = "";
    private string? _fresh;
    private string? _problem;
    private bool _goToFresh;

    private string Address => navigation.BaseUri + "api/v1";

    protected override Task OpenAsync() => ReloadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_goToFresh) return;
        _goToFresh = false;
        await script.FocusAsync("#fresh");
    }

    private async Task ReloadAsync() => _tokens = [.. (await tokens.ListAsync(Diary.Id, Leaving)).Select(t => t with { LastUsed = uses.LastUse(t.Id) ?? t.LastUsed })];

    private Task CreateAsync() => TryAsync(async () =>
    {
        var name = _name.Trim();
        if (name.Length is 0 or > TokenStore.MaxNameLength)
        {
            _problem = Words.Fill(ConnectionTexts.NameMissing, TokenStore.MaxNameLength);
            return;
        }

        if (await tokens.CreateAsync(Diary.Id, Diary.Access!.By, name, Leaving) is not { } token)
        {
            _problem = Words.Fill(ConnectionTexts.TooMany, TokenStore.MaxTokens);
            return;
        }

        (_fresh, _freshName, _name, _goToFresh) = (token, name, "", true);
        await ReloadAsync();
    });

    private Task RevokeAsync(TokenInfo token) => TryAsync(async () =>
    {
        if (!await questions.AskAsync(Words.Fill(ConnectionTexts.Sure, token.Name), ConnectionTexts.SureText, ConnectionTexts.Keep, ConnectionTexts.Revoke)) return;
        await tokens.RevokeAsync(Diary.Id, token.Id, Leaving);
        if (_freshName == token.Name) _fresh = null;
        await ReloadAsync();
        StateHasChanged();
        await notices.SayAsync(Words.Fill(ConnectionTexts.Revoked, token.Name), "#keys");
    });

    private async Task TryAsync(Func<Task> change)
    {
        _problem = null;
        try
        {
            await change();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e.GetType().Name);
            _problem = ConnectionTexts.Failed;
        }
    }

    private string Day(DateTimeOffset at) => Words.Date(DateOnly.FromDateTime(LocalMoment.At(at, Diary.Clock.ZoneId).Local));

    [LoggerMessage(LogLevel.Error, "Keys could not be changed: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
