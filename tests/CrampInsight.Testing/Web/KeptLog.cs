using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace CrampInsight.Testing;

/// <summary>Keeps every log event with all it carries, also what no output prints.</summary>
public sealed class KeptLog : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyList<string> Messages => [.. _events.Select(e => e.RenderMessage(CultureInfo.InvariantCulture))];

    public IReadOnlyList<string> Everything =>
        [.. _events.Select(e => string.Join('\n', [e.RenderMessage(CultureInfo.InvariantCulture), .. e.Properties.Select(p => $"{p.Key}={p.Value}"), $"{e.Exception}"]))];

    public IReadOnlyList<string> Errors => [.. _events.Where(e => e.Level >= LogEventLevel.Error).Select(e => $"{e.RenderMessage(CultureInfo.InvariantCulture)} {e.Exception}")];

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);
}
