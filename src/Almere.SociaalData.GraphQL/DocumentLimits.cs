using System.Globalization;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL;

/// <summary>The limits that parser, validation and planning don't hold themselves.</summary>
internal static class DocumentLimits
{
    /// <summary>Tells whether a text is too long to be parsed.</summary>
    public static GraphQLError? OfText(string text, GraphQLPipelineOptions options) => text.Length <= options.MaxDocumentLength
        ? null
        : Exceeded($"The document has {text.Length} characters", nameof(options.MaxDocumentLength), options.MaxDocumentLength);

    /// <summary>Tells whether a document has too many aliases to be validated.</summary>
    public static GraphQLError? OfDocument(DocumentNode document, GraphQLPipelineOptions options)
    {
        var aliases = 0;
        foreach (var node in SyntaxTree.Descendants(document))
        {
            if (node is FieldNode { Alias: not null })
                aliases++;
        }

        return aliases <= options.MaxAliases ? null : Exceeded($"The document has {aliases} aliases", nameof(options.MaxAliases), options.MaxAliases);
    }

    /// <summary>Tells whether a plan has too many root fields to be executed.</summary>
    public static GraphQLError? OfPlan(OperationPlan plan, GraphQLPipelineOptions options)
    {
        var fields = plan.Root.Fields.Count;
        return fields <= options.MaxRootFields
            ? null
            : Exceeded($"The operation has {fields} root fields", nameof(options.MaxRootFields), options.MaxRootFields);
    }

    /// <summary>Tells whether a request is too dear to be executed.</summary>
    public static GraphQLError? OfCost(double cost, GraphQLPipelineOptions options)
    {
        if (cost <= options.MaxCost)
            return null;
        var whole = (long)Math.Ceiling(cost);
        var error = new GraphQLError(string.Create(
            CultureInfo.InvariantCulture,
            $"The request costs up to {whole}, allowed are {options.MaxCost} ({nameof(options.MaxCost)}). Ask for fewer rows on a page, or for fewer lists below each other."))
            .OverLimit(nameof(options.MaxCost), options.MaxCost, ErrorCodes.CostExceeded);
        return error with { Extensions = new OrderedDictionary<string, object?>(error.Extensions!) { ["cost"] = whole } };
    }

    private static GraphQLError Exceeded(string subject, string limit, int maximum) =>
        new GraphQLError($"{subject}, allowed are {maximum} ({limit}). Ask for less at once.").OverLimit(limit, maximum);
}
