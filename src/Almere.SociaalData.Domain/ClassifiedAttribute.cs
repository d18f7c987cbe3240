namespace Almere.SociaalData.Domain;

/// <summary>Classifies a field of an entity. Every public property of an entity carries it, keys and relations too.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClassifiedAttribute(Classification classification) : Attribute
{
    public Classification Classification { get; } = classification;
}
