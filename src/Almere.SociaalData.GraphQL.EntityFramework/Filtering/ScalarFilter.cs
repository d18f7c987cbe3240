using System.Collections;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using static Almere.SociaalData.GraphQL.EntityFramework.Filtering.FilterOperations;

namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>Compares a scalar with a value of the request, which becomes a parameter.</summary>
/// <param name="parameters">The parameters of the statement.</param>
internal sealed class ScalarFilter(StatementParameters parameters)
{
    // Sorts after every text that begins with the text before it, in each database's binary order.
    private const string Last = "\U0010FFFF";

    /// <summary>The condition for one operator.</summary>
    public Expression Compile(ScalarAccess scalar, string operation, PlannedValue operand, string fieldName)
    {
        if (operand is PlannedValue.Leaf leaf)
        {
            return operation switch
            {
                Equal => Expression.Equal(scalar.Value, Lift(Value(scalar, leaf), scalar)),
                NotEqual => Expression.NotEqual(scalar.Value, Lift(Value(scalar, leaf), scalar)),
                In => IsIn(scalar, leaf),
                NotIn => Expression.Not(IsIn(scalar, leaf)),
                GreaterThan => Compare(scalar, leaf, ExpressionType.GreaterThan),
                NotGreaterThan => Complement(scalar, Compare(scalar, leaf, ExpressionType.GreaterThan)),
                GreaterThanOrEqual => Compare(scalar, leaf, ExpressionType.GreaterThanOrEqual),
                NotGreaterThanOrEqual => Complement(scalar, Compare(scalar, leaf, ExpressionType.GreaterThanOrEqual)),
                LowerThan => Compare(scalar, leaf, ExpressionType.LessThan),
                NotLowerThan => Complement(scalar, Compare(scalar, leaf, ExpressionType.LessThan)),
                LowerThanOrEqual => Compare(scalar, leaf, ExpressionType.LessThanOrEqual),
                NotLowerThanOrEqual => Complement(scalar, Compare(scalar, leaf, ExpressionType.LessThanOrEqual)),
                Contains => ContainsText(scalar, leaf),
                NotContains => Complement(scalar, ContainsText(scalar, leaf)),
                StartsWith => StartsWithText(scalar, leaf),
                NotStartsWith => Complement(scalar, StartsWithText(scalar, leaf)),
                EndsWith => EndsWithText(scalar, leaf),
                NotEndsWith => Complement(scalar, EndsWithText(scalar, leaf)),
                _ => throw new System.Diagnostics.UnreachableException($"Unknown operator {operation}."),
            };
        }

        var isNull = Expression.Equal(ScalarAccess.AsNullable(scalar.Value), Expression.Constant(null, ScalarAccess.AsNullable(scalar.Value).Type));
        return operation switch
        {
            Equal => isNull,
            NotEqual => Expression.Not(isNull),
            _ => throw FilterErrors.Invalid($"\"{fieldName}: {{ {operation}: null }}\" has no meaning. Use \"eq: null\" for rows without a value, or leave the operator out."),
        };
    }

    /// <summary>A comparison in the order of the database: text by its bytes, enums by their number.</summary>
    public static Expression Compare(Expression left, Expression right, ExpressionType comparison)
    {
        var type = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        if (type == typeof(string))
        {
            var compared = Expression.Call(typeof(string), nameof(string.Compare), null, left, right);
            return Expression.MakeBinary(comparison, compared, Expression.Constant(0));
        }

        if (type.IsEnum || type == typeof(bool))
        {
            left = AsNumber(left, type);
            right = AsNumber(right, type);
        }

        return Expression.MakeBinary(comparison, left, right.Type == left.Type ? right : Expression.Convert(right, left.Type));
    }

    /// <summary>A parameter of a scalar's type, filled with the value as the entity holds it.</summary>
    public Expression Parameter(ScalarAccess scalar, object sample, Func<StatementInput, object> read) =>
        parameters.Add(scalar.Type, sample, read, ConverterOf(scalar.Property));

    /// <summary>From what the request holds to what the entity holds.</summary>
    public static object ToEntityValue(object value, Type type, IProperty? property)
    {
        if (type.IsInstanceOfType(value))
            return value;
        try
        {
            return ConverterOf(property) is { } converter && converter.ProviderClrType.IsInstanceOfType(value)
                ? converter.ConvertFromProvider(value)!
                : Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw FilterErrors.Invalid($"The value for \"{property?.Name}\" is no {type.Name}.");
        }
    }

