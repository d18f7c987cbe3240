using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Proof.Data;

/// <summary>A column of the registers.</summary>
internal sealed record Column(string Table, string Name, IProperty Property)
{
    /// <summary>The column of a mapped property.</summary>
    public static Column Of(IProperty property) => new(property.DeclaringType.GetTableName()!, property.GetColumnName(), property);

    public bool Equals(Column? other) => other is not null && Table == other.Table && Name == other.Name;

    public override int GetHashCode() => HashCode.Combine(Table, Name);

    public override string ToString() => $"{Table}.{Name}";
}
