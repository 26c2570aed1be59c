using System.Net;
using System.Net.Sockets;

namespace CrampInsight.Web.Hosting;

internal static class SettingsSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    public static CrampSettings AddCrampSettings(this WebApplicationBuilder builder)
    {
        // In Production the files of referenced packages are found through the build's manifest too, so that a clone runs either way.
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
        else CheckAddresses(builder.Configuration["urls"]!);

        var section = builder.Configuration.GetSection("CrampInsight");
        var registration = section["Registration"] switch
        {
            null or "" or "first-only" => Registration.FirstOnly,
            "open" => Registration.Open,
            "closed" => Registration.Closed,
            _ => throw new StartException("The setting CrampInsight:Registration must be first-only, open or closed."),
        };
        var domain = section["PasskeyDomain"] is { Length: > 0 } named ? named : null;
        if (domain is not null && Uri.CheckHostName(domain) != UriHostNameType.Dns)
            throw new StartException("The setting CrampInsight:PasskeyDomain must be a name such as diary.example.org, without https and without a port.");
        var settings = new CrampSettings(Folder(section["DataFolder"]), registration, domain, Chromium.Find(section["Chromium"])) { Proxies = Proxies(section["Proxies"]) };
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        return settings;
    }

    private static void CheckAddresses(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException e)
            {
                throw new StartException($"The setting ASPNETCORE_URLS must hold addresses such as {DefaultAddress}.", e);
            }
        }
    }

    private static List<IPNetwork> Proxies(string? configured)
    {
        List<IPNetwork> proxies = [];
        foreach (var text in (configured ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(text, out var network)) proxies.Add(network);
            else if (IPAddress.TryParse(text, out var address)) proxies.Add(new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            else throw new StartException("The setting CrampInsight:Proxies must hold addresses such as 172.18.0.2 or networks such as 172.18.0.0/16, with commas between them.");
        }

        return proxies;
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
