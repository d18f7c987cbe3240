namespace Almere.SociaalData.GraphQL.EntityFramework.Paging;

/// <summary>The page that a request asks for.</summary>
/// <param name="Size">Rows on the page, from 0.</param>
/// <param name="After">The values of the cursor <c>after</c>, or null.</param>
/// <param name="Before">The values of the cursor <c>before</c>, or null.</param>
internal readonly record struct PageRequest(int Size, IReadOnlyList<object?>? After, IReadOnlyList<object?>? Before);
