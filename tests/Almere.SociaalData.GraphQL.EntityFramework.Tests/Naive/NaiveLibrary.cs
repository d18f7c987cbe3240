using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

/// <summary>The rows of a library in memory, and what one caller may see of them: everything is decided row by row, in plain C#.</summary>
internal sealed class NaiveLibrary
{
    private readonly Dictionary<string, Func<object, bool>> _rules = [];
    private readonly Dictionary<string, Func<object, bool>> _masks = [];

    public NaiveLibrary(IEnumerable<object> rows)
    {
        var all = rows.ToList();
        Branches = [.. all.OfType<Branch>()];
        Members = [.. all.OfType<Member>()];
        Loans = [.. all.OfType<Loan>()];
        foreach (var member in Members)
        {
            member.Branch = Branches.Find(branch => branch.Id == member.BranchId);
            if (member.Branch is { } branch && !branch.Members.Contains(member))
                branch.Members.Add(member);
        }

        foreach (var loan in Loans)
        {
            loan.Member = Members.Find(member => member.Id == loan.MemberId);
            if (!loan.Member!.Loans.Contains(loan))
                loan.Member.Loans.Add(loan);
            if (loan is BookLoan book)
                book.FetchedAt = Branches.Find(branch => branch.Id == book.FetchedAtId);
        }
    }

    public List<Branch> Branches { get; }

    public List<Member> Members { get; }

    public List<Loan> Loans { get; }

    public IEnumerable<object> Rows => [.. Branches, .. Members, .. Loans];

    public HashSet<string> Denied { get; } = [];

    public void Rule(Type entity, LambdaExpression rule)
    {
        var compiled = rule.Compile();
        _rules.Add(entity.Name, row => (bool)compiled.DynamicInvoke(row)!);
    }

    /// <param name="coordinate">The field, as in <c>Member.age</c>.</param>
    /// <param name="condition">The rows on which it may be seen.</param>
    public void Mask(string coordinate, LambdaExpression condition)
    {
        var compiled = condition.Compile();
        _masks.Add(coordinate, row => (bool)compiled.DynamicInvoke(row)!);
    }

    public bool Sees(string type, object? row) => row is not null && (!_rules.TryGetValue(type, out var rule) || rule(row));

    public IEnumerable<object> Roots(string type) => type switch
    {
        "Branch" => Branches.Where(row => Sees(type, row)),
        "Member" => Members.Where(row => Sees(type, row)),
        _ => Loans.Where(row => Sees(type, row)),
    };

    /// <summary>What the caller sees of a field: a value; another entity or null; the others that there are, or null where the field is hidden.</summary>
    public object? Read(string type, NaiveField field, object row, IReadOnlyDictionary<string, object?> arguments)
    {
        var coordinate = $"{type}.{field.Name}";
        if (Denied.Contains(coordinate) || (_masks.TryGetValue(coordinate, out var mask) && !mask(row)))
            return null;
        var value = field.Read(row, arguments);
        return field.Shape switch
        {
            FieldShape.One => Sees(field.Type, value) ? value : null,
            FieldShape.Connection or FieldShape.List => ((IEnumerable<object>)value!).Where(item => Sees(field.Type, item)).ToList(),
            FieldShape.Count => ((IEnumerable<object>)value!).Count(item => Sees(field.Type, item)),
            _ => value,
        };
    }
}
