using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Almere.SociaalData.GraphQL.EntityFramework.Rows;

/// <summary>
/// Gives expressions that are one column to the database one form: conversions that change nothing are left out, and members of two kinds that share a
/// column are the same.
/// </summary>
/// <param name="model">The model.</param>
internal sealed class ColumnIdentity(IModel model) : ExpressionVisitor
{
    /// <summary>The form of an expression, to compare with that of others.</summary>
    public Expression Of(Expression expression) => Visit(expression) is Part { Inner: var inner } ? inner : Visit(expression)!;

    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType != ExpressionType.Convert || !ChangesNothing(node))
            return base.VisitUnary(node);
        var operand = Visit(node.Operand)!;
        return new Part(operand is Part { Inner: var inner } ? inner : operand, node.Type);
    }

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not { } owner || model.FindEntityType(owner.Type)?.FindProperty(node.Member.Name) is not { } property)
            return base.VisitMember(node);
        var visited = Visit(owner)!;
        return new Part(new Column(visited is Part { Inner: var inner } ? inner : visited, property.GetColumnName(), node.Type), node.Type);
    }

    private static bool ChangesNothing(UnaryExpression convert)
    {
        var (from, to) = (convert.Operand.Type, convert.Type);
        return to == typeof(object) || to == from || Nullable.GetUnderlyingType(to) == from || to.IsAssignableFrom(from) || (!to.IsValueType && from.IsAssignableFrom(to));
    }

    /// <summary>Something in its own form, under the type that the expression around it expects.</summary>
    private sealed class Part(Expression inner, Type type) : Expression
    {
        public Expression Inner { get; } = inner;

        public override ExpressionType NodeType => ExpressionType.Extension;

        public override Type Type => type;

        public override bool Equals(object? obj) => obj is Part other && ExpressionEqualityComparer.Instance.Equals(Inner, other.Inner);

        public override int GetHashCode() => ExpressionEqualityComparer.Instance.GetHashCode(Inner);

        protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
    }

    /// <summary>A column of an entity.</summary>
    private sealed class Column(Expression owner, string name, Type type) : Expression
    {
        private readonly Expression _owner = owner;
        private readonly string _name = name;

        public override ExpressionType NodeType => ExpressionType.Extension;

        public override Type Type => type;

        public override bool Equals(object? obj) =>
            obj is Column other && _name == other._name && ExpressionEqualityComparer.Instance.Equals(_owner, other._owner);

        public override int GetHashCode() => HashCode.Combine(_name, ExpressionEqualityComparer.Instance.GetHashCode(_owner));

        protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
    }
}
