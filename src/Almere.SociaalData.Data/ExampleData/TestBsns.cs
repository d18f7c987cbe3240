using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>
/// The numbers that are meant for tests, 999900006 to 999999990 as far as they pass the 11-proef: about nine thousand, none of them anybody's.
/// </summary>
internal static class TestBsns
{
    public const int First = 999_900_006;
    public const int Last = 999_999_990;

    public static IEnumerable<Bsn> All()
    {
        for (var number = First; number <= Last; number++)
        {
            if (Bsn.TryParse($"{number}", out var bsn)) yield return bsn;
        }
    }
}
