using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using static Almere.SociaalData.GraphQL.EntityFramework.Filtering.FilterOperations;

namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>Compares a scalar with a value of the request, which becomes a parameter.</summary>
internal static class ScalarFilter
{
    /// <summary>The condition for one operator.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="operation">The operator.</param>
    /// <param name="operand">What it is compared with.</param>
    /// <param name="field">The name of the field, for messages.</param>
    public static Expression Compile(ScalarAccess scalar, string operation, PlannedValue operand, string field)
    {
        if (operand is not PlannedValue.Leaf leaf)
        {
            return operation switch
            {
                Equal => scalar.IsNull,
                NotEqual => Expression.Not(scalar.IsNull),
                _ => throw FilterErrors.Invalid($"\"{field}: {{ {operation}: null }}\" has no meaning. Use \"eq: null\" for rows without a value, or leave the operator out."),
            };
        }

        var values = new ColumnValues(scalar, field);
        return operation switch
        {
            Equal => IsEqual(scalar, leaf, values),
            NotEqual => values.MayBeUnheld ? Expression.Not(IsIn(scalar, leaf, values)) : Expression.NotEqual(scalar.Value, Lift(Value(leaf, values), scalar.Value)),
            In => IsIn(scalar, leaf, values),
            NotIn => Expression.Not(IsIn(scalar, leaf, values)),
            GreaterThan => Compare(scalar, leaf, values, ExpressionType.GreaterThan),
            NotGreaterThan => Complement(scalar, Compare(scalar, leaf, values, ExpressionType.GreaterThan)),
            GreaterThanOrEqual => Compare(scalar, leaf, values, ExpressionType.GreaterThanOrEqual),
            NotGreaterThanOrEqual => Complement(scalar, Compare(scalar, leaf, values, ExpressionType.GreaterThanOrEqual)),
            LowerThan => Compare(scalar, leaf, values, ExpressionType.LessThan),
            NotLowerThan => Complement(scalar, Compare(scalar, leaf, values, ExpressionType.LessThan)),
            LowerThanOrEqual => Compare(scalar, leaf, values, ExpressionType.LessThanOrEqual),
            NotLowerThanOrEqual => Complement(scalar, Compare(scalar, leaf, values, ExpressionType.LessThanOrEqual)),
            Contains => ContainsText(scalar, leaf, values),
            NotContains => Complement(scalar, ContainsText(scalar, leaf, values)),
            StartsWith => StartsWithText(scalar, leaf, values),
            NotStartsWith => Complement(scalar, StartsWithText(scalar, leaf, values)),
            EndsWith => EndsWithText(scalar, leaf, values),
            NotEndsWith => Complement(scalar, EndsWithText(scalar, leaf, values)),
            _ => throw new System.Diagnostics.UnreachableException($"Unknown operator {operation}."),
        };
    }

    /// <summary>A comparison in the order of the database, text by its bytes, of <see cref="ScalarAccess.Ordinal"/> with a value of its type.</summary>
    public static BinaryExpression Compare(Expression ordinal, Expression value, ExpressionType comparison) => ordinal.Type == typeof(string)
        ? Expression.MakeBinary(comparison, Expression.Call(typeof(string), nameof(string.Compare), null, ordinal, value), Expression.Constant(0))
        : Expression.MakeBinary(comparison, ordinal, Lift(value, ordinal));

    private static Expression Lift(Expression value, Expression to) => to.Type == value.Type ? value : Expression.Convert(value, to.Type);

    private static Expression IsEqual(ScalarAccess scalar, PlannedValue.Leaf leaf, ColumnValues values) => values.MayBeUnheld
        ? IsIn(scalar, leaf, values)
        : Expression.Equal(scalar.Value, Lift(Value(leaf, values), scalar.Value));

    private static LateValue Value(PlannedValue.Leaf leaf, ColumnValues values) =>
        LateValue.Stored(values.Type, Samples.Of(values.Type), input => values.Exactly(Given(leaf, input))!);

    private static LateValue Text(PlannedValue.Leaf leaf, ColumnValues values) =>
        LateValue.Stored(typeof(string), "", input => values.Text(Given(leaf, input)));

