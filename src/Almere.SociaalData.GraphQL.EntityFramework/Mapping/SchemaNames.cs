using System.Text;

namespace Almere.SociaalData.GraphQL.EntityFramework.Mapping;

/// <summary>How names of C# are written in the schema.</summary>
public static class SchemaNames
{
    /// <summary>The scalar or enum that shows values of a type.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string ScalarOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return type.Name;
        return type switch
        {
            _ when type == typeof(string) => "String",
            _ when type == typeof(int) || type == typeof(short) || type == typeof(byte) => "Int",
            _ when type == typeof(long) => "Long",
            _ when type == typeof(bool) => "Boolean",
            _ when type == typeof(double) => "Float",
            _ when type == typeof(decimal) => "Decimal",
            _ when type == typeof(DateOnly) => "Date",
            _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "DateTime",
            // A value type of its own, such as a number with a check digit, is shown as its text.
            _ when type is { IsValueType: true, IsPrimitive: false } => "String",
            _ => throw new ArgumentException($"No scalar shows values of {type.Name}. Map one of its members."),
        };
    }

    /// <summary>The name of an enum value: <c>TemporaryProtection</c> becomes <c>TEMPORARY_PROTECTION</c>, <c>B1</c> stays.</summary>
    public static string EnumValueOf(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
