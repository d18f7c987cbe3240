using Almere.SociaalData.Proof.Data;

namespace Almere.SociaalData.Proof.Http;

/// <summary>One gateway on a socket for all tests of a class, over one database, which each of them leaves as it found it.</summary>
public sealed class ServedDatabase : IDisposable
{
    public ServedDatabase() => Gateway = new(Database);

    internal ProofDatabase Database { get; } = ProofDatabase.Create();

    internal ServedGateway Gateway { get; }

    public void Dispose()
    {
        Gateway.Dispose();
        Database.Dispose();
    }
}
