using System.Linq.Expressions;

namespace Almere.SociaalData.Access.Rows;

/// <summary>A named set of rows that a role file can point at. One name may say what it means for several entities, each in its own way.</summary>
/// <param name="Name">The name in role files ("ownClients").</param>
/// <param name="Meaning">What it holds, in words for the privacy officer.</param>
/// <param name="Rules">Per entity a lambda (entity, <see cref="CallerScope"/>) to <see cref="bool"/>.</param>
public sealed record RowScope(string Name, string Meaning, IReadOnlyList<LambdaExpression> Rules)
{
    /// <summary>The entities that the scope says something about, a base class for all that derive from it.</summary>
    public IEnumerable<Type> Entities => Rules.Select(rule => rule.Parameters[0].Type);

    /// <summary>The rule for an entity: its own, or that of a class that it derives from.</summary>
    public LambdaExpression? RuleFor(Type entity) => Rules.FirstOrDefault(rule => rule.Parameters[0].Type.IsAssignableFrom(entity));

    /// <summary>A rule for one entity; writing it through here gives the lambda its types.</summary>
    internal static LambdaExpression Of<TEntity>(Expression<Func<TEntity, CallerScope, bool>> rule) => rule;
}
