using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Almere.SociaalData.Api;
using Almere.SociaalData.Data;
using Almere.SociaalData.GraphQL.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Xunit;

namespace Almere.SociaalData.Proof.Doors;

/// <summary>
/// No code builds a query but from a decided plan. What the compiled code calls is read from its instructions: who takes rows, makes a command or opens a store is a list,
/// and whoever adds a line to it says why.
/// </summary>
public sealed class RowDoorTests
{
    private static readonly Assembly[] Serving =
        [typeof(Access.FieldUse).Assembly, typeof(GraphQL.GraphQLPipeline).Assembly, typeof(IRowDoor).Assembly, typeof(Registers).Assembly, typeof(RegisterApi).Assembly, typeof(Program).Assembly];

    // They work for the municipality itself, at the start or from the command line, and answer no caller.
    private static readonly string[] NotForCallers = ["Database", "ExampleData", "Imports", "Migrations", "Writing"];

    // Each of these runs for a field that the gate has judged, and under the caller's rows, or before there is a caller and for no answer.
    private static readonly string[] Expected =
    [
        // The query layer: rows come in through one door, statements go out through another.
        "EntityAccess calls what it looks up", "ConnectionTurn opens the connection", "SqlStatement makes a command",
        // What the door is made of, from the database to a caller's own rows.
        // A session on SQLite is told to read its file in place, before its first statement.
        "ReadSession makes a command",
        // Which import the rows are as of: whether figures that were counted before are still those of these rows.
        "Registers takes ImportRun of a context",
        "RegistersFactory makes a SociaalDataContext", "Registers takes T of a context", "RegisterRows takes T", "RegisterRows opens the connection",
        // Query.shelterCapacity and shelterCapacityHistory: the numbers of their plan.
        "ShelterQueries takes CapacitySnapshot", "ShelterQueries takes ShelterLocation", "ShelterQueries takes ShelterTarget",
        // Query.financialHouseCoverage.
        "CoverageQuery takes District", "CoverageQuery takes FinancialHouse", "CoverageQuery takes PolicyGoal",
        // The axes of figures: reference data, whether or not anybody is counted there.
        "GroupAxes takes District", "GroupAxes takes Municipality", "GroupAxes takes Organisation", "GroupAxes takes Product",
        // Which organisation a token belongs to.
        "OrganisationDirectory makes a SociaalDataContext", "OrganisationDirectory takes Organisation of a context",
        // Imports write through it.
        "SystemRegisters makes a SociaalDataContext", "SystemRegisters takes ShelterLocation of a context",
        // The access log: written by the gateway, verified from the command line, read under the caller's rules.
        "AccessLogReader makes a AccessLogContext", "AccessLogVerification makes a AccessLogContext",
        "AccessLogVerification takes AccessIndexEntry of a context", "AccessLogVerification takes AccessIndexSegment of a context",
        "AccessLogVerification takes AccessRecord of a context", "AccessLogVerification takes AccessWriter of a context", "AccessLogVerification takes AccessedPerson of a context",
        // The keys of texts, which no entity has alone; and the whole index, of which a row holds many entries on PostgreSQL.
        "AccessLogVerification runs a text", "AccessLogVerification takes rows by text",
        "LogConnection makes a command", "LogStore makes a command", "SqliteLogStore makes a command",
    ];

    [Fact]
    public void Rows_are_taken_in_these_places_and_in_no_other()
    {
        var found = Serving.SelectMany(CalledMembers.Of).Where(call => !IsNotForCallers(call.Caller) && !typeof(DbContext).IsAssignableFrom(call.Caller))
            .Select(call => Described(call.Called) is { } what ? $"{call.Caller.Name} {what}" : null).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Expected.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void The_contexts_are_open_to_tests_only()
    {
        Assert.DoesNotContain(Serving.SelectMany(assembly => assembly.GetExportedTypes()), typeof(DbContext).IsAssignableFrom);
        Assert.All(typeof(Registers).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>(), friend =>
            Assert.Contains(friend.AssemblyName, (string[])[$"{typeof(Registers).Assembly.GetName().Name}.Tests", "Almere.SociaalData.Proof"]));
    }

    private static bool IsNotForCallers(Type type) => type.Assembly == typeof(Registers).Assembly
        && NotForCallers.Any(part => $"{type.Namespace}.".StartsWith($"Almere.SociaalData.Data.{part}.", StringComparison.Ordinal));

    /// <summary>What a call does to rows; null where it does nothing to them.</summary>
    private static string? Described(MethodBase called)
    {
        var owner = called.DeclaringType!;
        var generic = called.IsGenericMethod ? called.GetGenericArguments()[0].Name : "";
        return called switch
        {
            { Name: "Rows" } when typeof(IRowSource).IsAssignableFrom(owner) || owner == typeof(Registers) => $"takes {generic}",
            { Name: nameof(DbContext.Set) } when typeof(DbContext).IsAssignableFrom(owner) => $"takes {generic} of a context",
            { Name: nameof(DbConnection.CreateCommand) or nameof(DbDataSource.CreateCommand) } when owner.Namespace!.Contains("Data", StringComparison.Ordinal) && !owner.Namespace.StartsWith("Almere", StringComparison.Ordinal) => "makes a command",
            { Name: nameof(Registers.OpenConnectionAsync) } when typeof(IRowSource).IsAssignableFrom(owner) || owner == typeof(Registers) => "opens the connection",
            { Name: nameof(MethodBase.Invoke) } when typeof(MethodBase).IsAssignableFrom(owner) => "calls what it looks up",
            ConstructorInfo when typeof(DbContext).IsAssignableFrom(owner) => $"makes a {owner.Name}",
            _ when owner == typeof(RelationalQueryableExtensions) && called.Name.Contains("Sql", StringComparison.Ordinal) => "takes rows by text",
            _ when owner == typeof(RelationalDatabaseFacadeExtensions) && called.Name.Contains("Sql", StringComparison.Ordinal) => "runs a text",
            _ when typeof(DatabaseFacade).IsAssignableFrom(owner) && called.Name.Contains("Sql", StringComparison.Ordinal) => "runs a text",
            _ => null,
        };
    }
}
