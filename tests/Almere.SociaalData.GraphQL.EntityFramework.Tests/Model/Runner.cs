using System.Text;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

internal static class Runner
{
    public static async Task<string> RunAsync(LibraryDoor door, string query, IReadOnlyDictionary<string, object?>? variables = null, IFieldGate? gate = null)
    {
        variables ??= new Dictionary<string, object?>();
        var document = Parser.Parse(query);
        var outcome = OperationPlanner.Plan(
            LibrarySchema.Schema, document, document.Definitions.OfType<OperationDefinitionNode>().Single(), variables, gate, door);
        if (outcome is not PlanOutcome.Planned(var plan))
            return string.Join('\n', ((PlanOutcome.Refused)outcome).Errors.Select(error => error.Message));
        var context = new OperationContext
        {
            Schema = LibrarySchema.Schema,
            VisibleSchema = LibrarySchema.Schema,
            Variables = variables,
            Plan = plan,
            State = door,
        };
        using var writer = new JsonTextWriter();
        foreach (var field in plan.Root.Fields)
        {
            var batch = new FieldBatch([null]);
            await field.Step!.ExecuteAsync(batch, context);
            writer.WriteRaw(field.EncodedKey.Span);
            Write(writer, batch.Values[0]);
        }

        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    private static void Write(JsonTextWriter writer, object? value)
    {
        switch (value)
        {
            case IJsonValue json: json.WriteTo(writer); break;
            case null: writer.WriteNull(); break;
            case IEnumerable<object?> list:
                writer.WriteRaw((byte)'[');
                foreach (var item in list)
                    Write(writer, item);
                writer.WriteRaw((byte)']');
                break;
        }
    }
}
