using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Api;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Gateway.Http;
using Almere.SociaalData.Gateway.Limits;
using Almere.SociaalData.Gateway.Settings;
using Almere.SociaalData.Gateway.TrustedDocuments;
using Almere.SociaalData.GraphQL;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Sets up the schema, the access policy and the keys of ids.</summary>
internal static class RegisterHost
{
    private const int DefaultPageRows = 50;

    /// <summary>Adds the registers' API.</summary>
    /// <exception cref="SettingsException">A role file or a setting is wrong.</exception>
    public static void AddRegisterApi(this WebApplicationBuilder builder)
    {
        var settings = SettingsSection.Read<AccessSettings>(builder.Configuration, "Access");
        var limits = SettingsSection.Read<TransportLimits>(builder.Configuration, TransportLimits.Section);
        var schema = RegisterSchema.Build(Math.Min(DefaultPageRows, limits.MaxPageRows), limits.MaxPageRows);
        var folder = settings.Folder is { } chosen ? Path.GetFullPath(chosen, builder.Environment.ContentRootPath) : Path.Combine(AppContext.BaseDirectory, "access");
        var policy = Load(folder, schema);
        builder.Services.AddSingleton(schema);
        builder.Services.AddSingleton(policy);
        builder.Services.AddSingleton(TrustedDocuments(builder, schema, policy, limits));
        builder.Services.AddSingleton(IdentifierSecret.Read(settings, builder.Environment));
        builder.Services.AddSingleton<IdentifierKeys>();
        if (SettingsSection.Read<FigureSettings>(builder.Configuration, "Figures").Keep)
            builder.Services.AddSingleton<RegisterFigures>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<RegisterApi>(services));
        builder.Services.AddSingleton<RegisterEndpoint>();
        builder.Services.AddSingleton<IGraphQLEndpoint, ReconnectingEndpoint>();
    }

    private static TrustedDocumentStore TrustedDocuments(WebApplicationBuilder builder, RegisterSchema schema, AccessPolicy policy, TransportLimits limits)
    {
        var settings = SettingsSection.Read<TrustedDocumentSettings>(builder.Configuration, TrustedDocumentSettings.Section);
        var folder = settings.Folder is { } chosen ? Path.GetFullPath(chosen, builder.Environment.ContentRootPath) : Path.Combine(AppContext.BaseDirectory, "trusted-documents");
        return TrustedDocumentFiles.Read(folder, policy.Roles, new GraphQLPipeline(schema.Schema, limits.Query).Check);
    }

    private static AccessPolicy Load(string folder, RegisterSchema schema) => AccessPolicy.Load(folder, schema.Catalog) switch
    {
        PolicyLoad.Loaded(var policy) => policy,
        PolicyLoad.Refused(var problems) => throw new SettingsException(
            $"The role files in \"{folder}\" don't fit the schema. Correct them and start again:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}"),
        var other => throw new System.Diagnostics.UnreachableException($"Unknown outcome {other}."),
    };
}
