using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Proof.Mutants;

/// <summary>A door that forgets the rows of an entity where a query passes from one entity to another.</summary>
internal sealed class OpenDoor(IRowDoor door, Type forgotten) : IRowDoor
{
    public IRowSource Rows { get; } = new OpenRows(door.Rows, forgotten);

    public IRowSource Figures => door.Figures;

    public IRowSeal Seal => door.Seal;

    public int? ShowCount(Type entity, int count) => door.ShowCount(entity, count);

    public void NoteSubject(long person) => door.NoteSubject(person);

    public IRowSource Beside(string store) => door.Beside(store);

    public long KeyBeside(string store, long key) => door.KeyBeside(store, key);

    private sealed class OpenRows(IRowSource rows, Type forgotten) : IRowSource
    {
        public IModel Model => rows.Model;

        public SemaphoreSlim Turn => rows.Turn;

        public bool GivesTextAsUtf8 => rows.GivesTextAsUtf8;

        public DbDataReader ReaderOver(DbDataReader reader) => rows.ReaderOver(reader);

        public IQueryable<T> Rows<T>()
            where T : class => rows.Rows<T>();

        public LambdaExpression? RuleFor(Type entity) => entity == forgotten ? null : rows.RuleFor(entity);

        public object? ValueOf(string parameter) => rows.ValueOf(parameter);

        public ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken) => rows.OpenConnectionAsync(cancellationToken);
    }
}
