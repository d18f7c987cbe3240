using System.Globalization;
using System.Runtime.CompilerServices;

namespace Almere.SociaalData;

/// <summary>Every program and test writes numbers and dates in one way, and messages in one language, whatever the machine's. Compiled into each: see Directory.Build.targets.</summary>
/// <remarks>InvariantGlobalization would say the same in one setting, but the driver of SQL Server doesn't run under it.</remarks>
internal static class InvariantCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }
}
