using System.Globalization;
using System.Text;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

/// <summary>The order of values: null first, text by its code points, enums by their number.</summary>
internal sealed class NaiveOrder : IComparer<object?>
{
    public static NaiveOrder Values { get; } = new();

    public static IComparer<string> Texts { get; } = Comparer<string>.Create(CompareTexts);

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string left, string right) => CompareTexts(left, right),
        (Enum, Enum) => Convert.ToInt64(x, CultureInfo.InvariantCulture).CompareTo(Convert.ToInt64(y, CultureInfo.InvariantCulture)),
        _ => ((IComparable)x).CompareTo(y),
    };

    private static int CompareTexts(string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