    private static ValueConverter? ConverterOf(IProperty? property) => property?.GetTypeMapping().Converter;

    private static Expression AsNumber(Expression value, Type type)
    {
        if (type == typeof(bool))
            return Expression.Condition(Expression.Equal(value, Expression.Constant(true, value.Type)), Expression.Constant(1), Expression.Constant(0));
        return Expression.Convert(value, value.Type == type ? typeof(int) : typeof(int?));
    }

    private Expression Value(ScalarAccess scalar, PlannedValue.Leaf leaf)
    {
        var (type, property) = (scalar.Type, scalar.Property);
        return Parameter(scalar, ToEntityValue(leaf.Sample, type, property), input => ToEntityValue(leaf.Source.Read(input.Operation.Variables)!, type, property));
    }

    private Expression Compare(ScalarAccess scalar, PlannedValue.Leaf leaf, ExpressionType comparison) =>
        Compare(scalar.Value, Lift(Value(scalar, leaf), scalar), comparison);

    private static Expression Lift(Expression value, ScalarAccess scalar) =>
        scalar.Value.Type == value.Type ? value : Expression.Convert(value, scalar.Value.Type);

    /// <summary>Everything that the condition doesn't keep, rows without a value included.</summary>
    private static Expression Complement(ScalarAccess scalar, Expression condition)
    {
        if (!scalar.IsNullable)
            return Expression.Not(condition);
        var value = ScalarAccess.AsNullable(scalar.Value);
        return Expression.OrElse(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Not(condition));
    }

    private Expression IsIn(ScalarAccess scalar, PlannedValue.Leaf leaf)
    {
        var (type, property) = (scalar.Type, scalar.Property);
        var listType = typeof(List<>).MakeGenericType(type);
        IList Read(object? values)
        {
            var list = (IList)Activator.CreateInstance(listType)!;
            foreach (var value in values as IReadOnlyList<object?> ?? [values])
            {
                if (value is not null)
                    list.Add(ToEntityValue(value, type, property));
            }

            return list;
        }

        var list = parameters.Add(listType, Read(leaf.Sample), input => Read(leaf.Source.Read(input.Operation.Variables)), ConverterOf(property));
        var value = scalar.Value.Type == type ? scalar.Value : Expression.Convert(scalar.Value, type);
        Expression isIn = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [type], list, value);
        if (scalar.IsNullable)
        {
            var nullable = ScalarAccess.AsNullable(scalar.Value);
            var isNull = Expression.Equal(nullable, Expression.Constant(null, nullable.Type));
            var hasNull = leaf.Sample is IReadOnlyList<object?> sample && sample.Contains(null);
            isIn = hasNull ? Expression.OrElse(isNull, isIn) : Expression.AndAlso(Expression.Not(isNull), isIn);
        }

        return isIn;
    }

    private BinaryExpression ContainsText(ScalarAccess scalar, PlannedValue.Leaf leaf) => Expression.GreaterThanOrEqual(
        Expression.Call(scalar.Value, typeof(string).GetMethod(nameof(string.IndexOf), [typeof(string)])!, Value(scalar, leaf)), Expression.Constant(0));

    private Expression StartsWithText(ScalarAccess scalar, PlannedValue.Leaf leaf)
    {
        var end = Parameter(scalar, Last, input => (string)leaf.Source.Read(input.Operation.Variables)! + Last);
        return Expression.AndAlso(
            Compare(scalar.Value, Value(scalar, leaf), ExpressionType.GreaterThanOrEqual), Compare(scalar.Value, end, ExpressionType.LessThan));
    }

    private BinaryExpression EndsWithText(ScalarAccess scalar, PlannedValue.Leaf leaf)
    {
        var length = Expression.Property(scalar.Value, nameof(string.Length));
        var suffixLength = parameters.AddInt(input => ((string)leaf.Source.Read(input.Operation.Variables)!).EnumerateRunes().Count());
        var substring = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(length, suffixLength),
            Expression.Equal(Expression.Call(scalar.Value, substring, Expression.Subtract(length, suffixLength)), Value(scalar, leaf)));
    }
}
