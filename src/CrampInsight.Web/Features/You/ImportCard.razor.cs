using CrampInsight.Core.Exchange;
using CrampInsight.Data.Diaries;
using CrampInsight.Web.Diaries;
using CrampInsight.Web.Ui;
using CrampInsight.Web.Wording;
using Microsoft.AspNetCore.Components.Forms;

namespace CrampInsight.Web.Features.You;

/// <summary>Brings a diary in: read, look at what would change, then all of it or nothing.</summary>
public sealed partial class ImportCard(OpenDiary diary, Transfers transfers, PageScript script, Questions questions, ILogger<ImportCard> logger) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private CancellationTokenSource? _stop;
    private Step _step;
    private ReadOnlyMemory<byte> _file;
    private DiaryDocument? _document;
    private ImportPlan? _plan;
    private ImportMode _mode;
    private ImportProgress _progress;
    private IReadOnlyList<DocumentIssue> _issues = [];
    private IReadOnlyList<DocumentIssue> _warnings = [];
    private string? _problem;
    private string? _said;
    private bool _goToPreview;
    private int _round;

    private enum Step { Choose, Reading, Look, Writing, Done }

    private string Holds => _document!.Nights.Count == 0 ? DataTexts.HoldsNothing
        : Words.Fill(DataTexts.Holds, _document.Nights.Count, _document.Nights.Sum(n => n.Episodes.Count), Words.Date(_document.Nights[0].Night.Evening), Words.Date(_document.Nights[^1].Night.Evening));

    private string AboutYou => _document!.Person is not null ? DataTexts.PersonComes : _mode == ImportMode.Merge ? DataTexts.PersonStays : DataTexts.PersonGoes;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _stop?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_goToPreview) return;
        _goToPreview = false;
        await script.FocusAsync("#preview");
    }

    private async Task ChosenAsync(InputFileChangeEventArgs e)
    {
        Forget();
        if (e.FileCount == 0) return;
        if (e.File.Size > DocumentLimits.MaxBytes)
        {
            _problem = DataTexts.TooLarge;
            return;
        }

        await DoAsync(Step.Reading, DataTexts.Unreadable, async cancel =>
        {
            using var content = new MemoryStream((int)e.File.Size);
            await using (var stream = e.File.OpenReadStream(DocumentLimits.MaxBytes, cancel)) await stream.CopyToAsync(content, cancel);
            _file = content.GetBuffer().AsMemory(0, (int)content.Length);
            await PlanAsync(ImportMode.Merge, cancel);
            _goToPreview = _step == Step.Look;
        });
    }

    private Task UseAsync(ImportMode mode) => mode == _mode ? Task.CompletedTask : DoAsync(Step.Look, DataTexts.Unreadable, cancel => PlanAsync(mode, cancel));

    // Own questions that are here already tell how to read answers to them, but not when the file takes their place: it is read for each way anew.
    private async Task PlanAsync(ImportMode mode, CancellationToken cancel)
    {
        var person = (await diary.NowAsync(cancel)).Person;
        var context = new ReadingContext(mode == ImportMode.Replace ? [] : person.OwnFactors, diary.Clock.ZoneId, DateOnly.FromDateTime(diary.Clock.Now));
        var file = _file;
        var read = await Task.Run(() => DocumentReader.Read(file, context), cancel);
        (_mode, _warnings) = (mode, read.Warnings);
        if (!read.IsGood)
        {
            _issues = read.Errors;
            // What could not be read at all has nothing to be looked at.
            _step = _document is null ? Step.Choose : Step.Look;
            if (_document is null) _problem = DataTexts.Refused;
            return;
        }

        _document = read.Value;
        _plan = await Task.Run(() => transfers.PlanAsync(diary.Id, read.Value!, mode, cancel), cancel);
        _issues = _plan.Errors;
        _step = Step.Look;
    }

    private async Task BringAsync()
    {
        var (document, mode) = (_document!, _mode);
        if (mode == ImportMode.Replace && !await questions.AskAsync(DataTexts.Sure, DataTexts.SureText, DataTexts.KeepDiary, DataTexts.ReplaceNow)) return;
        _progress = new(0, _plan!.Write.Count);
        var progress = new Progress<ImportProgress>(p =>
        {
            _progress = p;
            StateHasChanged();
        });
        await DoAsync(Step.Writing, DataTexts.Failed, async cancel =>
        {
            // Not here: the page has to go on listening for "stop".
            _plan = await Task.Run(() => transfers.ImportAsync(diary.Id, document, mode, progress, cancel), cancel);
            _issues = _plan.Errors;
            _step = _issues.Count > 0 ? Step.Look : Step.Done;
        });
    }

    private async Task StopAsync()
    {
        if (_stop is not null) await _stop.CancelAsync();
    }

    private void Forget()
    {
        (_step, _file, _document, _plan, _mode, _issues, _warnings) = (Step.Choose, default, null, null, ImportMode.Merge, [], []);
        (_problem, _said) = (null, null);
    }

    private async Task DoAsync(Step meanwhile, string failed, Func<CancellationToken, Task> work)
    {
        _problem = null;
        _step = meanwhile;
        _stop?.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        StateHasChanged();
        try
        {
            await work(_stop.Token);
        }
        catch (OperationCanceledException) when (!_leaving.IsCancellationRequested)
        {
            Forget();
            _said = DataTexts.Stopped;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, e.GetType().Name);
            // What was read stays, so that it can be tried again.
            _step = _plan is null ? Step.Choose : Step.Look;
            _problem = failed;
        }

        // A field that still holds a file would not notice when the same one, mended, is chosen again.
        if (_step != Step.Reading) _round++;
    }

    [LoggerMessage(LogLevel.Error, "A diary could not be brought in: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
