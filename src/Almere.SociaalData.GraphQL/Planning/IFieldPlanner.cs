namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>Plans a field together with everything selected below it. Called once per plan, never per request.</summary>
public interface IFieldPlanner
{
    /// <summary>
    /// Whether the step answers everything selected below the field. If not, the values that it gives are completed like a resolver's, and planned
    /// fields below make steps of their own.
    /// </summary>
    bool PlansSelection => true;

    /// <summary>Makes the step that reads the field; throws <see cref="Errors.GraphQLException"/> where the arguments can't be met.</summary>
    /// <param name="field">The field, its arguments and its selection.</param>
    /// <param name="context">The gate, and what is known of the operation.</param>
    FieldStep Plan(PlannedField field, PlanningContext context);
}

/// <summary>Reads a planned field for all parents of its level at once.</summary>
public abstract class FieldStep
{
    /// <summary>
    /// Reads the field. Gives each parent of the batch its value: an <see cref="IJsonValue"/>, which is written as it is, or a value that is
    /// completed like a resolver's. A failure of one parent is set on the batch; an exception fails them all.
    /// </summary>
    public abstract ValueTask ExecuteAsync(FieldBatch batch, OperationContext context);
}

/// <summary>A step that can also write its answer while it reads it. Only root fields of queries are asked to.</summary>
public abstract class StreamedStep : FieldStep
{
    /// <summary>
    /// Reads the field and writes its value, as one JSON value; sends what has been written when it is long enough. A failure before anything of the value was
    /// sent is an error of the field; after that there is no way back.
    /// </summary>
    public abstract ValueTask WriteAsync(ResponseStream response, OperationContext context);
}

/// <summary>A value that writes its own JSON and holds no error.</summary>
public interface IJsonValue
{
    /// <summary>Writes the value, as one JSON value.</summary>
    void WriteTo(JsonTextWriter writer);
}

/// <summary>The parents of one planned field, and the values that its step gives them.</summary>
/// <param name="parents">The parent values, in the order of the response.</param>
public sealed class FieldBatch(IReadOnlyList<object?> parents)
{
    private readonly object?[] _values = new object?[parents.Count];

    /// <summary>The parent values, in the order of the response.</summary>
    public IReadOnlyList<object?> Parents { get; } = parents;

    /// <summary>The values given so far; an <see cref="Exception"/> stands for a field error.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>Gives a parent its value.</summary>
    public void Set(int parent, object? value) => _values[parent] = value;

    /// <summary>Fails the field for one parent.</summary>
    public void Fail(int parent, Exception error) => _values[parent] = error;
}
