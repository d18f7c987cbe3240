namespace Almere.SociaalData.Access.Views;

/// <summary>A field and what somebody wants to do with it.</summary>
internal readonly record struct FieldQuestion(string Type, string Field, FieldUse Use);
