using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>A connection that writes to the access log. Not for use by several threads at once.</summary>
internal interface ILogConnection : IAsyncDisposable
{
    /// <summary>The key with the highest number; null where there is none yet.</summary>
    Task<AccessLogKey?> KeyAsync(CancellationToken cancellationToken);

    /// <summary>Adds a key; false where another process has just taken its number.</summary>
    Task<bool> AddKeyAsync(AccessLogKey key, CancellationToken cancellationToken);

    /// <summary>Begins a chain.</summary>
    /// <param name="startedAt">The moment, in milliseconds since 1970 in UTC.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<AccessWriter> BeginAsync(long startedAt, CancellationToken cancellationToken);

    /// <summary>A chain that this process began; null where it is gone.</summary>
    Task<AccessWriter?> FindAsync(int writer, CancellationToken cancellationToken);

    /// <summary>Proves that it could be written, and writes nothing.</summary>
    Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Writes a group: all of it, or nothing; it is safe when this returns.</summary>
    Task WriteAsync(LogGroup group, CancellationToken cancellationToken);
}
