using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Database;

/// <summary>The registers in a database of a server.</summary>
internal abstract class ServerStore : Store
{
    /// <inheritdoc/>
    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(cancellationToken);
            return true;
        }
        catch (DbException missing) when (IsMissing(missing))
        {
            return false;
        }
        catch (DbException exception)
        {
            throw Unreachable(exception);
        }
    }

    /// <inheritdoc/>
    public override async Task CreateAsync(Func<SociaalDataContext, CancellationToken, Task> fill, bool replace, CancellationToken cancellationToken)
    {
        var exists = await ExistsAsync(cancellationToken);
        try
        {
            await using var context = OpenMigrations();
            if (!exists) await context.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
            await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
            {
                if (exists && replace) await DropTablesAsync(context, cancellationToken);
                await fill(context, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            await CollectStatisticsAsync(context, Tables.NamesOf(context.Model), cancellationToken);
        }
        catch (DbException exception)
        {
            throw new DatabaseUnavailableException($"Database \"{Name}\" can't be {(exists ? "filled" : "made")}: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public override async Task CheckWritableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            throw Unreachable(exception);
        }
    }

    /// <inheritdoc/>
    public override DatabaseUnavailableException Unreachable(DbException exception) => IsMissing(exception)
        ? new($"Database \"{Name}\" isn't there. Make it with \"sociaaldata database migrate\", or correct \"ConnectionStrings:SociaalData\".", exception)
        : new($"Database \"{Name}\" can't be opened: {exception.Message} {exception.InnerException?.Message}".TrimEnd(), exception);

    /// <summary>Opens a connection of a writer, and closes it.</summary>
    protected abstract Task ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Whether a connection failed because there is no database of this name.</summary>
    protected abstract bool IsMissing(DbException exception);

    /// <summary>Removes the tables, with what is in them.</summary>
    protected abstract Task DropTablesAsync(SociaalDataContext context, CancellationToken cancellationToken);
}
