namespace Almere.SociaalData.Access.Purposes;

/// <summary>A processing activity of the register that AVG article 30 asks for (verwerkingsactiviteit): what personal data is used for.</summary>
/// <param name="Id">Short name in role files and in the header <c>Processing-Activity</c> ("wmo").</param>
/// <param name="Title">English title.</param>
/// <param name="Term">The Dutch title in the register.</param>
/// <param name="LegalBasis">What it rests on.</param>
/// <param name="Uri">Its entry in the register: <c>dpl.core.processing_activity_id</c> of the access log.</param>
public sealed record Purpose(string Id, string Title, string Term, string LegalBasis, Uri Uri);
