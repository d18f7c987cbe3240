namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>What arguments take from variables.</summary>
internal enum VariableUse
{
    /// <summary>Nothing: they come to the same in every request.</summary>
    None,

    /// <summary>Values as they are: whether those fit is part of <see cref="VariableShape"/>.</summary>
    Whole,

    /// <summary>Values that a scalar of a schema's own makes something of: whether it can, is seen in each request.</summary>
    Inside,
}
