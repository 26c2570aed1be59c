using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;
using CrampInsight.Web.Wording;

namespace CrampInsight.Web.Features.Nights;

/// <summary>One answer that can be asked for, in words.</summary>
public sealed record AnswerOption(string Key, string Words, Func<Answer, bool> Fits);

/// <summary>What a person looks for among their nights. It lives on the page only: nothing of it may stand in an address.</summary>
public sealed class NightFilter
{
    public string Note { get; set; } = "";

    public Leg? Leg { get; set; }

    public Muscle? Muscle { get; set; }

    public Factor? Factor { get; set; }

    /// <summary>Key of one of <see cref="AnswersOf"/>; empty means any answer.</summary>
    public string AnswerKey { get; set; } = "";

    public bool IsEmpty => Note.Trim().Length == 0 && Leg is null && Muscle is null && Factor is null;

    /// <summary>The answers of a factor that can be picked.</summary>
    public static IReadOnlyList<AnswerOption> AnswersOf(Factor? factor) => factor switch
    {
        AmountFactor => [new("0", NightTexts.Find0, v => v.Amount == 0), new("more", NightTexts.FindMore0, v => v.Amount > 0)],
        ScaleFactor scale => [.. Enumerable.Range(0, scale.Max + 1).Select(i => new AnswerOption(i.ToString(CultureInfo.InvariantCulture), Words.Step(scale, i), v => v.Step == i))],
        YesNoFactor yesNo => [new("true", Words.YesNo(yesNo, true), v => v.YesNo == true), new("false", Words.YesNo(yesNo, false), v => v.YesNo == false)],
        ChoiceFactor choice => [.. choice.Options.Select(o => new AnswerOption(o.Id, Words.Option(choice, o), v => v.Option == o))],
        _ => [],
    };

    /// <summary>True when the night fits everything that was asked for; leg and muscle are asked of one and the same cramp.</summary>
    public bool Fits(NightEntry night) => FitsNote(night) && FitsCramp(night) && FitsFactor(night);

    // Every word has to appear; accents and capitals do not matter, so that "fur" finds "für".
    private bool FitsNote(NightEntry night)
    {
        var words = Note.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || Array.TrueForAll(words, w => Holds(night.Note, w) || night.Episodes.Any(e => Holds(e.Note, w)));
    }

    private bool FitsCramp(NightEntry night) =>
        (Leg is null && Muscle is null)
        || night.Episodes.Any(e => (Leg is null || e.Leg == Leg || (e.Leg == Core.Diary.Leg.Both && Leg is not null)) && (Muscle is not { } muscle || e.Muscles.Contains(muscle)));

    private bool FitsFactor(NightEntry night)
    {
        if (Factor is null) return true;
        if (night.Readings.Find(Factor.Id) is not { } value) return false;
        return AnswerKey.Length == 0 || AnswersOf(Factor).Any(a => a.Key == AnswerKey && a.Fits(value));
    }

    private static bool Holds(string text, string word) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
