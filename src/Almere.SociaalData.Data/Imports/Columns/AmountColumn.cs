using System.Globalization;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>An amount with a point before its decimals.</summary>
internal sealed class AmountColumn(string name, string about, int decimals, decimal least, decimal most) : ImportColumn<decimal>(name, about, isRequired: false)
{
    private readonly ScaleAttribute _scale = new(decimals);

    public override string Expected =>
        $"a number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}, with a point before at most {_scale.Decimals} decimals";

    public override bool TryRead(string text, ImportRow row, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && value >= least && value <= most && _scale.Fits(value);
}
