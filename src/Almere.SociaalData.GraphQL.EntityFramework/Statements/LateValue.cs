using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>A value in a query that is known when the statement runs. It becomes a parameter, so the text of the statement doesn't depend on it.</summary>
internal sealed class LateValue : Expression
{
    private readonly Type _type;

    private LateValue(Type type, object sample, Func<StatementInput, object> read, bool isStored)
    {
        _type = type;
        Sample = sample;
        Read = read;
        IsStored = isStored;
    }

    /// <summary>Any value of the type, to translate the query with.</summary>
    public object Sample { get; }

    /// <summary>Gives the value; never null.</summary>
    public Func<StatementInput, object> Read { get; }

    /// <summary>Whether the value comes in the form of the column that it is compared with, so that nothing is left to convert.</summary>
    public bool IsStored { get; }

    /// <inheritdoc/>
    public override ExpressionType NodeType => ExpressionType.Extension;

    /// <inheritdoc/>
    public override Type Type => _type;

    /// <summary>A value in the form of the column that it is compared with. It may be converted to a nullable type, and nothing else.</summary>
    /// <param name="type">The type that the expression has in the query.</param>
    /// <param name="sample">Any value of that type that the column's converter takes.</param>
    /// <param name="read">Gives what the column would hold; for a list an <see cref="IReadOnlyList{T}"/> of that.</param>
    public static LateValue Stored(Type type, object sample, Func<StatementInput, object> read) => new(type, sample, read, isStored: true);

    /// <summary>A value in the form of C#, which may be computed with.</summary>
    public static LateValue Of(Type type, Func<StatementInput, object> read) => new(type, Samples.Of(type), read, isStored: false);

    /// <summary>A number that isn't compared with a column.</summary>
    public static LateValue Number(Func<StatementInput, int> read) => Stored(typeof(int), 1, input => read(input));

    /// <inheritdoc/>
    protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
