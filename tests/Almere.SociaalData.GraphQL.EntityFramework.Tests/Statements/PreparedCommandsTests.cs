using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Statements;

/// <summary>The commands that stay with a connection, up to a number.</summary>
public sealed class PreparedCommandsTests : IDisposable
{
    private const int Kept = 64;

    private readonly LibraryDatabase _database = Libraries.Small();
    private readonly GraphQLPipeline _pipeline = new(LibrarySchema.Schema);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_statement_that_comes_again_has_its_command_still()
    {
        await AskAsync(0);
        var made = _database.Connection.Commands;
        await AskAsync(0);
        Assert.Equal(made, _database.Connection.Commands);
        Assert.Equal(1, PreparedCommands.Of(_database.Connection).Count);
    }

    [Fact]
    public async Task The_command_that_was_used_longest_ago_gives_way_and_is_made_again()
    {
        for (var i = 0; i < 3 * Kept; i++)
        {
            await AskAsync(i);
            await AskAsync(1);
            Assert.InRange(PreparedCommands.Of(_database.Connection).Count, 1, Kept);
        }

        var made = _database.Connection.Commands;
        await AskAsync(1);
        await AskAsync((3 * Kept) - 1);
        Assert.Equal(made, _database.Connection.Commands);
        await AskAsync(0);
        Assert.Equal(made + 1, _database.Connection.Commands);
        Assert.Equal(Kept, PreparedCommands.Of(_database.Connection).Count);
    }

    private async Task AskAsync(int number)
    {
        var door = new LibraryDoor(_database, new Caller());
        // Each document has a plan of its own, and each plan its statement.
        Assert.Equal(
            """{"data":{"members":{"nodes":[{"name":"Anna"}]}}}""",
            await Runner.RunAsync(_pipeline, door, door, $"query Number{number} {{ members(first: 1) {{ nodes {{ name }} }} }}"));
    }
}
