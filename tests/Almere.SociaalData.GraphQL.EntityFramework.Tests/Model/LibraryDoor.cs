using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>A library in memory, with the rules of one caller, and the statements that were run.</summary>
internal sealed class LibraryDoor : IRowDoor, IRowSource, IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Dictionary<Type, LambdaExpression> _rules = [];

    public LibraryDoor(IEnumerable<object> rows)
    {
        _connection.Open();
        Context = new(new DbContextOptionsBuilder<LibraryContext>()
            .UseSqlite(_connection, options => options.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning))
            .Options);
        Context.Database.EnsureCreated();
        Context.AddRange(rows);
        Context.SaveChanges();
        Context.ChangeTracker.Clear();
    }

    public LibraryContext Context { get; }

    public IRowSource Rows => this;

    public IRowSource Figures => this;

    public int? ShowCount(Type entity, int count) => count;

    public IRowSeal Seal { get; } = new PlainSeal();

    public IModel Model => Context.Model;

    public int Opened { get; private set; }

    public LibraryDoor WithRule<T>(Expression<Func<T, bool>> rule)
    {
        _rules.Add(typeof(T), rule);
        return this;
    }

    IQueryable<T> IRowSource.Rows<T>() =>
        RuleFor(typeof(T)) is Expression<Func<T, bool>> rule ? Context.Set<T>().AsNoTracking().Where(rule) : Context.Set<T>().AsNoTracking();

    public LambdaExpression? RuleFor(Type entity) => _rules.GetValueOrDefault(entity);

    public Dictionary<string, object> Values { get; } = [];

    public object? ValueOf(string parameter) => Values[parameter];

    public ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        Opened++;
        return new(_connection);
    }

    public void Dispose()
    {
        Context.Dispose();
        _connection.Dispose();
    }

    /// <summary>Seals nothing: the sealing itself is tested where it is made.</summary>
    private sealed class PlainSeal : IRowSeal
    {
        public int IdLength => 16;

        public void WriteId(string typeName, long key, Span<char> id) => $"{typeName[..2]}{key.ToString("D14", CultureInfo.InvariantCulture)}".CopyTo(id);

        public bool TryReadId(string id, out string typeName, out long key)
        {
            typeName = LibrarySchema.Entities.Entities.SelectMany(map => map.Kinds.Select(kind => kind.Name).Append(map.Name))
                .FirstOrDefault(name => id.StartsWith(name[..2], StringComparison.Ordinal)) ?? "";
            return long.TryParse(id.AsSpan(Math.Min(2, id.Length)), CultureInfo.InvariantCulture, out key) && typeName.Length > 0;
        }

        public string SealCursor(ReadOnlySpan<byte> payload, string order) => Convert.ToBase64String(payload) + "#" + order;

        public byte[]? OpenCursor(string cursor, string order) =>
            cursor.Split('#', 2) is [var payload, var sealedOrder] && sealedOrder == order ? Convert.FromBase64String(payload) : null;
    }
}
