namespace Almere.SociaalData.Access.Identifiers;

/// <summary>What a cursor holds good for, beside the organisation whose key it is sealed with.</summary>
/// <param name="View">Fingerprint of the access view.</param>
/// <param name="Order">Signature of the list and its order ("Client:birthYear DESC,id ASC").</param>
public readonly record struct CursorBinding(string View, string Order);
