using System.ComponentModel;
using System.Reflection;

namespace Almere.SociaalData.Gateway.Settings;

/// <summary>Reads a section of our own settings strictly: a name that nobody knows or a value out of range stops the start.</summary>
internal static class SettingsSection
{
    /// <summary>Reads the section <paramref name="name"/> into a <typeparamref name="T"/>; an absent section gives the defaults.</summary>
    /// <exception cref="SettingsException">A setting is unknown, has the wrong form or lies outside its range.</exception>
    public static T Read<T>(IConfiguration configuration, string name) where T : class, new()
    {
        var section = configuration.GetSection(name);
        Check(section, typeof(T));
        try
        {
            return section.Get<T>() ?? new T();
        }
        catch (TargetInvocationException error) when (error.InnerException is ArgumentOutOfRangeException outOfRange)
        {
            throw new SettingsException($"""The settings section "{name}" can't be used. {outOfRange.Message.ReplaceLineEndings(" ")}""");
        }
    }

    private static void Check(IConfigurationSection section, Type type)
    {
        if (IsValue(type))
        {
            CheckValue(section, type);
            return;
        }

        if (section.Value is { Length: > 0 })
            throw new SettingsException($"""The setting "{section.Path}" is a single value where a list or a section of settings is expected. Nest its values in it.""");
        if (ItemType(type) is { } item)
        {
            foreach (var child in section.GetChildren())
                Check(child, item);
            return;
        }

        var properties = Array.FindAll(type.GetProperties(BindingFlags.Public | BindingFlags.Instance), property => property.CanWrite);
        foreach (var child in section.GetChildren())
        {
            var property = Array.Find(properties, property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
                throw new SettingsException(
                    $"""Unknown setting "{child.Path}". Remove it, or use one of: {string.Join(", ", properties.Select(known => known.Name))}.""");
            Check(child, property.PropertyType);
        }
    }

    private static void CheckValue(IConfigurationSection section, Type type)
    {
        if (section.GetChildren().FirstOrDefault() is { } nested)
            throw new SettingsException($"""Unknown setting "{nested.Path}": "{section.Path}" is a single value. Remove what is nested in it.""");
        if (section.Value is { } text && !TypeDescriptor.GetConverter(type).IsValid(text))
            throw new SettingsException($"""The setting "{section.Path}" must be {Form(type)}; found "{text}".""");
    }

    private static string Form(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var known when known == typeof(bool) => "true or false",
        var known when known == typeof(int) || known == typeof(long) => "a whole number",
        var known when known == typeof(DateTimeOffset) => "a date such as \"2027-06-30T00:00:00Z\"",
        var known when known.IsEnum => $"one of {string.Join(", ", Enum.GetNames(known))}",
        var other => $"a {other.Name}",
    };

    /// <summary>The type of the items of a list or the values of a dictionary; null for anything else.</summary>
    private static Type? ItemType(Type type) => type switch
    {
        { IsArray: true } => type.GetElementType(),
        { IsGenericType: true } when type.GetGenericArguments() is [.., var last] && type != typeof(string) && Nullable.GetUnderlyingType(type) is null => last,
        _ => null,
    };

    private static bool IsValue(Type type) => type == typeof(string) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));
}
