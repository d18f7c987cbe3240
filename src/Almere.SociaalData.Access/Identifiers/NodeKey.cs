namespace Almere.SociaalData.Access.Identifiers;

/// <summary>What a node id stands for inside the gateway; it never leaves it.</summary>
/// <param name="Type">Number of the object type, fixed for as long as ids are kept by partners.</param>
/// <param name="Key">The row's key in its register.</param>
public readonly record struct NodeKey(ushort Type, long Key);
