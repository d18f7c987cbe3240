using Xunit;

namespace Almere.SociaalData.Data.Tests;

/// <summary>Tests that look at the memory of the whole process: they run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "Measured alone";
}
