namespace Almere.SociaalData.Domain.Districts;

/// <summary>A municipality of the CBS list.</summary>
/// <param name="Code">CBS code, GM and four digits.</param>
/// <param name="Name">Official name.</param>
/// <param name="Province">Province by name.</param>
public sealed record MunicipalityCode(string Code, string Name, string Province);
