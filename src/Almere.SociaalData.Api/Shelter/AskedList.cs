using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>A list that a question names.</summary>
/// <typeparam name="T">What is in it.</typeparam>
internal sealed class AskedList<T>
{
    private readonly LeafSource _source;

    private AskedList(PlannedValue.Leaf value)
    {
        _source = value.Source;
        CountOfSample = value.Sample is IReadOnlyList<object?> sample ? sample.Count(item => item is not null) : null;
        Known = _source is LeafSource.Constant { Value: var known } ? ListOf(known) : null;
    }

    /// <summary>The list of an argument; null where the argument isn't given.</summary>
    public static AskedList<T>? Of(PlannedField field, string argument) => field.Arguments.GetValueOrDefault(argument) is PlannedValue.Leaf value ? new(value) : null;

    /// <summary>The number of items in the request that the plan is made for.</summary>
    public int? CountOfSample { get; }

    /// <summary>The list, where the document says it.</summary>
    public List<T>? Known { get; }

    /// <summary>The list in one request. Nobody changes it.</summary>
    public List<T> Read(OperationContext context) => Known ?? ListOf(_source.Read(context.Variables));

    private static List<T> ListOf(object? value) => value is IReadOnlyList<object?> list ? [.. list.OfType<T>()] : [];
}
