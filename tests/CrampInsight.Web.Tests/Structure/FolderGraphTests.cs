namespace CrampInsight.Web.Tests.Structure;

public sealed class FolderGraphTests
{
    private const string Sample = "CrampInsight.Web.Tests.Structure.Sample.";

    private static readonly FolderGraph Graph = FolderGraph.Read([typeof(FolderGraphTests).Assembly.Location], Sample);

    [Fact]
    public void Every_way_to_use_a_type_is_seen() =>
        Graph.UsesOf(In("User")).ShouldBe(
            [In("Used.Async"), In("Used.Attribute"), In("Used.AttributeArgument"), In("Used.Body"), In("Used.Call"), In("Used.Constraint"), In("Used.Generic"), In("Used.TypeArgument")],
            ignoreOrder: true);

    [Fact]
    public void A_ring_is_found_whole() =>
        Graph.Cycles(new HashSet<(Folder, Folder)>()).ShouldHaveSingleItem().ShouldBe([In("Ring.One"), In("Ring.Two"), In("Ring.Three")], ignoreOrder: true);

    [Fact]
    public void A_ring_with_one_arrow_left_out_is_none() =>
        Graph.Cycles(new HashSet<(Folder, Folder)> { (In("Ring.Two"), In("Ring.Three")) }).ShouldBeEmpty();

    [Fact]
    public void An_arrow_names_the_types_that_make_it() =>
        Graph.Arrows.Single(a => a.From == In("User") && a.To == In("Used.Body")).Uses.ShouldBe(["InLambda → Thing"]);

    private static Folder In(string name) => new("Web.Tests", "Structure.Sample." + name);
}
