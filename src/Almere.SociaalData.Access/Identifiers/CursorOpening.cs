namespace Almere.SociaalData.Access.Identifiers;

/// <summary>What opening a cursor comes to.</summary>
public abstract record CursorOpening
{
    private protected CursorOpening()
    {
    }

    /// <summary>It was sealed here, for this organisation, view and order.</summary>
    public sealed record Opened(ReadOnlyMemory<byte> Payload) : CursorOpening
    {
        /// <summary>A payload holds values of rows and doesn't print itself.</summary>
        public override string ToString() => "Opened (hidden)";
    }

    /// <summary>It was not; the reason is fit for the caller and holds nothing of the cursor.</summary>
    public sealed record Refused(string Reason) : CursorOpening;
}
