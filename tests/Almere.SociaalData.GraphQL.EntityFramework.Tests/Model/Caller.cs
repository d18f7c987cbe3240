namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Who asks: the values that row rules compare with.</summary>
internal sealed class Caller
{
    public int BranchId { get; init; } = 1;

    public int? HomeBranchId { get; init; }

    public IReadOnlyList<int> BranchIds { get; init; } = [1, 2];

    public int MinimumAge { get; init; }

    public DateOnly Today { get; init; } = LibrarySchema.Today;

    public Standing Worst { get; init; } = Standing.Barred;

    public string? Title { get; init; }
}
