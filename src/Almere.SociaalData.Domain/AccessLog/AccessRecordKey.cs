namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>The key of a record: the number of its writer and its place in the writer's chain, so that several gateways write side by side.</summary>
/// <param name="Writer">The writer, from 1 to 8,388,607.</param>
/// <param name="Number">The place, from 1 to 2^40 - 1.</param>
public readonly record struct AccessRecordKey(int Writer, long Number)
{
    private const int NumberBits = 40;
    private const long LargestNumber = (1L << NumberBits) - 1;

    /// <summary>The key as one number.</summary>
    public long Value => (long)Writer << NumberBits | Number;

    /// <summary>Reads a key.</summary>
    public static AccessRecordKey Of(long value) => new((int)(value >> NumberBits), value & LargestNumber);

    /// <summary>The key of the first record that a writer can have.</summary>
    public static long FirstOf(int writer) => new AccessRecordKey(writer, 0).Value;
}
