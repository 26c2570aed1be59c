using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CrampInsight.Web.Tests.Structure;

/// <summary>A folder of one assembly. Folders are namespaces, and the root of an assembly is a folder without a name.</summary>
/// <param name="Part">The assembly, without the product's name: Core, Data, Web.</param>
/// <param name="Name">The folder below it, such as <c>Rules.Flags</c>.</param>
public readonly record struct Folder(string Part, string Name)
{
    public const string Root = "(root)";

    public static IComparer<Folder> ByName { get; } = Comparer<Folder>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));

    public override string ToString() => $"{Part}/{Name}";
}

/// <summary>One folder names another. <paramref name="Uses"/> are the types that do, as <c>Who → Whom</c>.</summary>
public sealed record Arrow(Folder From, Folder To, IReadOnlyCollection<string> Uses);

/// <summary>
/// Which folder uses which, read from the compiled assemblies: base types, members, attributes, generic arguments and method bodies, with lambdas,
/// async methods and the classes of Razor files among them. Not seen is what the compiler does not keep: the home of a constant, and <c>nameof</c>.
/// </summary>
public sealed class FolderGraph
{
    private const string Product = "CrampInsight.";

    private readonly SortedDictionary<Folder, SortedDictionary<Folder, SortedSet<string>>> _uses = new(Folder.ByName);

    private FolderGraph()
    {
    }

    public IReadOnlyCollection<Folder> Folders => _uses.Keys;

    public IEnumerable<Arrow> Arrows => _uses.SelectMany(from => from.Value.Select(to => new Arrow(from.Key, to.Key, to.Value)));

    /// <param name="files">The assemblies.</param>
    /// <param name="below">Only namespaces that begin so.</param>
    public static FolderGraph Read(IEnumerable<string> files, string below = Product)
    {
        FolderGraph graph = new();
        foreach (var file in files)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(file);
            foreach (var type in assembly.MainModule.Types) graph.Add(type, below);
        }

