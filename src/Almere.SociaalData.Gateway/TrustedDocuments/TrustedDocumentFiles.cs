using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Gateway.Settings;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.Gateway.TrustedDocuments;

/// <summary>Reads <c>{role}/{Operation}.graphql</c>.</summary>
internal static class TrustedDocumentFiles
{
    private const string Extension = ".graphql";

    /// <summary>Reads and checks every document.</summary>
    /// <param name="folder">The folder that holds one folder for each role; none where it doesn't exist.</param>
    /// <param name="roles">The roles that there are.</param>
    /// <param name="check">Says what is wrong with a document: its syntax, a name that the schema doesn't have, a limit.</param>
    /// <exception cref="SettingsException">A document can't be used; each mistake with file, line and column.</exception>
    public static TrustedDocumentStore Read(string folder, IReadOnlyList<Role> roles, Func<string, IReadOnlyList<GraphQLError>> check)
    {
        var documents = new List<TrustedDocument>();
        var mistakes = new List<string>();
        IEnumerable<string> files = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{Extension}", SearchOption.AllDirectories) : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var role = roles.FirstOrDefault(role => role.Name == Path.GetRelativePath(folder, Path.GetDirectoryName(file)!));
            if (role is null)
                mistakes.Add($"{file}: its folder isn't named like a role; expected one of: {string.Join(", ", roles.Select(known => known.Name))}.");
            var document = new TrustedDocument(role?.Name ?? "", Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), role?.Holders is RoleHolders.Everyone);
            var errors = check(document.Text);
            mistakes.AddRange((errors is [] ? OfOperations(document) : errors).Select(error => error.Locations is [var place, ..]
                ? $"{file}:{place.Line}:{place.Column}: {error.Message}"
                : $"{file}: {error.Message}"));
            documents.Add(document);
        }

        return mistakes is [] ? new(documents) : throw new SettingsException(
            $"The trusted documents in \"{folder}\" can't be used. Correct them and start again:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes)}");
    }

    private static IEnumerable<GraphQLError> OfOperations(TrustedDocument document)
    {
        var operations = Parser.Parse(document.Text, ParserOptions.Trusted).Definitions.OfType<OperationDefinitionNode>().ToList();
        if (operations is [{ Name: { } name }])
        {
            if (name.Value != document.Operation)
                yield return GraphQLError.At($"The operation is named \"{name.Value}\" and the file \"{document.Operation}{Extension}\"; give both the same name.", name);
        }
        else
        {
            yield return GraphQLError.At($"A trusted document holds one operation, which has a name; found {operations.Count}.", operations[^1]);
        }
    }
}
