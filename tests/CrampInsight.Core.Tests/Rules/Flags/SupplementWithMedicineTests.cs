using CrampInsight.Core.Rules.Flags;

namespace CrampInsight.Core.Tests.Rules.Flags;

public sealed class SupplementWithMedicineTests : RuleTests<SupplementWithMedicine>
{
    [Theory]
    [InlineData("takes amlodipine; magnesium-supplement=true")]
    [InlineData("takes warfarin; takes vitamin K2")]
    [InlineData("takes metformin; potassium-supplement=true @27")]
    [InlineData("takes ramipril; takes magnesium citrate")]
    public void Speaks(string story) => Say(story).ShouldNotBeNull();

    [Theory]
    [InlineData("magnesium-supplement=true")]
    [InlineData("takes amlodipine; magnesium-supplement=false")]
    [InlineData("takes amlodipine; magnesium-supplement=true @28")]
    [InlineData("takes magnesium citrate; magnesium-supplement=true")]
    [InlineData("takes amlodipine until 1; magnesium-supplement=true")]
    [InlineData("takes amlodipine; takes vitamin K2")]
    [InlineData("takes moonflower drops; magnesium-supplement=true")]
    [InlineData("takes vitamin K2; magnesium-supplement=true")]
    public void Stays_quiet(string story) => Say(story).ShouldBeNull();

    [Theory]
    [InlineData("takes amlodipine")]
    public void Too_little_is_not_enough(string story) => Say(story).ShouldBeNull();
}
