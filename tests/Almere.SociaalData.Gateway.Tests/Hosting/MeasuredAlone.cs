using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>Tests that measure what the whole process allocates: they run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "Measured alone";
}
