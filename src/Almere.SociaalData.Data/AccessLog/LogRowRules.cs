using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>The rules for the access log: a caller's own for records; none for what only leads from a person to records.</summary>
/// <param name="caller">The caller's rules.</param>
internal sealed class LogRowRules(IRowRules caller) : IRowRules
{
    /// <inheritdoc/>
    public LambdaExpression? RuleFor(Type entity) => entity == typeof(AccessIndexEntry) || entity == typeof(AccessedPerson) ? null : caller.RuleFor(entity);
}
