using System.Text.Json;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

// Outside the engine's namespaces, as its reader's program is.
namespace Readme;

/// <summary>The program of the engine's README, compiled. A test sees to it that both say the same.</summary>
internal static class ReadmeProgram
{
    /// <summary>Runs the program.</summary>
    /// <param name="Console">Takes the place of the console, under the name that the program calls it by.</param>
    public static async Task RunAsync(TextWriter Console)
    {
        // <program>
        var planets = new[] { new { Name = "Venus", Moons = 0 }, new { Name = "Mars", Moons = 2 } };

        var schema = Schema.Build(
            Parser.Parse("""
                type Query { planet(name: String!): Planet planets: [Planet!]! }
                type Planet { name: String! moons: Int! }
                """),
            new SchemaBehaviors
            {
                Fields = new Dictionary<string, FieldBehavior>
                {
                    ["Query.planets"] = new ResolverBehavior(_ => planets),
                    ["Query.planet"] = new ResolverBehavior(call => planets.FirstOrDefault(planet => planet.Name == (string)call.Arguments["name"]!)),
                },
            });

        var pipeline = new GraphQLPipeline(schema);
        var request = new GraphQLRequest("query($name: String!) { planet(name: $name) { name moons } }")
        {
            Variables = JsonSerializer.SerializeToElement(new { name = "Mars" }),
        };
        Console.WriteLine((await pipeline.ExecuteAsync(request)).ToJson());
        // </program>
    }
}
