using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class FluidLossTests : RuleTests<FluidLoss>
{
    [Theory]
    [InlineData("takes indapamide; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes losartan; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("has kidney-disease; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("has dialysis; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes furosemide; water=2 @0,1; cramps @1")]
    [InlineData("takes furosemide; water=2 @0,2; cramps @1")]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0,2; cramps @1")]
    [InlineData("takes lithium 400 mg; sign vomiting-or-diarrhoea @1,2; cramps @1")]
    [InlineData("takes dapagliflozin; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes metformin; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes gliclazide; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes naproxen; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0,1; none @1")]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0,3; cramps @1")]
    [InlineData("takes ramipril; water=2 @0; water=3 @1; cramps @1")]
    [InlineData("takes insulin; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes moonflower drops; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes lithium until 1; sign vomiting-or-diarrhoea @0,1; cramps @1")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0; cramps @0")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();

    [Fact]
    public void It_asks_what_to_do_and_never_says_to_leave_one_out()
    {
        foreach (var text in Repository.Texts("Rules").Where(t => t.Key.StartsWith("S6.Text", StringComparison.Ordinal)))
        {
            text.Value.ShouldContain("Ask what to do about yours");
            text.Value.ShouldNotContain("stop", Case.Insensitive);
        }
    }
}
