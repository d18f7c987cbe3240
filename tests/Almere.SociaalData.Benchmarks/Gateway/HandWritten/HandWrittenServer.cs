using System.Text.Encodings.Web;
using System.Text.Json;
using Almere.SociaalData.Benchmarks.Gateway.Servers;
using Almere.SociaalData.Data.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>
/// The other side: an ASP.NET Core endpoint for each operation as somebody writes it who has nothing but speed in mind. One prepared statement, rows straight from the reader into
/// the response, no token looked at, no limit, no log. What the caller may see is written into each statement.
/// </summary>
internal static class HandWrittenServer
{
    /// <summary>The argument that makes this program the server.</summary>
    public const string Verb = "hand-written";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Starts the server in a process of its own, with the garbage collector of a web server, as the gateway has it.</summary>
    public static Task<ServerProcess> StartAsync(DatabaseOptions database) =>
        ServerProcess.StartAsync(typeof(HandWrittenServer).Assembly.Location, [Verb, $"{database.Provider}", database.ConnectionString], new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" });

    /// <summary>Is the server, until the process ends.</summary>
    /// <param name="provider">The kind of database.</param>
    /// <param name="connectionString">How it is reached.</param>
    /// <param name="arguments">Arguments of the web server.</param>
    public static async Task<int> RunAsync(string provider, string connectionString, string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var database = new DatabaseOptions { Provider = Enum.Parse<DatabaseProvider>(provider), ConnectionString = connectionString };
        var values = new DriverValues(database.Provider);
        var connections = new PreparedConnections(database, values);
        var almere = (await BenchmarkData.ReadAsync(database, HandWrittenEndpoints.Almere, reader => reader.GetInt32(0))).Single();
        foreach (var endpoint in HandWrittenEndpoints.All(almere))
            app.MapGet(endpoint.Path, context => AnswerAsync(context, endpoint, connections, values));

        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, HandWrittenEndpoint endpoint, PreparedConnections connections, DriverValues values)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var connection = await connections.RentAsync();
        try
        {
            var command = await connection.CommandAsync(endpoint);
            var query = context.Request.Query;
            for (var i = 0; i < endpoint.Parameters.Count; i++)
                command.Parameters[i].Value = values.Of(endpoint.Parameters[i], query[endpoint.Parameters[i].Name].ToString());
            await using (var reader = await command.ExecuteReaderAsync(context.RequestAborted))
            await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, Json))
                await endpoint.Write(reader, writer);
            await context.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            connections.Return(connection);
        }
    }
}
