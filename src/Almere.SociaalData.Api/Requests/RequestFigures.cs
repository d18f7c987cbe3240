using Almere.SociaalData.Data;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>The kept figures as one request finds them: it asks once what the registers are as of, however many figures it wants.</summary>
/// <param name="figures">The figures.</param>
internal sealed class RequestFigures(RegisterFigures figures)
{
    private Task<object>? _edition;

    /// <summary>The figures.</summary>
    public KeptFigures Kept => figures.Kept;

    /// <summary>What the registers were as of when this was first asked. Fields that ask at the same moment may both have it read.</summary>
    public ValueTask<object> EditionAsync(OperationContext operation, RegisterRows rows, Registers registers) =>
        new(_edition ??= figures.EditionAsync(operation, rows, registers).AsTask());
}
