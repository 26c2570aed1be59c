using System.Collections.Concurrent;
using CrampInsight.Data.Tokens;

namespace CrampInsight.Web.Jobs;

/// <summary>Notes when tokens were last used, beside the requests: whoever only reads never waits for the right to write.</summary>
public sealed partial class TokenUses(TokenStore tokens, TimeProvider time, ILogger<TokenUses> logger) : BackgroundService
{
    /// <summary>Seeing when a token was last used needs no more than this.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _last = [];
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _unwritten = [];
    private readonly SemaphoreSlim _wake = new(0, 1);

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    public void Note(Guid token)
    {
        var now = time.GetUtcNow();
        if (_last.TryGetValue(token, out var last) && now - last < NotedEvery) return;
        _last[token] = _unwritten[token] = now;
        if (_wake.CurrentCount == 0) Wake();
    }

    /// <summary>When a token was last used, also when that is not written yet; null when this process has not seen it.</summary>
    public DateTimeOffset? LastUse(Guid token) => _last.TryGetValue(token, out var last) ? last : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wake.WaitAsync(stoppingToken);
            await WriteAsync(stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        Dictionary<Guid, DateTimeOffset> uses = new(_unwritten);
        if (uses.Count == 0) return;
        try
        {
            await tokens.NoteUsesAsync(uses, cancel);
            foreach (var use in uses) _unwritten.TryRemove(use);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The next use brings these along.
            LogNotNoted(logger, e.GetType().Name);
        }
    }

    private void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has just done it.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The last use of a token could not be noted yet: {Reason}")]
    private static partial void LogNotNoted(ILogger logger, string reason);
}
