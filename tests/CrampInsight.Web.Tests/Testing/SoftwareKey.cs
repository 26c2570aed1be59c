using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrampInsight.Web.Tests.Testing;

/// <summary>A passkey held in memory: answers the server's questions as a browser and a phone would together (WebAuthn level 3, ES256, no attestation).</summary>
public sealed class SoftwareKey : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _userHandle = "";
    private uint _uses;

    /// <summary>The answer to <c>navigator.credentials.create</c>.</summary>
    public string Create(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        _userHandle = (string)asked["user"]!["id"]!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] authenticator = [.. AuthenticatorData(asked["rp"]!["id"], UserPresent | UserVerified | HasCredential), .. new byte[16], 0x00, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation =
        [
            0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"),
            0x59, (byte)(authenticator.Length >> 8), (byte)authenticator.Length, .. authenticator,
        ];
        return Credential(new()
        {
            ["clientDataJSON"] = Encode(ClientData("webauthn.create", asked, origin)),
            ["attestationObject"] = Encode(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>The answer to <c>navigator.credentials.get</c>.</summary>
    public string Get(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        var clientData = ClientData("webauthn.get", asked, origin);
        var authenticator = AuthenticatorData(asked["rpId"], UserPresent | UserVerified);
        var signature = _key.SignData([.. authenticator, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new()
        {
            ["clientDataJSON"] = Encode(clientData),
            ["authenticatorData"] = Encode(authenticator),
            ["signature"] = Encode(signature),
            ["userHandle"] = _userHandle,
        });
    }

    public void Dispose() => _key.Dispose();

    private static byte[] ClientData(string type, JsonNode asked, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = (string)asked["challenge"]!, origin, crossOrigin = false });

    private byte[] AuthenticatorData(JsonNode? domain, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_uses);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes((string?)domain ?? "localhost")), flags, .. count];
    }

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Encode(_id),
        ["rawId"] = Encode(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    /// <summary>A short text in CBOR.</summary>
    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
