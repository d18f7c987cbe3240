namespace Almere.SociaalData.Domain.Districts;

/// <summary>A wijk of the CBS list.</summary>
/// <param name="Code">CBS code, WK and six digits.</param>
/// <param name="Name">Official name.</param>
/// <param name="Part">Stadsdeel that it belongs to, by its name and place in the list.</param>
public sealed record DistrictCode(string Code, string Name, string Part);
