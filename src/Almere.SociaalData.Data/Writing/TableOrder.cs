using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Writing;

/// <summary>In which order tables are filled, so that a row finds the rows that it refers to.</summary>
internal static class TableOrder
{
    /// <summary>
    /// The classes of the tables, each after those that it refers to. Where two refer to each other, the reference that may be absent is filled in later (a
    /// location has its latest snapshot only after its snapshots).
    /// </summary>
    public static List<Type> ParentsFirst(IModel model)
    {
        var order = new List<Type>();
        var begun = new HashSet<IEntityType>();
        foreach (var entity in model.GetEntityTypes()) Visit(entity.GetRootType());
        return order;

        void Visit(IEntityType entity)
        {
            if (!begun.Add(entity)) return;
            foreach (var key in KeysOf(entity).Where(key => key.IsRequired || !Requires(key.PrincipalEntityType.GetRootType(), entity, [])))
                Visit(key.PrincipalEntityType.GetRootType());
            order.Add(entity.ClrType);
        }
    }

    private static IEnumerable<IForeignKey> KeysOf(IEntityType root) => root.GetDerivedTypesInclusive().SelectMany(kind => kind.GetDeclaredForeignKeys());

    private static bool Requires(IEntityType entity, IEntityType other, HashSet<IEntityType> seen) => seen.Add(entity) && KeysOf(entity)
        .Where(key => key.IsRequired).Select(key => key.PrincipalEntityType.GetRootType()).Any(principal => principal == other || Requires(principal, other, seen));
}
