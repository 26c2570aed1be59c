using CrampInsight.Core.Diary;
using CrampInsight.Data.Tokens;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Wording;
using CrampInsight.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Features.You;

/// <summary>Keys for other programs: made here, shown once, revoked here.</summary>
public sealed partial class ConnectionsPage(DiarySession diary, TokenStore tokens, NavigationManager navigation, PageScript script, ILogger<ConnectionsPage> logger) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<TokenInfo>? _tokens;
    private Guid? _revoking;
    private string _name = "";
    private string _freshName = "";
    private string? _fresh;
    private string? _problem;
    private string? _said;
    private bool _goToFresh;

    private string Address => navigation.BaseUri + "api/v1";

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await diary.StartAsync()) await ReloadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_goToFresh) return;
        _goToFresh = false;
        await script.FocusAsync("#fresh");
    }

    private async Task ReloadAsync() => _tokens = await tokens.ListAsync(diary.Owner, _leaving.Token);

    private Task CreateAsync() => TryAsync(async () =>
    {
        var name = _name.Trim();
        if (name.Length is 0 or > TokenStore.MaxNameLength)
        {
            _problem = Words.Fill(ConnectionTexts.NameMissing, TokenStore.MaxNameLength);
            return;
        }

        if (await tokens.CreateAsync(diary.Owner, name, _leaving.Token) is not { } token)
        {
            _problem = Words.Fill(ConnectionTexts.TooMany, TokenStore.MaxTokens);
            return;
        }

        (_fresh, _freshName, _name, _goToFresh) = (token, name, "", true);
        await ReloadAsync();
    });

    private Task RevokeAsync(TokenInfo token) => TryAsync(async () =>
    {
        await tokens.RevokeAsync(diary.Owner, token.Id, _leaving.Token);
        (_revoking, _said) = (null, Words.Fill(ConnectionTexts.Revoked, token.Name));
        if (_freshName == token.Name) _fresh = null;
        await ReloadAsync();
    });

    private async Task TryAsync(Func<Task> change)
    {
        (_problem, _said) = (null, null);
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

    private string Day(DateTimeOffset at) => Words.Date(DateOnly.FromDateTime(LocalMoment.At(at, diary.Clock.ZoneId).Local));

    [LoggerMessage(LogLevel.Error, "Keys could not be changed: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
