using Almere.SociaalData.GraphQL.Language;
using static Almere.SociaalData.GraphQL.Types.Comparison.ChangeSeverity;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>
/// Compares which type answers each kind of operation. Where the old root type is gone or is
/// no object type any more, that is told of the type.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal static class RootComparison
{
    public static void Compare(Schema old, Schema @new, ChangeList changes)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var (before, after) = (old.GetRootType(operation), @new.GetRootType(operation));
            var word = operation.ToString().ToLowerInvariant();
            if (before is null && after is not null)
                changes.Added(Safe, SchemaChangeKind.RootTypeAdded, after, $"{after} became the root type of {word} operations.");
            else if (before is not null && before.Name != after?.Name && @new.GetType(before.Name) is ObjectType kept)
            {
                changes.Changed(Breaking, SchemaChangeKind.RootTypeChanged, before, kept, after is null
                    ? $"{before} is no longer the root type of {word} operations: there are none."
                    : $"The root type of {word} operations changed from {before} to {after}.");
            }
        }
    }
}
