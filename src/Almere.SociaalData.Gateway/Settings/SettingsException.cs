namespace Almere.SociaalData.Gateway.Settings;

/// <summary>A setting that the gateway can't start with; the message is a sentence that says what to do.</summary>
internal sealed class SettingsException(string message) : Exception(message);
