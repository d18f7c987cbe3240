using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>One caller's door to a library.</summary>
internal sealed class LibraryDoor(LibraryDatabase database, Caller caller) : IRowDoor, IRowSource
{
    private readonly Dictionary<Type, LambdaExpression> _rules = [];

    public LibraryDatabase Database { get; } = database;

    public IRowSource Rows => this;

    public IRowSource Figures => this;

    public IRowSeal Seal { get; } = new PlainSeal();

    public SemaphoreSlim Turn { get; } = new(1, 1);

    public IModel Model => Database.Context.Model;

    public int Opened { get; private set; }

    public KeptFigures? KeptFigures { get; init; }

    /// <summary>What the library is as of.</summary>
    public string Edition { get; set; } = "";

    public int? ShowCount(Type entity, int count) => count;

    /// <summary>Whom the door was told of, in the order of the rows.</summary>
    public List<long> Subjects { get; } = [];

    public void NoteSubject(long person) => Subjects.Add(person);

    public LibraryDoor WithRule<T>(Expression<Func<T, bool>> rule) => WithRule(typeof(T), rule);

    public LibraryDoor WithRule(Type entity, LambdaExpression rule)
    {
        _rules.Add(entity, rule);
        return this;
    }

    IQueryable<T> IRowSource.Rows<T>() => RuleFor(typeof(T)) is Expression<Func<T, bool>> rule
        ? Database.Context.Set<T>().AsNoTracking().Where(rule)
        : Database.Context.Set<T>().AsNoTracking();

    public LambdaExpression? RuleFor(Type entity) => _rules.GetValueOrDefault(entity);

    public object? ValueOf(string parameter) => typeof(Caller).GetProperty(parameter) is { } property
        ? property.GetValue(caller)
        : throw new ArgumentException($"A caller has no \"{parameter}\".");

    public ValueTask<object> EditionAsync(OperationContext operation) => new(Edition);

    public ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        Opened++;
        return new(Database.Connection);
    }
}
