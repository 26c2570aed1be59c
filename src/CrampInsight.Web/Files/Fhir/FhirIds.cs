using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>
/// The addresses of one bundle's resources. Made from what the diary says and whose it is, so an export made again has the same,
/// and two people's never meet; nothing can be read back from them.
/// </summary>
/// <param name="diary">Which diary it is: any text that no other has.</param>
internal sealed class FhirIds(string diary)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public static string Of(Guid id) => $"urn:uuid:{id:D}";

    /// <summary>Equal names, such as a medicine written down twice, are counted through.</summary>
    public string Named(string kind, string name)
    {
        for (var i = 0; ; i++)
        {
            var full = string.Create(CultureInfo.InvariantCulture, $"crampinsight\n{diary}\n{kind}\n{name}\n{i}");
            if (_given.Add(full)) return Of(Hash(full));
        }
    }

    // RFC 9562, version 8: the bits are ours, here of a SHA-256.
    private static Guid Hash(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