    private static object Given(PlannedValue.Leaf leaf, StatementInput input) => leaf.Source.Read(input.Operation.Variables)!;

    private static BinaryExpression Compare(ScalarAccess scalar, PlannedValue.Leaf leaf, ColumnValues values, ExpressionType comparison)
    {
        var isUp = comparison is ExpressionType.GreaterThanOrEqual or ExpressionType.LessThan;
        return Compare(
            scalar.Value, LateValue.Stored(values.Type, Samples.Of(values.Type), input => values.Bound(Given(leaf, input), isUp)), comparison);
    }

    /// <summary>Everything that the condition doesn't keep, rows without a value included.</summary>
    private static Expression Complement(ScalarAccess scalar, Expression condition) =>
        scalar.IsNullable ? Expression.OrElse(scalar.IsNull, Expression.Not(condition)) : Expression.Not(condition);

    private static Expression IsIn(ScalarAccess scalar, PlannedValue.Leaf leaf, ColumnValues values)
    {
        var isIn = IsAmong(scalar, leaf, values);
        if (!scalar.IsNullable)
            return isIn;
        var hasNull = leaf.Sample is IReadOnlyList<object?> sample && sample.Contains(null);
        return hasNull ? Expression.OrElse(scalar.IsNull, isIn) : Expression.AndAlso(Expression.Not(scalar.IsNull), isIn);
    }

    private static Expression IsAmong(ScalarAccess scalar, PlannedValue.Leaf leaf, ColumnValues values)
    {
        // What the document says, and the values of enums, are the same whenever the plan runs.
        var isKnown = leaf.Source is LeafSource.Constant || leaf.Type.Named is EnumType;
        if (isKnown && !values.MayBeUnheld && OneOf.IsFew(values.All(leaf.Sample).Count))
            return OneOf.Compile(scalar.Value, Enumerable.Range(0, values.All(leaf.Sample).Count).Select(i => Item(leaf, values, i)));
        var listType = typeof(List<>).MakeGenericType(values.Type);
        var list = LateValue.Stored(listType, Samples.Of(listType), input => values.All(leaf.Source.Read(input.Operation.Variables)));
        var value = scalar.Value.Type == values.Type ? scalar.Value : Expression.Convert(scalar.Value, values.Type);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [values.Type], list, value);
    }

    private static LateValue Item(PlannedValue.Leaf leaf, ColumnValues values, int index) =>
        LateValue.Stored(values.Type, Samples.Of(values.Type), input => values.All(leaf.Source.Read(input.Operation.Variables))[index]!);

    private static BinaryExpression ContainsText(ScalarAccess scalar, PlannedValue.Leaf leaf, ColumnValues values) => Expression.GreaterThanOrEqual(
        Expression.Call(scalar.Ordinal, typeof(string).GetMethod(nameof(string.IndexOf), [typeof(string)])!, Text(leaf, values)), Expression.Constant(0));

    // As a range, so that an index serves: from the text itself up to the first text that comes after all that begin with it.
    private static BinaryExpression StartsWithText(ScalarAccess scalar, PlannedValue.Leaf leaf, ColumnValues values)
    {
        var end = LateValue.Stored(typeof(string), "", input => TextRange.EndOf(values.Text(Given(leaf, input))));
        return Expression.AndAlso(
            Compare(scalar.Ordinal, Text(leaf, values), ExpressionType.GreaterThanOrEqual), Compare(scalar.Ordinal, end, ExpressionType.LessThan));
    }

    private static BinaryExpression EndsWithText(ScalarAccess scalar, PlannedValue.Leaf leaf, ColumnValues values)
    {
        var length = Expression.Property(scalar.Ordinal, nameof(string.Length));
        var suffixLength = LateValue.Number(input => values.Text(Given(leaf, input)).EnumerateRunes().Count());
        var substring = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(length, suffixLength),
            Expression.Equal(Expression.Call(scalar.Ordinal, substring, Expression.Subtract(length, suffixLength)), Text(leaf, values)));
    }
}
