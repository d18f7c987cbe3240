namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A custom scalar that nothing more is known of: its values pass unchanged.</summary>
internal sealed class PassThroughScalar : ScalarBehavior
{
    public static PassThroughScalar Instance { get; } = new();

    public override Coerced CoerceResult(object value) => Coerced.To(value);

    public override Coerced CoerceInput(object value) => Coerced.To(value);
}
