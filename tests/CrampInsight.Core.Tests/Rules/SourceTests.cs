using CrampInsight.Core.People;
using CrampInsight.Core.Rules;
using CrampInsight.Core.Rules.Book;

namespace CrampInsight.Core.Tests.Rules;

public sealed class SourceTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>This one fails by itself when nobody looks: look each source up, then give it its new date in <c>Sources</c>.</summary>
    [Fact]
    public void No_source_was_left_unchecked_for_twelve_months() =>
        Sources.All.Where(s => s.LookedAt.AddMonths(Source.MonthsBetweenLooks) < Today).Select(s => s.Key).ShouldBeEmpty();

    [Fact]
    public void No_number_to_call_was_left_unchecked_for_twelve_months() =>
        HelplineTable.All.Where(h => h.LookedAt!.Value.AddMonths(Source.MonthsBetweenLooks) < Today).Select(h => h.Country).ShouldBeEmpty();

    [Fact]
    public void Nothing_rests_on_a_source_that_was_retracted()
    {
        var gone = Sources.All.Where(s => s.Status == SourceStatus.RetractedReplaced).ToList();
        gone.Select(s => s.Key).ShouldBe(["K2-24"]);
        gone.ShouldAllBe(s => s.Notice != null);
        RuleBook.All.SelectMany(r => r.Evidence.Sources).Concat(HonestyRow.All.SelectMany(h => h.Sources)).Intersect(gone.Select(s => s.Key)).ShouldBeEmpty();
    }

    [Fact]
    public void A_doi_is_written_as_it_is_searched_for() =>
        Sources.All.Select(s => s.Doi).OfType<string>().ShouldAllBe(d => d.StartsWith("10.") && !d.Any(char.IsUpper));
}
