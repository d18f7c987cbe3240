using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Expressions;

/// <summary>Puts expressions in the place of a lambda's parameters.</summary>
internal static class Inlining
{
    extension(LambdaExpression lambda)
    {
        /// <summary>The body of the lambda with its parameters replaced; an argument of another type is converted.</summary>
        public Expression Inline(params ReadOnlySpan<Expression> arguments)
        {
            var replacements = new Dictionary<ParameterExpression, Expression>();
            for (var i = 0; i < arguments.Length; i++)
            {
                var parameter = lambda.Parameters[i];
                replacements.Add(parameter, parameter.Type.IsAssignableFrom(arguments[i].Type) ? arguments[i] : Expression.Convert(arguments[i], parameter.Type));
            }

            return new Replacer(replacements).Visit(lambda.Body);
        }
    }

    private sealed class Replacer(Dictionary<ParameterExpression, Expression> replacements) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => replacements.GetValueOrDefault(node, node);
    }
}
