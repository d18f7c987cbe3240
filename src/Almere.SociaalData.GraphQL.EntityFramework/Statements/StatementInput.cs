using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>What the parameters of a statement are filled from when it runs.</summary>
/// <param name="Operation">The running operation, with its variables.</param>
/// <param name="Keys">The keys of the parents, each once; empty at the root.</param>
/// <param name="Page">The page that is asked for.</param>
internal sealed record StatementInput(OperationContext Operation, IReadOnlyList<long> Keys, PageRequest Page);
