using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

public sealed class StepTests
{
    private const string Sdl = """
        type Query { districts: [District!]! }
        type District { code: String! homes: [Home!] total: Int }
        type Home { id: Int! district: District }
        """;

    private static readonly string[] Districts = ["1", "2", "3"];

    [Fact]
    public async Task A_step_reads_its_field_once_for_all_parents_of_a_level()
    {
        var step = new Step(batch =>
        {
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, new object[] { new { Id = i }, new { Id = i + 10 } });
        });
        var result = await Request(step, "{ districts { code homes { id } } }").ExecuteAsync();
        Assert.Equal(
            """{"data":{"districts":[{"code":"1","homes":[{"id":0},{"id":10}]},{"code":"2","homes":[{"id":1},{"id":11}]},{"code":"3","homes":[{"id":2},{"id":12}]}]}}""",
            result.ToJson());
        Assert.Equal(1, step.Runs);
    }

    [Fact]
    public async Task A_value_that_writes_itself_is_not_looked_into()
    {
        var step = new Step(batch =>
        {
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, new RawJson("""[{"id":7}]"""));
        });
        var result = await Request(step, "{ districts { homes { id } } }").ExecuteAsync();
        Assert.Equal("""{"data":{"districts":[{"homes":[{"id":7}]},{"homes":[{"id":7}]},{"homes":[{"id":7}]}]}}""", result.ToJson());
    }

    [Fact]
    public async Task One_parent_fails_alone()
    {
        var step = new Step(batch => batch.Fail(1, new GraphQLException(new GraphQLError("No homes here."))));
        var result = await Request(step, "{ districts { homes { id } } }").ExecuteAsync();
        var error = Assert.Single(result.Errors);
        Assert.Equal(["districts", 1, "homes"], error.Path);
        Assert.Equal("No homes here.", error.Message);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_exception_fails_all_parents(bool isLate)
    {
        var step = new Step(_ => throw new InvalidOperationException("connection string"), isLate);
        var result = await Request(step, "{ districts { homes { id } } }").ExecuteAsync();
        Assert.Equal(3, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal("Unexpected execution error.", error.Message));
        Assert.DoesNotContain("connection string", result.ToJson());
        Assert.All(result.Errors, error => Assert.IsType<InvalidOperationException>(error.Cause));
    }

    [Fact]
    public async Task What_is_planned_below_a_step_is_read_from_its_values()
    {
        var step = new Step(batch => batch.Set(0, new object[] { new { Id = 1, District = new { Code = "x", Homes = new object[] { new { Id = 2 } } } } }));
        var result = await Request(step, "{ districts { homes { district { homes { id } } } } }").ExecuteAsync();
        Assert.Contains("""{"homes":[{"district":{"homes":[{"id":2}]}}]}""", result.ToJson());
        Assert.Equal(1, step.Runs);
    }

    [Fact]
    public async Task Steps_and_resolvers_of_a_level_run_side_by_side()
    {
        var started = new CountdownEvent(2);
        var both = new TaskCompletionSource();
        async ValueTask StartedAsync()
        {
            if (started.Signal())
                both.SetResult();
            await both.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        var step = new Step(_ => { }, isLate: true, StartedAsync);
        var total = new AsyncResolverBehavior(async context =>
        {
            if ((string)((IReadOnlyDictionary<string, object?>)context.Parent!)["code"]! == "1")
                await StartedAsync();
            return 1;
        });
        var result = await Request(step, "{ districts { homes { id } total } }", total).ExecuteAsync();
        Assert.Empty(result.Errors);
    }

    private static DirectRequest Request(Step step, string document, FieldBehavior? total = null)
    {
        var fields = new Dictionary<string, FieldBehavior>
        {
            ["Query.districts"] = new ResolverBehavior(_ => Districts.Select(code => new Dictionary<string, object?> { ["code"] = code }).ToList()),
            ["District.homes"] = new PlannedBehavior(new Planner(step)),
        };
        if (total is not null)
            fields.Add("District.total", total);
        return new(Schema.Build(Parser.Parse(Sdl), new() { Fields = fields }), document);
    }

    private sealed class Planner(FieldStep step) : IFieldPlanner
    {
        public FieldStep Plan(PlannedField field, PlanningContext context) => step;
    }

    private sealed class Step(Action<FieldBatch> run, bool isLate = false, Func<ValueTask>? wait = null) : FieldStep
    {
        public int Runs { get; private set; }

        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            Runs++;
            if (isLate)
                await Task.Yield();
            if (wait is not null)
                await wait();
            run(batch);
        }
    }

    private sealed class RawJson(string text) : IJsonValue
    {
        public void WriteTo(JsonTextWriter writer) => writer.WriteRaw(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
