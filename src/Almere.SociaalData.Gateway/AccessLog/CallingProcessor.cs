using System.Text.RegularExpressions;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>
/// The application on whose behalf a request comes, where it names itself in the W3C header <c>baggage</c> as <c>dpl.core.foreign_operation.processor</c>: an
/// address of its part in the logbook.
/// </summary>
/// <seealso href="https://www.w3.org/TR/baggage/"/>
internal static partial class CallingProcessor
{
    /// <summary>The name of the attribute and of the entry of the header.</summary>
    public const string Attribute = "dpl.core.foreign_operation.processor";

    private const int LongestHeader = 8_192;
    private const int LongestAddress = 500;

    /// <summary>The address that a request gives; null where it gives none, or none that may be kept: a query or a long number in it could be somebody's.</summary>
    public static string? Of(HttpContext context)
    {
        foreach (var header in context.Request.Headers.Baggage)
        {
            if (header is null || header.Length > LongestHeader)
                continue;
            foreach (var member in header.Split(','))
            {
                if (member.Split(';')[0].Split('=', 2) is [var name, var value] && name.Trim() == Attribute)
                    return Kept(Uri.UnescapeDataString(value.Trim()));
            }
        }

        return null;
    }

    private static string? Kept(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        && uri is { UserInfo: "", Query: "", Fragment: "" } && !LongNumber().IsMatch(address)
            ? uri.ToString()
            : null;

    [GeneratedRegex("[0-9]{7}", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
