namespace Almere.SociaalData.GraphQL.Types;

/// <summary>What a field does when it is asked for. The kinds live where they are carried out; the schema only keeps them.</summary>
public abstract class FieldBehavior;
