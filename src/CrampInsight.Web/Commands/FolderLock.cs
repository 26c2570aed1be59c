using CrampInsight.Web.Hosting;

namespace CrampInsight.Web.Commands;

/// <summary>Tells whether a program uses the data folder. The system lets go of it however the program ends.</summary>
internal static class FolderLock
{
    /// <summary>Held by everything that uses the database.</summary>
    public static IDisposable? Share(CrampSettings settings) => Open(settings, FileAccess.Read, FileShare.Read);

    /// <summary>Null while anything else uses the database.</summary>
    public static IDisposable? Alone(CrampSettings settings) => Open(settings, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? Open(CrampSettings settings, FileAccess access, FileShare share)
    {
        var path = Path.Combine(settings.DataFolder, "in-use.lock");
        try
        {
            if (!File.Exists(path)) File.WriteAllBytes(path, []);
            return new(path, FileMode.Open, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
