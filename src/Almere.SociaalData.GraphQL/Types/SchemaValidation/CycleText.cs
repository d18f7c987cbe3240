namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>Writes the fields of a cycle into a message; of a long one only the beginning, because it can have thousands.</summary>
internal static class CycleText
{
    private const int MostFields = 20;

    public static string Of(IReadOnlyList<InputFieldDefinition> cycle, Func<InputFieldDefinition, string> name, string separator)
    {
        var names = string.Join(separator, cycle.Take(MostFields).Select(name));
        return cycle.Count > MostFields ? $"{names}{separator}... ({cycle.Count} fields)" : names;
    }
}
