using Almere.SociaalData.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.Data.Configurations;

/// <summary>Stores an amount as a whole number of units of its <see cref="ScaleAttribute"/>.</summary>
internal sealed class ScaledDecimalConverter(ScaleAttribute scale)
    : ValueConverter<decimal, long>(amount => scale.ToUnits(amount), units => scale.FromUnits(units));
