using Almere.SociaalData.Data.Imports.Reading;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>Yes or no.</summary>
internal sealed class BooleanColumn(string name, string about, bool isRequired = true) : ImportColumn<bool>(name, about, isRequired)
{
    public override string Expected => "true or false";

    public override bool TryRead(string text, ImportRow row, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }
}
