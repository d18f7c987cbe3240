using System.Reflection;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Trajectories;
using Xunit;

namespace Almere.SociaalData.Domain.Tests;

public sealed class ClassificationTests
{
    private static readonly IReadOnlyList<Type> Entities =
        [.. typeof(Client).Assembly.GetExportedTypes().Where(type => type.GetProperty("SourceKey") is not null), typeof(FinancialHouseDistrict)];

    [Fact]
    public void Every_property_of_every_entity_is_classified()
    {
        var unclassified = Entities
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.GetCustomAttribute<ClassifiedAttribute>() is null)
            .Select(property => $"{property.DeclaringType?.Name}.{property.Name}")
            .Distinct();
        Assert.Empty(unclassified);
        Assert.Equal(23, Entities.Count);
    }

    [Theory]
    [InlineData(typeof(Client), nameof(Client.Bsn), Classification.Identifier)]
    [InlineData(typeof(Client), nameof(Client.SourceKey), Classification.Identifier)]
    [InlineData(typeof(Client), nameof(Client.BirthYear), Classification.Personal)]
    [InlineData(typeof(Client), nameof(Client.ResidenceStatus), Classification.Special)]
    [InlineData(typeof(Trajectory), nameof(Trajectory.Product), Classification.Special)]
    [InlineData(typeof(DebtTrajectory), nameof(DebtTrajectory.TotalDebt), Classification.Special)]
    public void What_harms_a_person_is_classified_as_such(Type entity, string property, Classification expected) =>
        Assert.Equal(expected, entity.GetProperty(property)?.GetCustomAttribute<ClassifiedAttribute>()?.Classification);

    [Fact]
    public void A_key_is_as_restricted_as_the_relation_that_it_makes()
    {
        var unequal =
            from entity in Entities
            from key in entity.GetProperties()
            where key.Name.EndsWith("Id", StringComparison.Ordinal) && key.Name != "Id"
            let relation = entity.GetProperty(key.Name[..^2])
            where Of(key) != Of(relation)
            select $"{entity.Name}.{key.Name}";
        Assert.Empty(unequal);
    }

    [Fact]
    public void Every_decimal_says_its_scale()
    {
        var unscaled =
            from entity in Entities
            from property in entity.GetProperties()
            where (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(decimal)
            where property.GetCustomAttribute<ScaleAttribute>() is null
            select $"{entity.Name}.{property.Name}";
        Assert.Empty(unscaled);
    }

    [Theory, InlineData(-1), InlineData(10)]
    public void A_scale_outside_its_range_is_refused(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaleAttribute(decimals));

    private static Classification? Of(PropertyInfo? property) => property?.GetCustomAttribute<ClassifiedAttribute>()?.Classification;
}
