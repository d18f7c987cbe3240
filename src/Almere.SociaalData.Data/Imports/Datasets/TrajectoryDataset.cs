using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Data.Writing;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Datasets;

/// <summary>What the trajectories of every law have in common; each law adds columns of its own.</summary>
internal abstract class TrajectoryDataset<T>(Law law) : Dataset<T> where T : Trajectory
{
    protected TextColumn KeyColumn { get; } = TextColumn.Key("Key of the trajectory in the source system; one key is one trajectory, whatever the law");

    protected ReferenceColumn Client { get; } = ReferenceColumn.Client("client_key", "The client");

    protected ProductColumn Product { get; } = new("product", "Voorziening", ProductList.Of(law));

    protected ReferenceColumn Provider { get; } = ReferenceColumn.Organisation("provider_code", "Aanbieder");

    protected ReferenceColumn Municipality { get; } = ReferenceColumn.Municipality("municipality_code", "The municipality that is responsible (CBS code)");

    protected DistrictColumns District { get; } = new("Wijk of the client when it was asked for", isRequired: false);

    protected CodeColumn<TrajectoryStatus> Status { get; } = CodeColumn.OfEnum<TrajectoryStatus>("status", "How far it is");

    protected DateColumn RequestedOn { get; } = new("requested_on", "Datum aanvraag") { IsPast = true };

    protected DateColumn StartedOn { get; } = new("started_on", "Datum start", isRequired: false);

    protected DateColumn EndedOn { get; } = new("ended_on", "Datum einde", isRequired: false);

    protected AmountColumn Costs { get; } = new("costs", "Costs so far in euros", 2, 0, 100_000_000);

    /// <summary>How it ended.</summary>
    protected virtual ImportColumn<string> Outcome { get; } = new TextColumn("outcome", "How it ended (resultaat, reden einde)", isRequired: false);

    public sealed override IReadOnlyList<ImportColumn> Columns =>
        field ??= [KeyColumn, Client, Product, Provider, Municipality, District.Code, District.Year, Status, RequestedOn, StartedOn, EndedOn, Outcome, Costs, .. OwnColumns];

    public sealed override IReadOnlyList<DatasetRule<T>> Rules => field ??=
    [
        new("to start no earlier than it was asked for", StartedOn, row => row.StartedOn is null || row.RequestedOn <= row.StartedOn),
        new("to end no earlier than it started or was asked for", EndedOn, row => row.EndedOn is null || (row.StartedOn ?? row.RequestedOn) <= row.EndedOn),
        new("no start yet for status REQUESTED and WAITING, a start for ACTIVE and COMPLETED", StartedOn, row => row.Status switch
        {
            TrajectoryStatus.Requested or TrajectoryStatus.Waiting => row.StartedOn is null,
            TrajectoryStatus.Active or TrajectoryStatus.Completed => row.StartedOn is not null,
            _ => true,
        }),
        new("an end for status COMPLETED and STOPPED, and for no other", EndedOn,
            row => row.EndedOn is not null == row.Status is TrajectoryStatus.Completed or TrajectoryStatus.Stopped),
        new("an outcome for a trajectory that has ended only", Outcome, row => row.Outcome is null || row.EndedOn is not null),
        .. OwnRules,
    ];

    public sealed override IEnumerable<Type> References => [.. base.References, typeof(Product), typeof(Domain.Districts.District)];

    /// <summary>The columns of this law alone.</summary>
    protected abstract IReadOnlyList<ImportColumn> OwnColumns { get; }

    /// <summary>The rules of this law alone.</summary>
    protected virtual IReadOnlyList<DatasetRule<T>> OwnRules => [];

    public sealed override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public sealed override void Write(BulkWriter writer, T row) => writer.Write<Trajectory>(row);
}
