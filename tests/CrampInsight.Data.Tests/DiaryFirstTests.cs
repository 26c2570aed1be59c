using System.Reflection;
using CrampInsight.Data.Diaries;
using CrampInsight.Data.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace CrampInsight.Data.Tests;

/// <summary>Nobody reaches a diary by forgetting whose it is.</summary>
public sealed class DiaryFirstTests
{
    /// <summary>The two ways to a diary: from an account, and from a token. And a note of the tokens that were used, whose ever they are, which opens nothing.</summary>
    private static readonly string[] Without =
    [
        $"{nameof(DiaryAccessReader)}.{nameof(DiaryAccessReader.FindAsync)}", $"{nameof(TokenStore)}.{nameof(TokenStore.FindAsync)}",
        $"{nameof(TokenStore)}.{nameof(TokenStore.NoteUsesAsync)}",
    ];

    [Fact]
    public void Every_method_of_every_store_takes_the_diary_first()
    {
        var stores = new ServiceCollection().AddCrampData().Services.Select(s => s.ServiceType).Where(t => t.IsPublic && t.Assembly == typeof(DiaryId).Assembly).ToList();
        stores.Count.ShouldBeGreaterThan(2);
        var methods = stores
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType))
            .ToList();
        methods.Select(Name).ShouldBeUnique();
        methods.Where(m => m.GetParameters().FirstOrDefault()?.ParameterType != typeof(DiaryId)).Select(Name).ShouldBe(Without, ignoreOrder: true);
    }

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
