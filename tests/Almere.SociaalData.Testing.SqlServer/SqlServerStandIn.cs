using Almere.SociaalData.Data.Database;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>Stands in for a SQL Server that holds the rows of a SQLite file: reads its protocol and its T-SQL, and answers in the types of its tables.</summary>
public sealed class SqlServerStandIn : IDisposable
{
    private readonly TdsServer _server;

    /// <param name="file">The SQLite file.</param>
    public SqlServerStandIn(string file)
    {
        var types = new ColumnTypes();
        TSql.Parse(DatabaseScript.Of(DatabaseProvider.SqlServer)).Accept(types);
        _server = new(new TSqlOnSqlite(file, types.Of).Run);
    }

    /// <summary>How it is reached.</summary>
    public string ConnectionString => _server.ConnectionString("sociaaldata");

    /// <summary>The statements that could not be answered, and why: none that SQL Server would refuse, and none that this reader doesn't know.</summary>
    public IReadOnlyCollection<string> Refusals => _server.Refusals;

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private sealed class ColumnTypes : TSqlFragmentVisitor
    {
        private readonly Dictionary<(string Table, string Column), ColumnDefinition> _columns = [];

        // The access log has columns of types that no question reads.
        public TdsType Of(string table, string column) =>
            _columns.TryGetValue((table, column), out var known) ? TypeOf(known) : throw new NotSupportedException($"Table {table} has no column {column}.");

        public override void Visit(CreateTableStatement node)
        {
            foreach (var column in node.Definition.ColumnDefinitions)
                _columns.TryAdd((node.SchemaObjectName.BaseIdentifier.Value, column.ColumnIdentifier.Value), column);
        }

        private static TdsType TypeOf(ColumnDefinition column) => ((SqlDataTypeReference)column.DataType).SqlDataTypeOption switch
        {
            SqlDataTypeOption.Bit => TdsType.Bit,
            SqlDataTypeOption.Int => TdsType.Int,
            SqlDataTypeOption.BigInt => TdsType.BigInt,
            SqlDataTypeOption.Float => TdsType.Float,
            SqlDataTypeOption.Date => TdsType.Date,
            SqlDataTypeOption.DateTime2 => TdsType.DateTime2,
            SqlDataTypeOption.NVarChar => TdsType.NVarChar,
            var other => throw new NotSupportedException($"Column {column.ColumnIdentifier.Value}: type {other} is more than this reader knows."),
        };
    }
}
