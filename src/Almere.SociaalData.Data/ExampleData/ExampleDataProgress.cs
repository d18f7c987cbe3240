namespace Almere.SociaalData.Data.ExampleData;

/// <summary>How far the making of example data is.</summary>
/// <param name="Clients">Clients written, with all that hangs on them.</param>
/// <param name="Total">Clients asked for.</param>
public readonly record struct ExampleDataProgress(int Clients, int Total);
