using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using CrampInsight.Core.Rules.Book;
using CrampInsight.Data.Diaries;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace CrampInsight.Web.Tests.Structure;

/// <summary>The few lines between the parts that a reader of docs/architecture.md relies on.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture Parts = new ArchLoader().LoadAssemblies(typeof(RuleBook).Assembly, typeof(DiaryReader).Assembly, typeof(Program).Assembly).Build();

    [Fact]
    public void Core_stands_on_the_framework_alone() =>
        typeof(RuleBook).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Screens_know_nothing_of_the_database_library() =>
        Types().That().ResideInNamespaceMatching(@"^CrampInsight\.Web\.(Features|Ui|Wording|Diaries|Layout|Api|Files)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^Microsoft\.(EntityFrameworkCore|Data)").Check(Parts);

    [Theory]
    [InlineData("Check")]
    [InlineData("Episodes")]
    [InlineData("HowItThinks")]
    [InlineData("Nights")]
    [InlineData("Summaries")]
    [InlineData("Tonight")]
    [InlineData("Patterns")]
    [InlineData("Weeks")]
    [InlineData("You")]
    public void A_screen_does_not_lean_on_another(string feature) =>
        Types().That().ResideInNamespaceMatching($@"^CrampInsight\.Web\.Features\.{feature}$")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($@"^CrampInsight\.Web\.Features\.(?!{feature}$)").Check(Parts);

    [Fact]
    public void Every_screen_is_in_the_list_above()
    {
        var listed = typeof(ArchitectureTests).GetMethod(nameof(A_screen_does_not_lean_on_another))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(a => (string)a.Data[0]!);
        typeof(Program).Assembly.GetTypes().Select(t => t.Namespace ?? "").Where(n => n.StartsWith("CrampInsight.Web.Features.", StringComparison.Ordinal)).Select(n => n.Split('.')[3]).Distinct(StringComparer.Ordinal).ShouldBe(listed, ignoreOrder: true);
    }
}
