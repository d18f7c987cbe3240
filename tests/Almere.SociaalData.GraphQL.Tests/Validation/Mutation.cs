using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

/// <summary>Changes words of a document, so that most rules are broken sooner or later; the same seed makes the same changes.</summary>
public static class Mutation
{
    private static readonly string[] Literals = ["1", "-7", "2.5", "\"text\"", "true", "null", "NL", "$v", "[]", "[1]", "{}", "{ id: 1 }", "99999999999", "$vInt", "$vIDN"];

    /// <summary>The document with one to three changes; it may still be valid, and it may be no document any more.</summary>
    public static string Apply(string document, Schema schema, int seed)
    {
        var random = new Random(seed);
        var words = schema.Types.Select<NamedType, string>(type => type.Name)
            .Concat(schema.Types.OfType<FieldedType>().SelectMany(type => type.Fields.Select<FieldDefinition, string>(field => field.Name)))
            .Concat(["Unknown", "on", "Fragment0", "Fragment1", "skip", "tag", "live", "query", "subscription"]).ToArray();
        for (var left = 1 + random.Next(3); left > 0; left--)
            document = Change(document, words, random);
        return document;
    }

    private static string Change(string document, string[] words, Random random)
    {
        var tokens = Split(document);
        if (tokens.Count < 2)
            return document;
        var index = random.Next(tokens.Count);
        var names = tokens.Where(IsName).ToArray();
        switch (random.Next(7))
        {
            case 0:
                tokens.RemoveAt(index);
                break;
            case 1:
                tokens.Insert(index, tokens[index]);
                break;
            case 2:
                tokens[index] = Literals[random.Next(Literals.Length)];
                break;
            case 3:
                var length = Math.Min(tokens.Count - index, 1 + random.Next(8));
                tokens.InsertRange(index, tokens.GetRange(index, length));
                break;
            default:
                index = tokens.FindIndex(index, IsName) is >= 0 and var found ? found : tokens.FindIndex(IsName);
                if (index >= 0)
                    tokens[index] = random.Next(2) == 0 ? names[random.Next(names.Length)] : words[random.Next(words.Length)];
                break;
        }

        return string.Join(' ', tokens).Replace("$ ", "$").Replace("@ ", "@");
    }

    private static bool IsName(string token) => char.IsAsciiLetter(token[0]) || token[0] == '_';

    // Names, numbers, strings and the rest one by one; that is near enough to the tokens of the language.
    private static List<string> Split(string document)
    {
        var tokens = new List<string>();
        for (var start = 0; start < document.Length;)
        {
            var end = start + 1;
            if (char.IsWhiteSpace(document[start]) || document[start] == ',')
            {
                start = end;
                continue;
            }

            if (document[start] == '"')
                end = document.IndexOf('"', start + 1) + 1;
            else if (document[start] == '.' && document.AsSpan(start).StartsWith("..."))
                end = start + 3;
            else if (char.IsAsciiLetterOrDigit(document[start]) || document[start] is '_' or '-')
                end = start + 1 + document.AsSpan(start + 1).IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.".AsSpan());
            end = end <= start ? document.Length : end;
            tokens.Add(document[start..end]);
            start = end;
        }

        return tokens;
    }
}
