using Almere.SociaalData.Data.Database;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>Stands in for a SQL Server that holds the rows of a SQLite file: reads its protocol and its T-SQL, and answers in the types of its tables.</summary>
public sealed class SqlServerStandIn : IDisposable
{
    private readonly TdsServer _server;

    /// <param name="file">The SQLite file.</param>
    /// <param name="mayWrite">Whether its rows may be changed.</param>
    public SqlServerStandIn(string file, bool mayWrite = false)
    {
        var tables = new TableColumns();
        TSql.Parse(DatabaseScript.Of(DatabaseProvider.SqlServer)).Accept(tables);
        _server = new(() => new TSqlOnSqlite(file, mayWrite, tables.All));
    }

    /// <summary>How it is reached.</summary>
    public string ConnectionString => _server.ConnectionString("sociaaldata");

    /// <summary>The statements that could not be answered, and why: none that SQL Server would refuse, and none that this reader doesn't know.</summary>
    public IReadOnlyCollection<string> Refusals => _server.Refusals;

    /// <summary>The texts of the statements so far, each once, in the order of their letters.</summary>
    public IReadOnlyList<string> Statements => [.. _server.Statements.Order(StringComparer.Ordinal)];

    /// <summary>Stops it: whoever is connected is cut off, and nobody can connect.</summary>
    public void Stop() => _server.Stop();

    /// <summary>Starts it again at the same address.</summary>
    public void Start() => _server.Start();

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private sealed class TableColumns : TSqlFragmentVisitor
    {
        public Dictionary<string, IReadOnlyList<TdsColumn>> All { get; } = [];

        public override void Visit(CreateTableStatement node) => All.TryAdd(
            node.SchemaObjectName.BaseIdentifier.Value, [.. node.Definition.ColumnDefinitions.Where(column => !IsOfTheLog(column)).Select(column => new TdsColumn(column.ColumnIdentifier.Value, TypeOf(column)))]);

        // Bytes are in the tables of the access log alone, which lie in a file of their own here.
        private static bool IsOfTheLog(ColumnDefinition column) => ((SqlDataTypeReference)column.DataType).SqlDataTypeOption is SqlDataTypeOption.Binary or SqlDataTypeOption.VarBinary;

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
