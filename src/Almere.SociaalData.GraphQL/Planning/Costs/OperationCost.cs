using System.Buffers;

namespace Almere.SociaalData.GraphQL.Planning.Costs;

/// <summary>
/// What an operation costs before anything of it is executed: the number of objects that it can answer with at most, plus the weights of its fields.
/// What the document tells is worked out once per plan; page sizes in variables are filled in per request, without allocating.
/// </summary>
internal sealed class OperationCost
{
    /// <summary>The greatest cost that is told apart from a greater one.</summary>
    public const double Ceiling = 1e15;

    private const int FewProducts = 64;

    private readonly Sum _root;
    private readonly Product[] _products;

    private OperationCost(Sum root, Product[] products)
    {
        _root = root;
        _products = products;
    }

    /// <summary>The cost of a plan, in time that grows with its fields, however deep they lie.</summary>
    public static OperationCost Of(OperationPlan plan, SchemaCosts costs)
    {
        var fields = CostedField.Of(plan, costs, out var rootFields);
        var products = new List<Product>();
        var terms = new Sum[fields.Count];
        // What lies below a field stands after it.
        for (var i = fields.Count - 1; i >= 0; i--)
            terms[i] = Term(fields[i], terms, products);
        return new(Total(rootFields, terms), [.. products]);
    }

    /// <summary>The cost for a request.</summary>
    /// <param name="variables">The coerced variables.</param>
    public double In(IReadOnlyDictionary<string, object?> variables)
    {
        if (_products.Length == 0)
            return _root.Constant;
        var rented = _products.Length > FewProducts ? ArrayPool<double>.Shared.Rent(_products.Length) : null;
        var values = rented ?? stackalloc double[FewProducts];
        for (var i = 0; i < _products.Length; i++)
            values[i] = _products[i].In(variables, values);
        var cost = _root.In(values);
        if (rented is not null)
            ArrayPool<double>.Shared.Return(rented);
        return cost;
    }

    private static Sum Term(CostedField field, Sum[] terms, List<Product> products)
    {
        if (field.Objects.Count == 0)
            return new(field.Weight, []);
        // The value has one of its possible types: the dearest counts.
        Sum[] objects = [.. field.Objects.Select(below => Total(below, terms)).Select(sum => sum with { Constant = sum.Constant + 1 })];
        if (field.Length.Constant is { } items && objects.All(one => one.Products is []))
            return new(Bounded(field.Weight + (items * objects.Max(one => one.Constant))), []);
        products.Add(new(field.Length, objects));
        return new(field.Weight, [products.Count - 1]);
    }

    private static Sum Total(Range fields, Sum[] terms)
    {
        var all = terms[fields];
        return new(Bounded(all.Sum(term => term.Constant)), [.. all.SelectMany(term => term.Products)]);
    }

    private static double Bounded(double cost) => Math.Min(cost, Ceiling);

    /// <summary>What every request costs, and the places of the products that depend on its variables.</summary>
    private readonly record struct Sum(double Constant, int[] Products)
    {
        public double In(ReadOnlySpan<double> products)
        {
            var cost = Constant;
            foreach (var product in Products)
                cost += products[product];
            return Bounded(cost);
        }
    }

    /// <summary>Items, times what one of them costs.</summary>
    private sealed record Product(ListLength Length, Sum[] Objects)
    {
        public double In(IReadOnlyDictionary<string, object?> variables, ReadOnlySpan<double> products)
        {
            var dearest = 0d;
            foreach (var one in Objects)
                dearest = Math.Max(dearest, one.In(products));
            return Bounded(Length.In(variables) * dearest);
        }
    }
}
