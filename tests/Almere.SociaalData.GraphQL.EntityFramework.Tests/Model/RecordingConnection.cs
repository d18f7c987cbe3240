using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>A statement that was sent to the database.</summary>
internal sealed record RecordedStatement(string Text, IReadOnlyList<(string Name, object Value)> Parameters);

/// <summary>Passes everything on to another connection, and writes down each command that reads.</summary>
internal sealed class RecordingConnection(DbConnection inner) : DbConnection
{
    public List<RecordedStatement> Statements { get; } = [];

    /// <summary>Number of commands that were made.</summary>
    public int Commands { get; private set; }

    [AllowNull]
    public override string ConnectionString { get => inner.ConnectionString; set => inner.ConnectionString = value; }

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => inner.Open();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand()
    {
        Commands++;
        return new RecordingCommand(inner.CreateCommand(), this);
    }

    private sealed class RecordingCommand(DbCommand inner, RecordingConnection connection) : DbCommand
    {
        [AllowNull]
        public override string CommandText { get => inner.CommandText; set => inner.CommandText = value; }

        public override int CommandTimeout { get => inner.CommandTimeout; set => inner.CommandTimeout = value; }

        public override CommandType CommandType { get => inner.CommandType; set => inner.CommandType = value; }

        public override bool DesignTimeVisible { get => inner.DesignTimeVisible; set => inner.DesignTimeVisible = value; }

        public override UpdateRowSource UpdatedRowSource { get => inner.UpdatedRowSource; set => inner.UpdatedRowSource = value; }

        protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException(); }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction { get => inner.Transaction; set => inner.Transaction = value; }

        public override void Cancel() => inner.Cancel();

        public override int ExecuteNonQuery() => inner.ExecuteNonQuery();

        public override object? ExecuteScalar() => inner.ExecuteScalar();

        public override void Prepare() => inner.Prepare();

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            Record();
            return inner.ExecuteReader(behavior);
        }

        protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken)
        {
            Record();
            return inner.ExecuteReaderAsync(behavior, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private void Record()
        {
            lock (connection.Statements)
                connection.Statements.Add(new(CommandText, [.. inner.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value!))]));
        }
    }
}
