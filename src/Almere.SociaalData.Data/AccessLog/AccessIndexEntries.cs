namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Entries of the index by person, in its order.</summary>
/// <param name="persons">The persons, by the first half of their enciphered keys.</param>
/// <param name="records">The record of each of them.</param>
internal readonly ref struct AccessIndexEntries(ReadOnlySpan<long> persons, ReadOnlySpan<long> records)
{
    /// <summary>The persons, by the first half of their enciphered keys.</summary>
    public ReadOnlySpan<long> Persons { get; } = persons;

    /// <summary>The record of each of them.</summary>
    public ReadOnlySpan<long> Records { get; } = records;

    /// <summary>Number of entries.</summary>
    public int Count => Persons.Length;
}
