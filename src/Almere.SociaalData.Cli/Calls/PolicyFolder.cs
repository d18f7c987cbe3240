using System.CommandLine;
using System.Diagnostics;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Api.Schema;

namespace Almere.SociaalData.Cli.Calls;

/// <summary>The option that names the folder of role files.</summary>
internal static class PolicyFolder
{
    public static Option<DirectoryInfo> Option() =>
        new("--folder") { Description = "The folder with the role files.", DefaultValueFactory = _ => new(Path.Combine("schema", "access")) };

    /// <summary>Reads the role files.</summary>
    /// <exception cref="WrongCallException">They can't be used; the message says where and why.</exception>
    public static AccessPolicy Read(DirectoryInfo folder, RegisterSchema schema) => AccessPolicy.Load(folder.FullName, schema.Catalog) switch
    {
        PolicyLoad.Loaded(var policy) => policy,
        PolicyLoad.Refused(var problems) => throw new WrongCallException(string.Join(Environment.NewLine, problems)),
        var other => throw new UnreachableException($"Unknown load {other}."),
    };
}
