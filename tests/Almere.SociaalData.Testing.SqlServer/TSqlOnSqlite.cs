using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>
/// Answers the T-SQL of one connection from a SQLite file that holds the same tables: each statement is read by Microsoft's parser, and where the dialects differ
/// said as SQLite says it. What isn't known here is refused, so that a new kind of statement is noticed.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="mayWrite">Whether statements may change rows.</param>
/// <param name="tables">The columns of each table and their types in SQL Server, in their order.</param>
internal sealed partial class TSqlOnSqlite(string file, bool mayWrite, IReadOnlyDictionary<string, IReadOnlyList<TdsColumn>> tables) : IDisposable
{
    private readonly Dictionary<string, IReadOnlyList<TdsColumn>> _temporary = [];
    private SqliteConnection? _connection;
    private SqliteTransaction? _transaction;
    private string _bulkTable = "";

    private SqliteConnection Connection => _connection ??= Open();

    /// <summary>Runs a batch; each query gives a result.</summary>
    public IReadOnlyList<TdsResult> Run(string sql, IReadOnlyDictionary<string, object?> parameters)
    {
        if (AsksForColumns.Match(sql) is { Success: true } asked)
            return ColumnsOf(asked.Groups["table"].Value.Trim('[', ']'));
        TSql.Check(sql);
        return [.. TSql.Parse(sql).Batches.SelectMany(batch => batch.Statements).Select(statement => Run(statement, parameters)).OfType<TdsResult>()];
    }

    /// <summary>Begins or ends a transaction.</summary>
    /// <returns>What was asked.</returns>
    public TdsTransaction Run(TdsTransaction request)
    {
        switch (request)
        {
            case TdsTransaction.Begin:
                _transaction = Connection.BeginTransaction(deferred: true);
                break;
            case TdsTransaction.Commit:
                _transaction!.Commit();
                _transaction = null;
                break;
            case TdsTransaction.Rollback:
                _transaction!.Rollback();
                _transaction = null;
                break;
            case TdsTransaction.Save:
                // A point to go back to: nobody does.
                break;
            default:
                throw new NotSupportedException($"{request} is more than this reader knows.");
        }

        return request;
    }

