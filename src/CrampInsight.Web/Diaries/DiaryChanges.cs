using System.Collections.Concurrent;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

/// <summary>Tells every open page of a diary that something was written to it, whoever wrote it in this process: a page, a program, an import.</summary>
public sealed class DiaryChanges
{
    private readonly ConcurrentDictionary<DiaryId, ConcurrentDictionary<Guid, Action>> _listeners = [];

    /// <summary>From now on, until it is disposed, <paramref name="changed"/> is called after each write, on the writer's thread.</summary>
    public IDisposable Listen(DiaryId diary, Action changed)
    {
        var id = Guid.NewGuid();
        _listeners.GetOrAdd(diary, _ => [])[id] = changed;
        return new Listener(this, diary, id);
    }

    public void Tell(DiaryId diary)
    {
        if (!_listeners.TryGetValue(diary, out var listeners)) return;
        foreach (var changed in listeners.Values) changed();
    }

    private sealed class Listener(DiaryChanges changes, DiaryId diary, Guid id) : IDisposable
    {
        public void Dispose()
        {
            if (changes._listeners.TryGetValue(diary, out var listeners)) listeners.TryRemove(id, out _);
        }
    }
}
