using System.Buffers;

namespace CrampInsight.Web.Files.Fhir;

/// <summary>Memory that stops growing when nobody waits for it any more: the library's serializer cannot be cancelled itself.</summary>
internal sealed class CancellableBuffer(CancellationToken cancel) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _buffer = new(65536);

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public void Advance(int count) => _buffer.Advance(count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        cancel.ThrowIfCancellationRequested();
        return _buffer.GetMemory(sizeHint);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
