using CrampInsight.Core.Diary;
using CrampInsight.Data.Diaries;

namespace CrampInsight.Web.Diaries;

/// <summary>
/// The changes of a form that is saved as a whole, after every tap. Changes that failed, or came while one was under way, are sent together;
/// what is not saved yet stays on the screen.
/// </summary>
/// <param name="save">Writes a change; it is finished whether or not anybody waits.</param>
/// <param name="edit">A change as an edit.</param>
/// <param name="progress">How the saves are getting on.</param>
/// <param name="changed">Called when the line that says so has to be drawn again.</param>
public sealed class FormSaves<T>(Func<DiaryEdit, Task<Committed>> save, Func<Func<T, T>, DiaryEdit> edit, SaveProgress progress, Action changed)
{
    private Func<T, T>? _unsaved;

    public SaveState State => progress.State;

    /// <summary>What is stored, with what is not saved yet.</summary>
    public T Over(T stored) => _unsaved is null ? stored : _unsaved(stored);

    /// <summary>Saves a change, together with those before it that are not saved.</summary>
    public Task SaveAsync(Func<T, T> change)
    {
        var before = _unsaved;
        _unsaved = before is null ? change : v => change(before(v));
        return RetryAsync();
    }

    /// <summary>Sends again what could not be saved.</summary>
    public async Task RetryAsync()
    {
        if (progress.IsUnderWay) return;
        while (_unsaved is { } change)
        {
            var saving = progress.FollowAsync(save(edit(change)));
            changed();
            if (await saving is not { IsWritten: true }) return;
            // What came meanwhile holds this change too; applying it twice changes nothing.
            if (ReferenceEquals(_unsaved, change)) _unsaved = null;
        }
    }
}
