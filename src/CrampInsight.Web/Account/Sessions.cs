using CrampInsight.Data.Accounts;
using CrampInsight.Web.Diaries;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrampInsight.Web.Account;

/// <summary>
/// Which sessions are still open, and which open pages have to hear when they end. The stored stamp decides, so that another process can end sessions too;
/// <see cref="End"/> only makes the pages of this process notice at once.
/// </summary>
public sealed class Sessions(IServiceScopeFactory scopes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Action>> _pages = new(StringComparer.Ordinal);

    /// <summary>False once the account has another stamp, or is gone. One narrow query, and no answer is kept.</summary>
    public async Task<bool> IsOpenAsync(Session session, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stamp = await scope.ServiceProvider.GetRequiredService<UserManager<DiaryUser>>().Users
            .Where(u => u.Id == session.Account).Select(u => u.SecurityStamp).SingleOrDefaultAsync(cancel);
        return stamp == session.Stamp;
    }

    /// <summary>Calls <paramref name="ended"/> when the account's sessions end in this process, until what comes back is disposed of.</summary>
    public IDisposable Watch(string account, Action ended)
    {
        lock (_lock)
        {
            if (!_pages.TryGetValue(account, out var pages)) _pages[account] = pages = [];
            pages.Add(ended);
        }

        return new Watching(this, account, ended);
    }

    /// <summary>Tells every open page of the account. Call it after the stamp was changed or the account deleted: a page that asks again has to hear the same.</summary>
    public void End(string account)
    {
        Action[] pages;
        lock (_lock) pages = _pages.TryGetValue(account, out var open) ? [.. open] : [];
        // Each by itself: a page that is just being closed must not keep the others from hearing.
        foreach (var ended in pages) _ = Task.Run(ended);
    }

    private void Leave(string account, Action ended)
    {
        lock (_lock)
        {
            if (_pages.TryGetValue(account, out var pages) && pages.Remove(ended) && pages.Count == 0) _pages.Remove(account);
        }
    }

    private sealed class Watching(Sessions sessions, string account, Action ended) : IDisposable
    {
        public void Dispose() => sessions.Leave(account, ended);
    }
}
