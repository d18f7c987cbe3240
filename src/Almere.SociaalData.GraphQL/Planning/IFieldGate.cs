namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// Decides what the caller may do with the coordinates of an operation. Asked once per coordinate, while the plan is made:
/// the answer may depend on the document and the caller's view, never on data.
/// </summary>
public interface IFieldGate
{
    /// <summary>Two gates with the same key give the same answers; plans are kept per key.</summary>
    string Key { get; }

    /// <summary>Says what may be done with a coordinate: a field that is read, or an input field or enum value that is named in an argument.</summary>
    Verdict Judge(Coordinate coordinate);
}
