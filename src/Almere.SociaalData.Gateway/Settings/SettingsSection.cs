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
        RefuseUnknown(section, typeof(T));
        try
        {
            return section.Get<T>() ?? new T();
        }
        catch (Exception error) when (error is InvalidOperationException or TargetInvocationException)
        {
            var cause = error.GetBaseException();
            throw new SettingsException($"""The settings section "{name}" can't be read: {FirstLine(cause.Message)}""");
        }
    }

    private static void RefuseUnknown(IConfigurationSection section, Type type)
    {
        if (ItemType(type) is { } item)
        {
            foreach (var child in section.GetChildren())
                RefuseUnknown(child, item);
            return;
        }

        if (IsValue(type))
        {
            RefuseNested(section);
            return;
        }

        var properties = Array.FindAll(type.GetProperties(BindingFlags.Public | BindingFlags.Instance), property => property.CanWrite);
        foreach (var child in section.GetChildren())
        {
            var property = Array.Find(properties, property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
                throw new SettingsException(
                    $"""Unknown setting "{child.Path}". Remove it, or use one of: {string.Join(", ", properties.Select(known => known.Name))}.""");
            RefuseUnknown(child, property.PropertyType);
        }
    }

    private static void RefuseNested(IConfigurationSection section)
    {
        if (section.GetChildren().FirstOrDefault() is { } nested)
            throw new SettingsException($"""Unknown setting "{nested.Path}": "{section.Path}" is a single value. Remove what is nested in it.""");
    }

    /// <summary>The type of the items of a list or the values of a dictionary; null for anything else.</summary>
    private static Type? ItemType(Type type) => type switch
    {
        { IsArray: true } => type.GetElementType(),
        { IsGenericType: true } when type.GetGenericArguments() is [.., var last] && type != typeof(string) && Nullable.GetUnderlyingType(type) is null => last,
        _ => null,
    };

    private static bool IsValue(Type type) => type == typeof(string) || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
