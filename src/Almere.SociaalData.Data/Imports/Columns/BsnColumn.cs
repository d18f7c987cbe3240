using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Data.Imports.Columns;

/// <summary>A burgerservicenummer.</summary>
internal sealed class BsnColumn(string name, string about, bool isRequired = true) : ImportColumn<Bsn>(name, about, isRequired)
{
    public override string Expected => "a BSN: nine digits that pass the 11-proef (lost zeros in front are put back)";

    public override bool TryRead(string text, ImportRow row, out Bsn value) => Bsn.TryParse(text, out value);
}
