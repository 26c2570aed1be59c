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
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("sign vomiting-or-diarrhoea @0,1; cramps @1")]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0,1; none @1")]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0,2; cramps @1")]
    [InlineData("takes ramipril; water=2 @0; water=3 @1; cramps @1")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("takes ramipril; sign vomiting-or-diarrhoea @0; cramps @0")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