        return graph;
    }

    /// <summary>Groups of folders of one assembly in which each reaches each other, without the arrows in <paramref name="leftOut"/>.</summary>
    public IReadOnlyList<IReadOnlyList<Folder>> Cycles(IReadOnlySet<(Folder From, Folder To)> leftOut)
    {
        var reach = Folders.ToDictionary(f => f, f => Reach(f, leftOut));
        return [.. Folders.Where(f => reach[f].Contains(f)).GroupBy(f => reach[f].Where(other => reach[other].Contains(f)).Min(Folder.ByName)).Select(group => group.ToList())];
    }

    /// <summary>Every folder of the same assembly that can be come to along at least one arrow.</summary>
    public IReadOnlySet<Folder> Reach(Folder from, IReadOnlySet<(Folder From, Folder To)> leftOut)
    {
        HashSet<Folder> reached = [];
        Stack<Folder> open = new([from]);
        while (open.TryPop(out var folder))
            foreach (var next in UsesOf(folder))
                if (next.Part == from.Part && !leftOut.Contains((folder, next)) && reached.Add(next)) open.Push(next);
        return reached;
    }

    public IEnumerable<Folder> UsesOf(Folder folder) => _uses.TryGetValue(folder, out var uses) ? uses.Keys : [];

    private void Add(TypeDefinition type, string below)
    {
        if (FolderOf(type, below) is not { } from) return;
        if (!_uses.TryGetValue(from, out var uses)) _uses[from] = uses = new(Folder.ByName);
        HashSet<TypeReference> named = [];
        Collect(type, named);
        foreach (var other in named)
        {
            if (FolderOf(other, below) is not { } to || to == from) continue;
            if (!uses.TryGetValue(to, out var types)) uses[to] = types = new(StringComparer.Ordinal);
            types.Add($"{Outermost(type).Name} → {Outermost(other).Name}");
        }
    }

    /// <summary>Null for what is not ours: other libraries, and what generators put into namespaces of their own.</summary>
    private static Folder? FolderOf(TypeReference type, string below)
    {
        var outer = Outermost(type);
        var assembly = outer.Scope is AssemblyNameReference other ? other.Name : outer.Module.Assembly.Name.Name;
        if (!assembly.StartsWith(Product, StringComparison.Ordinal) || outer.Name.StartsWith('<')) return null;
        var part = assembly[Product.Length..];
        // Top-level statements make a class without a namespace.
        if (outer.Namespace.Length == 0) return below == Product ? new(part, Folder.Root) : null;
        if (!(outer.Namespace + ".").StartsWith(below, StringComparison.Ordinal)) return null;
        return new(part, outer.Namespace == assembly ? Folder.Root : outer.Namespace[(outer.Namespace.StartsWith(assembly + ".", StringComparison.Ordinal) ? assembly.Length + 1 : Product.Length)..]);
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static void Collect(TypeDefinition type, HashSet<TypeReference> named)
    {
        Name(type.BaseType, named);
        foreach (var face in type.Interfaces) Name(face.InterfaceType, named);
        Name((IGenericParameterProvider)type, named);
        Attributes(type, named);
        foreach (var field in type.Fields)
        {
            Name(field.FieldType, named);
            Attributes(field, named);
        }

        foreach (var property in type.Properties) Attributes(property, named);
        foreach (var happening in type.Events) Attributes(happening, named);
        foreach (var method in type.Methods) Collect(method, named);
        foreach (var inner in type.NestedTypes) Collect(inner, named);
    }

    private static void Collect(MethodDefinition method, HashSet<TypeReference> named)
    {
        Name((MethodReference)method, named);
        Name((IGenericParameterProvider)method, named);
        Attributes(method, named);
        Attributes(method.MethodReturnType, named);
        foreach (var parameter in method.Parameters) Attributes(parameter, named);
        if (!method.HasBody) return;
        foreach (var variable in method.Body.Variables) Name(variable.VariableType, named);
        foreach (var handler in method.Body.ExceptionHandlers) Name(handler.CatchType, named);
        foreach (var instruction in method.Body.Instructions) Name(instruction, named);
    }

    private static void Name(Instruction instruction, HashSet<TypeReference> named)
    {
        switch (instruction.Operand)
        {
            case TypeReference type: Name(type, named); break;
            case MethodReference method: Name(method, named); break;
            case FieldReference field:
                Name(field.DeclaringType, named);
                Name(field.FieldType, named);
                break;
        }
    }

    private static void Name(MethodReference method, HashSet<TypeReference> named)
    {
        Name(method.DeclaringType, named);
        Name(method.ReturnType, named);
        foreach (var parameter in method.Parameters) Name(parameter.ParameterType, named);
        if (method is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) Name(argument, named);
    }

    private static void Name(IGenericParameterProvider generic, HashSet<TypeReference> named)
    {
        foreach (var constraint in generic.GenericParameters.SelectMany(p => p.Constraints)) Name(constraint.ConstraintType, named);
    }

    private static void Attributes(ICustomAttributeProvider provider, HashSet<TypeReference> named)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            Name(attribute.AttributeType, named);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.Properties.Select(p => p.Argument)).Concat(attribute.Fields.Select(f => f.Argument))) Name(argument, named);
        }
    }

    private static void Name(CustomAttributeArgument argument, HashSet<TypeReference> named)
    {
        Name(argument.Type, named);
        if (argument.Value is TypeReference type) Name(type, named);
        if (argument.Value is CustomAttributeArgument[] several) foreach (var one in several) Name(one, named);
    }

    /// <summary>Takes a type apart: <c>Task&lt;IReadOnlyList&lt;Night[]&gt;&gt;</c> names Night.</summary>
    private static void Name(TypeReference? type, HashSet<TypeReference> named)
    {
        switch (type)
        {
            case null or GenericParameter: break;
            case GenericInstanceType generic:
                Name(generic.ElementType, named);
                foreach (var argument in generic.GenericArguments) Name(argument, named);
                break;
            case IModifierType modified:
                Name(modified.ModifierType, named);
                Name(modified.ElementType, named);
                break;
            case TypeSpecification built: Name(built.ElementType, named); break;
            default: named.Add(type); break;
        }
    }
}
