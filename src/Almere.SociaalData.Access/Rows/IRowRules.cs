using System.Linq.Expressions;

namespace Almere.SociaalData.Access.Rows;

/// <summary>
/// The rows that one caller may see, as the only door to the registers asks for them: what <c>Data</c> puts under every query on an entity,
/// at the root, nested, through a relation in a filter, in a count and behind <c>node</c>.
/// </summary>
public interface IRowRules
{
    /// <summary>The rule for an entity of the registers.</summary>
    /// <param name="entity">The entity's class, for example <c>typeof(Client)</c>.</param>
    /// <returns>
    /// A lambda from the entity to <see cref="bool"/>, with the caller's values bound; <see langword="null"/> when every row may be read;
    /// a lambda that is constantly <see langword="false"/> when none may.
    /// </returns>
    LambdaExpression? RuleFor(Type entity);
}
