// A few folders that use each other in every way there is: what FolderGraph has to see. One file, so that it can be read at a glance.
namespace CrampInsight.Web.Tests.Structure.Sample.User
{
    internal sealed class InAttribute
    {
        [Used.Attribute.Mark(typeof(Used.AttributeArgument.Thing))]
        public int Value { get; set; }
    }

    internal sealed class InLambda
    {
        public Func<int, int> Adds { get; } = n => n + Used.Body.Thing.Number();
    }

    internal sealed class InAsync
    {
        public async Task<int> CountAsync()
        {
            await Task.Yield();
            return Used.Async.Thing.Number();
        }
    }

    internal sealed class InGeneric
    {
        public List<IReadOnlyList<Used.Generic.Thing[]>>? Things { get; set; }
    }

    internal sealed class InConstraint<T>
        where T : Used.Constraint.Thing
    {
        public T? Value { get; set; }
    }

    internal sealed class InCall
    {
        public static string Name() => Used.Call.Names.Of<Used.TypeArgument.Thing>();
    }
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.Attribute
{
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class MarkAttribute(Type type) : System.Attribute
    {
        public Type Type { get; } = type;
    }
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.AttributeArgument
{
    internal sealed class Thing;
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.Body
{
    internal static class Thing
    {
        public static int Number() => 1;
    }
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.Async
{
    internal static class Thing
    {
        public static int Number() => 1;
    }
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.Generic
{
    internal sealed class Thing;
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.Constraint
{
    internal class Thing;
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.TypeArgument
{
    internal sealed class Thing;
}

namespace CrampInsight.Web.Tests.Structure.Sample.Used.Call
{
    internal static class Names
    {
        public static string Of<T>() => typeof(T).Name;
    }
}

// These three come back to themselves; the fourth only looks on.
namespace CrampInsight.Web.Tests.Structure.Sample.Ring.One
{
    internal sealed class Thing
    {
        public Two.Thing? Next { get; set; }
    }
}

namespace CrampInsight.Web.Tests.Structure.Sample.Ring.Two
{
    internal sealed class Thing
    {
        public Three.Thing? Next { get; set; }
    }
}

namespace CrampInsight.Web.Tests.Structure.Sample.Ring.Three
{
    internal sealed class Thing
    {
        public One.Thing? Next { get; set; }
    }
}

namespace CrampInsight.Web.Tests.Structure.Sample.Ring.Onlooker
{
    internal sealed class Thing
    {
        public One.Thing? Next { get; set; }
    }
}
