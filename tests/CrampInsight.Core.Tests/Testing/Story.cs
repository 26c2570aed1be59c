using System.Globalization;
using CrampInsight.Core.Diary;
using CrampInsight.Core.Factors;

namespace CrampInsight.Core.Tests.Testing;

/// <summary>
/// A diary in a few words, parts set apart by semicolons: <c>water=3 @0..6</c> (an answer on these many nights ago), <c>sign fever @1</c>,
/// <c>cramps @1,8</c>, <c>none @0..27</c>, <c>sleep=5 @1</c>, <c>episode @1 minutes=12 stretch=1 soreness=4 slept</c>,
/// <c>takes ramipril from 36 until 5</c> (days ago), <c>has diabetes</c>, <c>age 76</c>, <c>pregnant</c>, <c>post-birth</c>, <c>not-pregnant</c>,
/// <c>male</c>, <c>female</c>, <c>region GB</c>, <c>checked S3 @2</c> ("already checked" said two nights ago).
/// Nights: <c>0..27/7</c> is every seventh; without @ it is tonight. Later parts win.
/// </summary>
internal static class Story
{
    public static DiaryBuilder Of(string story)
    {
        var diary = new DiaryBuilder();
        foreach (var part in story.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Tell(diary, part);
        return diary;
    }

    private static void Tell(DiaryBuilder diary, string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words[0])
        {
            case "sign": foreach (var ago in Nights(words)) diary.Sign(Known(words[1]), ago); break;
            case "cramps": diary.Cramps(CrampAnswer.Some, Nights(words)); break;
            case "none": diary.Cramps(CrampAnswer.None, Nights(words)); break;
            case "episode": Episode(diary, words); break;
            case "takes": Takes(diary, words[1..]); break;
            case "has": diary.Has(words[1]); break;
            case "age": diary.As(p => p with { BirthYear = DiaryBuilder.Tonight.Evening.Year - Number(words[1]) }); break;
            case "pregnant": diary.As(p => p with { Pregnancy = Core.People.Pregnancy.Pregnant }); break;
            case "not-pregnant": diary.As(p => p with { Pregnancy = Core.People.Pregnancy.No }); break;
            case "male": diary.As(p => p with { Sex = Core.People.Sex.Male }); break;
            case "female": diary.As(p => p with { Sex = Core.People.Sex.Female }); break;
            case "region": diary.As(p => p with { Region = words[1] }); break;
            case "checked": foreach (var ago in Nights(words)) diary.Checked(words[1], ago); break;
            case "post-birth": diary.As(p => p with { Pregnancy = Core.People.Pregnancy.PostBirth }); break;
            default: Answer(diary, words); break;
        }
    }

    private static void Answer(DiaryBuilder diary, string[] words)
    {
        var (id, text) = (words[0].Split('=')[0], words[0].Split('=')[1]);
        foreach (var ago in Nights(words))
        {
            if (id == "sleep")
            {
                diary.Sleep(Number(text), ago);
                continue;
            }

            var factor = FactorCatalogue.Find(id) ?? throw new ArgumentException($"No factor “{id}”.", nameof(words));
            factor.TryParse(text, out var value).ShouldBeNull(id);
            diary.AnswerAny(factor, value, ago);
        }
    }

    private static void Episode(DiaryBuilder diary, string[] words)
    {
        decimal? minutes = null;
        int? soreness = null;
        bool? woke = null;
        List<Relief> relief = [];
        foreach (var word in words.Where(w => !w.StartsWith('@')).Skip(1))
        {
            var (key, text) = (word.Split('=')[0], word.Split('=')[^1]);
            if (key == "minutes") minutes = decimal.Parse(text, CultureInfo.InvariantCulture);
            else if (key == "soreness") soreness = Number(text);
            else if (key == "slept") woke = false;
            else relief.Add(new(Ids.TryParse<ReliefKind>(key, out var kind) ? kind : throw new ArgumentException(word, nameof(words)), Number(text)));
        }

        foreach (var ago in Nights(words)) diary.Episode(ago, e => e with { Minutes = minutes, Soreness = soreness, Woke = woke, Relief = relief });
    }

    private static void Takes(DiaryBuilder diary, string[] words)
    {
        DateOnly? Date(string word) => Array.IndexOf(words, word) is >= 0 and var i ? DiaryBuilder.Tonight.AddDays(-Number(words[i + 1])).Evening : null;
        diary.Takes(string.Join(' ', words.TakeWhile(w => w is not ("from" or "until"))), Date("from"), Date("until"));
    }

    private static int[] Nights(string[] words)
    {
        if (words.FirstOrDefault(w => w.StartsWith('@')) is not { } at) return [0];
        return [.. at[1..].Split(',').SelectMany(span =>
        {
            var (range, step) = (span.Split('/')[0], span.Contains('/') ? Number(span.Split('/')[1]) : 1);
            var (first, last) = (Number(range.Split("..")[0]), Number(range.Split("..")[^1]));
            return Enumerable.Range(0, ((last - first) / step) + 1).Select(i => first + (i * step));
        })];
    }

    private static string Known(string sign) => Signs.IsKnown(sign) ? sign : throw new ArgumentException($"No sign “{sign}”.", nameof(sign));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
