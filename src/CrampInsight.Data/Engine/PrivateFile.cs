namespace CrampInsight.Data.Engine;

/// <summary>Files that hold a diary: only their owner can read them, and they are there whole or not at all.</summary>
public static class PrivateFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var temporary = NewBeside(path);
        try
        {
            await using (var stream = Create(temporary)) await write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    internal static string NewBeside(string path) => Path.GetFullPath(path) + "." + Path.GetRandomFileName() + ".part";

    internal static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