    /// <summary>Takes the rows of the bulk copy that was announced.</summary>
    public TdsResult Insert((IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows) copy)
    {
        using var command = Command(
            $"INSERT INTO [{_bulkTable}] ({string.Join(", ", copy.Columns.Select(column => $"[{column}]"))}) VALUES ({string.Join(", ", copy.Columns.Select((_, place) => $"@{place}"))})");
        foreach (var row in copy.Rows)
        {
            command.Parameters.Clear();
            foreach (var (place, value) in row.Index())
                command.Parameters.AddWithValue($"@{place}", value ?? DBNull.Value);
            command.ExecuteNonQuery();
        }

        return TdsResult.Of(copy.Rows.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection?.Dispose();

    // What SqlClient asks before a bulk copy.
    [GeneratedRegex(@"SET FMTONLY ON select \* from (?<table>\S+) SET FMTONLY OFF", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForColumns { get; }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mayWrite ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly,
            ForeignKeys = mayWrite,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        using var setting = connection.CreateCommand();
        // As the columns compare in SQL Server.
        setting.CommandText = "PRAGMA case_sensitive_like = ON";
        setting.ExecuteNonQuery();
        return connection;
    }

    private SqliteCommand Command(string text)
    {
        var command = Connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = text;
        return command;
    }

    private IReadOnlyList<TdsColumn> Columns(string table) =>
        _temporary.TryGetValue(table, out var own) || tables.TryGetValue(table, out own) ? own : throw new NotSupportedException($"There is no table {table}.");

    private TdsType TypeOf(string table, string column) =>
        Columns(table).FirstOrDefault(known => known.Name == column)?.Type ?? throw new NotSupportedException($"Table {table} has no column {column}.");

    // The depth of transactions, the columns of the table, and how each of them compares.
    private IReadOnlyList<TdsResult> ColumnsOf(string table) =>
    [
        new([new("", TdsType.Int)], [[0L]]),
        new(Columns(table), []),
        new(
            [new("colid", TdsType.Int), new("name", TdsType.NVarChar), new("tds_collation", TdsType.NVarChar), new("collation", TdsType.NVarChar)],
            [.. Columns(table).Select((column, place) => new object?[] { place + 1L, column.Name, null, column.Type == TdsType.NVarChar ? "Latin1_General_100_BIN2" : null })]),
    ];

    private TdsResult? Run(TSqlStatement statement, IReadOnlyDictionary<string, object?> parameters)
    {
        switch (statement)
        {
            case PredicateSetStatement or SetCommandStatement or SaveTransactionStatement:
                return null;
            case InsertBulkStatement { To: var to }:
                _bulkTable = to.BaseIdentifier.Value;
                return null;
            case SelectStatement { Into: null, QueryExpression: var query }:
                return Read(statement, query, parameters);
            case SelectStatement { Into: { } into, QueryExpression: QuerySpecification { FromClause.TableReferences: [NamedTableReference from] } query }:
                var columns = query.SelectElements.Select(element => ((ColumnReferenceExpression)((SelectScalarExpression)element).Expression).MultiPartIdentifier.Identifiers[^1].Value);
                _temporary[into.BaseIdentifier.Value] = [.. columns.Select(column => new TdsColumn(column, TypeOf(from.SchemaObject.BaseIdentifier.Value, column)))];
                return Change($"CREATE TEMPORARY TABLE [{into.BaseIdentifier.Value}] AS {new Dialect(statement).Text()}", parameters);
            case TruncateTableStatement { TableName: var emptied }:
                return Change($"DELETE FROM [{emptied.BaseIdentifier.Value}]", parameters);
            case InsertStatement or UpdateStatement or DeleteStatement or DropTableStatement:
                return Change(new Dialect(statement).Text(), parameters);
            default:
                throw new NotSupportedException($"A {statement.GetType().Name} is more than this reader knows.");
        }
    }

    private TdsResult Change(string sql, IReadOnlyDictionary<string, object?> parameters)
    {
        using var command = Command(sql, parameters);
        return TdsResult.Of(Math.Max(0, command.ExecuteNonQuery()));
    }

    private SqliteCommand Command(string sql, IReadOnlyDictionary<string, object?> parameters)
    {
        var command = Command(sql);
        foreach (var (name, value) in parameters.Where(parameter => sql.Contains(parameter.Key, StringComparison.Ordinal)))
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private TdsResult Read(TSqlStatement statement, QueryExpression query, IReadOnlyDictionary<string, object?> parameters)
    {
        var types = new ResultTypes(statement, TypeOf);
        using var command = Command(new Dialect(statement).Text(), parameters);
        using var reader = command.ExecuteReader();
        var expected = types.Of(query);
        var columns = Enumerable.Range(0, reader.FieldCount).Select(column => new TdsColumn(NameOf(reader.GetName(column)), expected[column])).ToList();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return new(columns, rows);
    }

    // SQLite calls a column without a name by its text; SQL Server gives it none.
    private static string NameOf(string name) => name.Length <= 128 ? name : "";

    /// <summary>The types of the columns of a query.</summary>
    private sealed class ResultTypes : TSqlFragmentVisitor
    {
        private readonly Dictionary<string, ScalarExpression> _named = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);
        private readonly Func<string, string, TdsType> _typeOf;

        public ResultTypes(TSqlStatement statement, Func<string, string, TdsType> typeOf)
        {
            _typeOf = typeOf;
            statement.Accept(new TableNames(_tables));
            statement.Accept(this);
        }

        public override void Visit(SelectScalarExpression node)
        {
            if (node.ColumnName?.Value is { } name)
                _named.TryAdd(name, node.Expression);
            else if (node.Expression is ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var table, var column] } && _tables.ContainsKey(table.Value))
                _named.TryAdd(column.Value, node.Expression);
        }

        public List<TdsType> Of(QueryExpression query) => query switch
        {
            QuerySpecification { SelectElements: var elements } => [.. elements.Select(element => Of(((SelectScalarExpression)element).Expression, 0))],
            BinaryQueryExpression { FirstQueryExpression: var first, SecondQueryExpression: var second } => [.. Of(first).Zip(Of(second), Wider)],
            QueryParenthesisExpression { QueryExpression: var inner } => Of(inner),
            _ => throw new NotSupportedException($"A {query.GetType().Name} is more than this reader knows."),
        };

        private TdsType Of(ScalarExpression expression, int depth) => expression switch
        {
            _ when depth > 20 => throw new NotSupportedException("A column is named after itself."),
            ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var table, var column] } when _tables.TryGetValue(table.Value, out var name) => _typeOf(name, column.Value),
            ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var column] } when _tables.Count == 1 => _typeOf(_tables.Values.First(), column.Value),
            ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [.., var last] } when _named.TryGetValue(last.Value, out var named) => Of(named, depth + 1),
            // A null that nothing else gives a type is a whole number.
            IntegerLiteral or NullLiteral => TdsType.Int,
            StringLiteral => TdsType.NVarChar,
            ParenthesisExpression { Expression: var inner } => Of(inner, depth + 1),
            UnaryExpression { Expression: var inner } => Of(inner, depth + 1),
            CastCall { DataType: SqlDataTypeReference { SqlDataTypeOption: var type } } => OfType(type),
            SearchedCaseExpression { WhenClauses: [var first, ..], ElseExpression: var otherwise } =>
                first.ThenExpression is NullLiteral && otherwise is not null ? Of(otherwise, depth + 1) : Of(first.ThenExpression, depth + 1),
            CoalesceExpression { Expressions: [var first, ..] } => Of(first, depth + 1),
            ScalarSubquery { QueryExpression: QuerySpecification { SelectElements: [SelectScalarExpression { Expression: var inner }] } } => Of(inner, depth + 1),
            BinaryExpression { FirstExpression: var left, SecondExpression: var right } => Wider(Of(left, depth + 1), Of(right, depth + 1)),
            FunctionCall { FunctionName.Value: "COUNT" or "DATEPART" or "DATEDIFF" or "LEN" or "CHARINDEX" } => TdsType.Int,
            FunctionCall { FunctionName.Value: "COUNT_BIG" or "ROW_NUMBER" } => TdsType.BigInt,
            FunctionCall { FunctionName.Value: "SUM" or "MIN" or "MAX" or "ISNULL", Parameters: [var first, ..] } => Of(first, depth + 1),
            LeftFunctionCall => TdsType.NVarChar,
            _ => throw new NotSupportedException($"The type of a {expression.GetType().Name} is more than this reader knows."),
        };

        private static TdsType Wider(TdsType left, TdsType right) => left > right ? left : right;

        private static TdsType OfType(SqlDataTypeOption type) => type switch
        {
            SqlDataTypeOption.Bit => TdsType.Bit,
            SqlDataTypeOption.Int => TdsType.Int,
            SqlDataTypeOption.BigInt => TdsType.BigInt,
            SqlDataTypeOption.Float => TdsType.Float,
            SqlDataTypeOption.Date => TdsType.Date,
            SqlDataTypeOption.DateTime2 => TdsType.DateTime2,
            SqlDataTypeOption.NVarChar => TdsType.NVarChar,
            _ => throw new NotSupportedException($"Type {type} is more than this reader knows."),
        };
    }

    private sealed class TableNames(Dictionary<string, string> tables) : TSqlFragmentVisitor
    {
        public override void Visit(NamedTableReference node)
        {
            var name = node.SchemaObject.BaseIdentifier.Value;
            tables.TryAdd(node.Alias?.Value ?? name, name);
        }
    }

    /// <summary>The text of a statement with what SQLite says otherwise.</summary>
    private sealed class Dialect : TSqlFragmentVisitor
    {
        private readonly TSqlFragment _statement;
        private readonly Dictionary<int, (int Last, Func<string> Text)> _instead = [];
        private readonly Dictionary<int, string> _after = [];

        public Dialect(TSqlFragment statement)
        {
            _statement = statement;
            statement.Accept(this);
        }

        public string Text() => Text(_statement);

        public override void Visit(QuerySpecification node)
        {
            if (node.TopRowFilter is not { } top)
                return;
            _instead[top.FirstTokenIndex] = (top.LastTokenIndex, () => "");
            _after[node.LastTokenIndex] = _after.GetValueOrDefault(node.LastTokenIndex) + $" LIMIT {Text(top.Expression)}";
        }

        // A table that only the connection sees is made from a query: said before it.
        public override void Visit(SelectStatement node)
        {
            if (node.Into is not { } into)
                return;
            var word = into.FirstTokenIndex;
            while (node.ScriptTokenStream[word].TokenType != TSqlTokenType.Into)
                word--;
            _instead[word] = (into.LastTokenIndex, () => "");
        }

        // What is locked on a server: here the file is.
        public override void Visit(NamedTableReference node)
        {
            if (node.TableHints.Count > 0)
                Replace(node, () => Text(node.SchemaObject) + (node.Alias is { } alias ? $" AS {Text(alias)}" : ""));
        }

        // UPDATE [t] SET [t].[a] = … FROM [Table] AS [t] WHERE …
        public override void Visit(UpdateSpecification node)
        {
            if (TargetIn(node) is not { } table)
                return;
            var values = node.SetClauses.Cast<AssignmentSetClause>();
            Replace(node, () => $"UPDATE {Text(table)} SET {string.Join(", ", values.Select(value => $"{Text(value.Column.MultiPartIdentifier.Identifiers[^1])} = {Text(value.NewValue)}"))} {Where(node)}");
        }

        // DELETE FROM [t] FROM [Table] AS [t] WHERE …
        public override void Visit(DeleteSpecification node)
        {
            if (TargetIn(node) is { } table)
                Replace(node, () => $"DELETE FROM {Text(table)} {Where(node)}");
        }

        public override void Visit(OffsetClause node) => Replace(
            node, () => $"LIMIT {(node.FetchExpression is { } fetch ? Text(fetch) : "-1")} OFFSET {Text(node.OffsetExpression)}");

        public override void Visit(OpenJsonTableReference node) =>
            Replace(node, () => $"(SELECT value FROM json_each({Text(node.Variable)})) AS {Text(node.Alias)}");

        public override void Visit(CastCall node) => Replace(node, () => ((SqlDataTypeReference)node.DataType).SqlDataTypeOption switch
        {
            SqlDataTypeOption.Int or SqlDataTypeOption.BigInt => $"CAST({Text(node.Parameter)} AS INTEGER)",
            SqlDataTypeOption.Float => $"CAST({Text(node.Parameter)} AS REAL)",
            _ => $"({Text(node.Parameter)})",
        });

        public override void Visit(FunctionCall node)
        {
            switch (node.FunctionName.Value)
            {
                case "COUNT_BIG":
                    Replace(node.FunctionName, () => "COUNT");
                    break;
                case "LEN":
                    Replace(node.FunctionName, () => "length");
                    break;
                case "SUBSTRING":
                    Replace(node.FunctionName, () => "substr");
                    break;
                case "CHARINDEX":
                    Replace(node, () => $"instr({Text(node.Parameters[1])}, {Text(node.Parameters[0])})");
                    break;
                case "DATEPART":
                    Replace(node, () => $"CAST(strftime('{PartOf(Text(node.Parameters[0]))}', {Text(node.Parameters[1])}) AS INTEGER)");
                    break;
                case "COUNT" or "SUM" or "MIN" or "MAX" or "ROW_NUMBER":
                    break;
                default:
                    throw new NotSupportedException($"Function {node.FunctionName.Value} is more than this reader knows.");
            }
        }

        public override void Visit(LeftFunctionCall node) => Replace(node, () => $"substr({Text(node.Parameters[0])}, 1, {Text(node.Parameters[1])})");

        // APPLY: a query that looks at the row on its left.
        public override void Visit(UnqualifiedJoin node)
        {
            if (node.UnqualifiedJoinType != UnqualifiedJoinType.CrossJoin)
                throw new NotSupportedException("APPLY is more than this reader knows.");
        }

        // The table that is changed, where it is named by its alias.
        private static NamedTableReference? TargetIn(UpdateDeleteSpecificationBase node) => node is { Target: NamedTableReference target, FromClause.TableReferences: [NamedTableReference only] }
            && only.Alias?.Value == target.SchemaObject.BaseIdentifier.Value ? only : null;

        private string Where(UpdateDeleteSpecificationBase node) => node.WhereClause is { } where ? Text(where) : "";

        private static string PartOf(string part) => part switch
        {
            "year" => "%Y",
            "month" => "%m",
            "day" => "%d",
            _ => throw new NotSupportedException($"Part {part} of a date is more than this reader knows."),
        };

        private void Replace(TSqlFragment node, Func<string> text) => _instead[node.FirstTokenIndex] = (node.LastTokenIndex, text);

        private string Text(TSqlFragment fragment)
        {
            var text = new StringBuilder();
            for (var token = fragment.FirstTokenIndex; token <= fragment.LastTokenIndex; token++)
            {
                if (_instead.Remove(token, out var instead))
                {
                    text.Append(instead.Text());
                    _instead[token] = instead;
                    token = instead.Last;
                }
                else
                {
                    var here = fragment.ScriptTokenStream[token];
                    text.Append(here.TokenType == TSqlTokenType.UnicodeStringLiteral ? here.Text[1..] : here.Text);
                }

                text.Append(_after.GetValueOrDefault(token));
            }

            return text.ToString();
        }
    }
}
