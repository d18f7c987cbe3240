using System.Buffers.Binary;
using System.Buffers.Text;

namespace Almere.SociaalData.Access.AccessLog;

/// <summary>A person, enciphered: <c>dpl.core.data_subject_id</c>. The same person has the same one for as long as the log lasts.</summary>
/// <param name="First">The first 64 bits, big-endian: what lines are found by.</param>
/// <param name="Rest">The other 64 bits.</param>
public readonly record struct SubjectId(long First, long Rest)
{
    /// <summary><c>dpl.core.data_subject_id_type</c>: the key of a client in this system, enciphered. The standard asks for a URI where it is no BSN.</summary>
    public const string Type = "urn:almere:sociaaldata:client";

    /// <summary>Bytes of an id.</summary>
    public const int Size = 16;

    /// <summary>The id in base64url, as it is exported.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, First);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], Rest);
        return Base64Url.EncodeToString(bytes);
    }
}
