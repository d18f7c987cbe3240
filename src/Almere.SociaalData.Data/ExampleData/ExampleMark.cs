namespace Almere.SociaalData.Data.ExampleData;

/// <summary>How a fictional organisation or place says so in its own name, wherever it is shown.</summary>
internal static class ExampleMark
{
    public static string Mark(string name) => $"{name} (voorbeeld)";
}
