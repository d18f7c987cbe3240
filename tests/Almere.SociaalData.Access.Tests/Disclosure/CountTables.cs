using FsCheck;
using FsCheck.Fluent;

namespace Almere.SociaalData.Access.Tests.Disclosure;

/// <summary>Random tables in which small groups, empty ones and large ones lie side by side.</summary>
internal static class CountTables
{
    public static Gen<CountTable> Of(int fewestKeys, int mostKeys, int mostValues = 4) =>
        from keys in Gen.Choose(fewestKeys, mostKeys)
        from axes in Gen.Choose(1, mostValues).ListOf(keys)
        from counts in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 9), Gen.Choose(10, 14), Gen.Choose(15, 60)).ListOf(axes.Aggregate(1, (size, values) => size * values))
        select new CountTable([.. axes], [.. counts]);
}
