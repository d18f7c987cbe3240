using System.Data.Common;
using Almere.SociaalData.Data.Database.PostgreSql;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>A library in a database, and the statements that were run on it.</summary>
internal sealed class LibraryDatabase : IDisposable
{
    private readonly DbConnection _connection;

    /// <summary>A library in memory.</summary>
    public LibraryDatabase(IEnumerable<object> rows)
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        Connection = new(_connection);
        Context = new(new DbContextOptionsBuilder<LibraryContext>()
            .UseSqlite(_connection, options => options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .Options);
        Context.Database.EnsureCreated();
        Insert(rows);
    }

    /// <summary>A library on a PostgreSQL server, in the place of the one that was there.</summary>
    public LibraryDatabase(string postgres, IEnumerable<object> rows)
    {
        _connection = new NpgsqlConnection(postgres);
        _connection.Open();
        Connection = new(_connection);
        Context = new(new DbContextOptionsBuilder<LibraryContext>()
            .UseNpgsql(_connection, options => options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IQuerySqlGeneratorFactory, NullsFirstSqlGenerator.Factory>()
            .Options);
        Context.Database.EnsureCreated();
        Execute("""TRUNCATE "Loan", "Member", "Branch" """);
        Insert(rows);
    }

    public LibraryContext Context { get; }

    public RecordingConnection Connection { get; }

    public IReadOnlyList<RecordedStatement> Statements => Connection.Statements;

    public void Insert(IEnumerable<object> rows)
    {
        // Rows are linked in memory for the naive evaluation; the context gets copies, so that it doesn't follow the links.
        Context.AddRange(rows.Select(Copy));
        Context.SaveChanges();
        Context.ChangeTracker.Clear();
    }

    /// <summary>The plan that the database makes of each query of a statement that was run.</summary>
    public string Explain(RecordedStatement statement)
    {
        var lines = new List<string>();
        foreach (var query in statement.Text.Split(";\n"))
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + query;
            foreach (var (name, value) in statement.Parameters)
                command.Parameters.Add(new SqliteParameter(name, value));
            using var reader = command.ExecuteReader();
            while (reader.Read())
                lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Context.Dispose();
        _connection.Dispose();
    }

    private static object Copy(object row) => row switch
    {
        Branch branch => new Branch { Id = branch.Id, Code = branch.Code, Name = branch.Name, OpenedOn = branch.OpenedOn },
        Member member => new Member
        {
            Id = member.Id,
            Name = member.Name,
            Email = member.Email,
            JoinedOn = member.JoinedOn,
            Age = member.Age,
            Fee = member.Fee,
            Standing = member.Standing,
            FormerStanding = member.FormerStanding,
            IsStaff = member.IsStaff,
            WantsMail = member.WantsMail,
            Card = member.Card,
            SeenAt = member.SeenAt,
            Points = member.Points,
            Score = member.Score,
            BranchId = member.BranchId,
        },
        BookLoan book => new BookLoan
        {
            Id = book.Id,
            Title = book.Title,
            DueOn = book.DueOn,
            MemberId = book.MemberId,
            Pages = book.Pages,
            Shelf = book.Shelf,
            FetchedAtId = book.FetchedAtId,
        },
        FilmLoan film => new FilmLoan
        {
            Id = film.Id,
            Title = film.Title,
            DueOn = film.DueOn,
            MemberId = film.MemberId,
            Minutes = film.Minutes,
            Shelf = film.Shelf,
        },
        _ => throw new ArgumentException($"The library has no rows of {row.GetType().Name}."),
    };
}
