using System.Text;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>Shows the figures of each file of vectors in the output of every test run, whatever its verbosity.</summary>
/// <param name="sink">Where the test framework takes messages that belong to no single test; <c>xunit.runner.json</c> has them shown.</param>
public sealed class VectorReport(IMessageSink sink) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void WriteLine(string? value) => sink.OnMessage(new DiagnosticMessage(value));
}
