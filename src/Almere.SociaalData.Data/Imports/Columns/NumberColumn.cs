using System.Globalization;
using Almere.SociaalData.Data.Imports.Reading;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>A whole number between two others, both included.</summary>
internal sealed class NumberColumn(string name, string about, int least, int most, bool isRequired = true) : ImportColumn<int>(name, about, isRequired)
{
    public override string Expected => $"a whole number from {least} to {most}";

    public override bool TryRead(string text, ImportRow row, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most;
}
