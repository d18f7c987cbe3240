using System.Globalization;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>Values of parameters in the form that the database's driver takes.</summary>
internal sealed class DriverValues(DatabaseProvider provider)
{
    /// <summary>The value that a text of the request stands for.</summary>
    public object Of(HandWrittenParameter parameter, string text) => parameter.Type switch
    {
        var type when type == typeof(int) => int.Parse(text, CultureInfo.InvariantCulture),
        var type when type == typeof(DateOnly) && provider == DatabaseProvider.PostgreSql => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text,
    };
}
