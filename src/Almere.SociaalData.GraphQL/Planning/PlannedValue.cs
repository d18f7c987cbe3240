using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// An argument's value as far as the plan knows it: the shape of input objects is known, the values of scalars are read when the plan runs.
/// An absent argument or field is not there at all.
/// </summary>
public abstract record PlannedValue
{
    private protected PlannedValue()
    {
    }

    /// <summary>The value null.</summary>
    public sealed record Null : PlannedValue
    {
        private Null()
        {
        }

        /// <summary>The one value.</summary>
        public static Null Instance { get; } = new();
    }

    /// <summary>A scalar, an enum value, or a list of them; not null itself.</summary>
    /// <param name="Type">Its input type.</param>
    /// <param name="Source">Where the value comes from.</param>
    /// <param name="Sample">
    /// The value of the request that the plan is made for. A plan may rely on it for booleans and enum values, whose values are part of
    /// <see cref="VariableShape"/>; of all others it may rely on their not being null only.
    /// </param>
    public sealed record Leaf(GraphQLType Type, LeafSource Source, object Sample) : PlannedValue;

    /// <summary>An input object.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Fields">The fields that are given or have a default value, in the order of the type.</param>
    public sealed record Object(InputObjectType Type, IReadOnlyDictionary<string, PlannedValue> Fields) : PlannedValue;

    /// <summary>A list of input objects.</summary>
    /// <param name="Items">The items.</param>
    public sealed record List(IReadOnlyList<PlannedValue> Items) : PlannedValue;
}

/// <summary>Where the value of a leaf comes from when a plan runs.</summary>
public abstract record LeafSource
{
    private protected LeafSource()
    {
    }

    /// <summary>Reads the value; null where a nullable variable inside a list is null.</summary>
    public abstract object? Read(IReadOnlyDictionary<string, object?> variables);

    /// <summary>A value of the document; a list of values without a variable among them is one too.</summary>
    public sealed record Constant(object Value) : LeafSource
    {
        /// <inheritdoc/>
        public override object? Read(IReadOnlyDictionary<string, object?> variables) => Value;
    }

    /// <summary>A variable, or something inside it.</summary>
    /// <param name="Name">The name of the variable.</param>
    /// <param name="Path">Field names (<see cref="string"/>) and list indexes (<see cref="int"/>) down to the value.</param>
    public sealed record Variable(string Name, IReadOnlyList<object> Path) : LeafSource
    {
        /// <inheritdoc/>
        public override object? Read(IReadOnlyDictionary<string, object?> variables)
        {
            variables.TryGetValue(Name, out var value);
            for (var i = 0; i < Path.Count && value is not null; i++)
            {
                value = Path[i] is int index
                    ? value is IReadOnlyList<object?> list ? list[index] : value
                    : ((IReadOnlyDictionary<string, object?>)value).GetValueOrDefault((string)Path[i]);
            }

            return value;
        }
    }

    /// <summary>A list literal with variables in it.</summary>
    public sealed record ListOf(IReadOnlyList<LeafSource?> Items) : LeafSource
    {
        /// <inheritdoc/>
        public override object? Read(IReadOnlyDictionary<string, object?> variables)
        {
            var values = new List<object?>(Items.Count);
            foreach (var item in Items)
                values.Add(item?.Read(variables));
            return values;
        }
    }
}
