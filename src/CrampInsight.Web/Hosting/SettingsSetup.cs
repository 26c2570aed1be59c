namespace CrampInsight.Web.Hosting;

internal static class SettingsSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    public static CrampSettings AddCrampSettings(this WebApplicationBuilder builder)
    {
        // In Production the files of referenced packages are found through the build's manifest too, so that a clone runs either way.
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);

        var section = builder.Configuration.GetSection("CrampInsight");
        var registration = section["Registration"] switch
        {
            null or "" or "first-only" => Registration.FirstOnly,
            "open" => Registration.Open,
            "closed" => Registration.Closed,
            _ => throw new StartException("The setting CrampInsight:Registration must be first-only, open or closed."),
        };
        var settings = new CrampSettings(Folder(section["DataFolder"]), registration, section["PasskeyDomain"] is { Length: > 0 } domain ? domain : null);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        return settings;
    }

    private static string Folder(string? configured)
    {
        var folder = string.IsNullOrWhiteSpace(configured)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "CrampInsight")
            : Path.GetFullPath(configured);
        try
        {
            PrivateFolder.Create(folder);
            PrivateFolder.Create(Path.Combine(folder, "keys"));
            PrivateFolder.Create(Path.Combine(folder, "logs"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {folder} cannot be made or written. Set CrampInsight:DataFolder to a folder that this user owns.", e);
        }

        return folder;
    }
}

/// <summary>Folders that only their owner can read.</summary>
internal static class PrivateFolder
{
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
