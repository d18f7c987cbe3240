using System.Xml.Linq;

namespace Almere.SociaalData.Api.Schema;

/// <summary>What enum values mean: said once, in the documentation of the registers, and shown in the schema.</summary>
internal static class EnumDescriptions
{
    /// <summary>The summary of each value, by its name.</summary>
    public static IReadOnlyDictionary<string, string> Of(Type type)
    {
        var file = Path.ChangeExtension(type.Assembly.Location, ".xml");
        if (!File.Exists(file))
            throw new InvalidOperationException($"The documentation of {type.Assembly.GetName().Name} isn't beside its assembly: the schema takes its descriptions from there.");
        var prefix = $"F:{type.FullName}.";
        return XDocument.Load(file).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith(prefix, StringComparison.Ordinal) && member.Element("summary") is not null)
            .ToDictionary(
                member => member.Attribute("name")!.Value[prefix.Length..],
                member => string.Join(' ', member.Element("summary")!.Value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
    }
}
