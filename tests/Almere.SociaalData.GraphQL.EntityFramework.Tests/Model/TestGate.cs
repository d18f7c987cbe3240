using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Hides fields: on some rows, or altogether. A field of an entity is the same in the output, in filters and in orders, and for all kinds.</summary>
internal sealed class TestGate : IFieldGate
{
    private readonly Dictionary<string, Verdict> _verdicts = [];

    public string Key => "test";

    public TestGate Mask(string coordinate, LambdaExpression condition)
    {
        _verdicts.Add(coordinate, new Verdict.Masked(condition));
        return this;
    }

    public TestGate Deny(string coordinate)
    {
        _verdicts.Add(coordinate, new Verdict.Denied("a rule of the test."));
        return this;
    }

    public Verdict Judge(Coordinate coordinate)
    {
        var type = coordinate.Type.Replace("FilterInput", "", StringComparison.Ordinal).Replace("SortInput", "", StringComparison.Ordinal);
        return _verdicts.GetValueOrDefault($"{type}.{coordinate.Member}")
            ?? (type is "BookLoan" or "FilmLoan" ? _verdicts.GetValueOrDefault($"Loan.{coordinate.Member}") : null)
            ?? Verdict.Allowed.Instance;
    }
}
