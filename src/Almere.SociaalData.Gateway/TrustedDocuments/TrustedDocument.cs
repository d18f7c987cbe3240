using System.Security.Cryptography;
using System.Text;

namespace Almere.SociaalData.Gateway.TrustedDocuments;

/// <summary>A document that was agreed on with a partner: file <c>{Role}/{Operation}.graphql</c>.</summary>
/// <param name="Role">The role that it was written for, which names the folder.</param>
/// <param name="Operation">The name of its one operation, which names the file.</param>
/// <param name="Text">The file, to the last character.</param>
/// <param name="ForEveryone">Whether everyone who signed in has the role.</param>
internal sealed record TrustedDocument(string Role, string Operation, string Text, bool ForEveryone)
{
    /// <summary>What clients ask for it by: <c>sha256:</c> and what <c>sha256sum</c> says of the file.</summary>
    public string Id { get; } = IdOf(Text);

    /// <summary>The id of a document.</summary>
    public static string IdOf(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
