using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Samples;

/// <summary>What the made-up person writes now and then. Each note stands once, on a night that it fits, and never two within nine nights.</summary>
internal sealed class SampleNotes
{
    private const int NightsBetween = 9;

    private readonly List<(string Text, Func<SampleDay, CrampAnswer?, bool> Fits)> _left =
    [
        ("All afternoon in the garden. The roses look lovely, my calves less so.", (day, _) => day.Effort >= 3),
        ("Slept right through. What a gift.", (_, cramps) => cramps == CrampAnswer.None),
        ("The grandchildren wanted to play football. I was the goal.", (day, _) => day.Grandchildren),
        ("Did my calf stretches at the kitchen counter while the soup was on.", (day, _) => day.Stretching == 2),
        ("A letter from the tax office, and my head will not let go of it.", (day, _) => day.Stress >= 3),
        ("The cramp pulled me out of a good dream.", (_, cramps) => cramps == CrampAnswer.Some),
        ("Long train ride to my sister. Good talk, too little walking.", (day, _) => day.Sitting >= 7 && day.Effort <= 1),
        ("Birthday dinner next door, a glass more than planned.", (day, _) => day.Alcohol >= 4),
        ("Rain on the window and a thick book. Lazy and happy.", (day, _) => day.Effort <= 1 && day.Stress <= 1),
        ("The lift is broken again: four floors, three times.", (day, _) => day.Effort >= 3),
        ("New walking shoes, soft as bread.", (day, _) => day.Effort == 2),
        ("Forgot to stretch, of course tonight of all nights.", (day, cramps) => day.Stretching == 0 && cramps == CrampAnswer.Some),
    ];

    private int _wait = NightsBetween;

    /// <summary>The next night's note; mostly none.</summary>
    public string Next(SampleDay day, CrampAnswer? cramps)
    {
        if (--_wait > 0 || _left.FindIndex(n => n.Fits(day, cramps)) is not (>= 0 and var at)) return "";
        var note = _left[at].Text;
        _left.RemoveAt(at);
        _wait = NightsBetween;
        return note;
    }
}
