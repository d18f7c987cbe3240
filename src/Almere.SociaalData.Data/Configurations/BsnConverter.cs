using Almere.SociaalData.Domain.Clients;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.Data.Configurations;

/// <summary>Stores a BSN as its nine digits.</summary>
internal sealed class BsnConverter() : ValueConverter<Bsn, string>(bsn => bsn.Value, digits => Bsn.Parse(digits));
