using System.Data.Common;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>A command that has run, for the next run.</summary>
/// <param name="Command">The command.</param>
/// <param name="IsPrepared">Whether the driver was asked to prepare it. Once is enough: one that is asked each time reads the text each time.</param>
internal readonly record struct KeptCommand(DbCommand Command, bool IsPrepared);
