using System.Text.Json.Nodes;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>Writes "cursor" in the place of every cursor of an answer: the naive evaluation can't make them.</summary>
internal static class Cursors
{
    public static void Hide(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (key, value) in json.ToList())
                {
                    if (key is "cursor" or "startCursor" or "endCursor" && value is not null)
                        json[key] = "cursor";
                    else
                        Hide(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                    Hide(item);
                break;
        }
    }
}
