using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Loading;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Data.Writing;

namespace Almere.SociaalData.Data.Imports.Datasets;

/// <summary>The one definition of a dataset that can be imported: it reads rows, and its documentation is printed from it.</summary>
internal abstract class Dataset
{
    /// <summary>Name of the dataset, and of a file that holds it.</summary>
    public abstract string Name { get; }

    /// <summary>What it holds, in one sentence with the Dutch term.</summary>
    public abstract string About { get; }

    /// <summary>The entity that its rows become.</summary>
    public abstract Type Entity { get; }

    /// <summary>Its columns, all of which stand in the header of a file.</summary>
    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>What makes a row known again in a later file, in words.</summary>
    public virtual string KeyWords => "`key`";

    /// <summary>What has to hold between the columns of a row, in words.</summary>
    public abstract IReadOnlyList<string> RuleWords { get; }

    /// <summary>Rows of an example file, which can be imported together with the other examples.</summary>
    public abstract IReadOnlyList<string> Example { get; }

    /// <summary>The entities whose keys its rows name.</summary>
    public virtual IEnumerable<Type> References => Columns.OfType<ReferenceColumn>().Select(column => column.Target);

    /// <summary>The key of a row; null, and a problem, where the row has none.</summary>
    public abstract string? KeyOf(ImportRow row);

    /// <summary>Makes ready to load a file of this dataset.</summary>
    public abstract FileLoad Load(ImportSource source, int number, LoadContext run);
}

/// <inheritdoc cref="Dataset"/>
internal abstract class Dataset<T> : Dataset where T : class
{
    public sealed override Type Entity => typeof(T);

    public sealed override IReadOnlyList<string> RuleWords => [.. Rules.Select(rule => rule.Words)];

    /// <summary>What has to hold between the columns of a row.</summary>
    public virtual IReadOnlyList<DatasetRule<T>> Rules => [];

    /// <summary>Reads a row that has its key and number; what is wrong goes to the row's problems.</summary>
    public abstract T Read(ImportRow row);

    /// <summary>Writes a new row.</summary>
    public virtual void Write(BulkWriter writer, T row) => writer.Write(row);

    /// <summary>Removes the rows of the store that no file of the run has.</summary>
    /// <returns>How many there were.</returns>
    public virtual Task<int> RemoveOthersAsync(LoadContext run, int kind, CancellationToken cancellationToken) =>
        Removal.RemoveAsync<T>(run.Database, [.. run.Keys.Of(Entity).StoredOnly(kind)], cancellationToken);

    public sealed override FileLoad Load(ImportSource source, int number, LoadContext run) => new FileLoad<T>(this, source, number, run);
}

/// <summary>What has to hold between the columns of a row.</summary>
/// <param name="Words">The rule, as the end of the sentence "expected …".</param>
/// <param name="Column">The column that a breach is reported at.</param>
/// <param name="Holds">Whether a row keeps it.</param>
internal sealed record DatasetRule<T>(string Words, ImportColumn Column, Func<T, bool> Holds);
