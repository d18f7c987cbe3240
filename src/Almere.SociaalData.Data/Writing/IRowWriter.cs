namespace Almere.SociaalData.Data.Writing;

/// <summary>Writes the rows of one table, each database in its own fastest way.</summary>
internal interface IRowWriter : IDisposable
{
    /// <summary>Sends what is kept to the database.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refuses a row.</exception>
    void Flush();
}

/// <inheritdoc cref="IRowWriter"/>
internal interface IRowWriter<in T> : IRowWriter where T : class
{
    /// <summary>Writes one row now, or keeps it until <see cref="IRowWriter.Flush"/>.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refuses the row.</exception>
    void Write(T row);
}
