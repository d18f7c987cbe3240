using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Proof.Data;
using Almere.SociaalData.Proof.Positions;
using Almere.SociaalData.Proof.Statements;

namespace Almere.SociaalData.Proof;

/// <summary>What the signed policy shows to the caller of a view, and what it hides, in a database of the proof.</summary>
internal sealed class SignedView
{
    private static readonly OutputPaths Paths;

    private readonly ProofDatabase _database;
    private readonly CallerSeal _seal;

    static SignedView()
    {
        Schema = RegisterSchema.Build();
        Paths = new(Schema);
        Secrets = new([.. Enumerable.Repeat((byte)7, 32)]);
        Identifiers = new(Secrets);
    }

    public SignedView(AccessPolicy signed, ViewUnderProof proved, ProofDatabase database)
    {
        _database = database;
        (Caller, Scope) = proved.CallerOf(signed);
        View = signed.ViewFor(Caller.Roles, Caller.Purpose?.Id, ProofDatabase.Today);
        Columns = new(Schema.Catalog, database.Model);
        Rows = new(Schema, View, Scope, database, Columns);
        Granted = new(Schema, View, database.Model, Columns, Rows.Columns);
        _seal = new(Identifiers.For(Caller.Organisation), View.Fingerprint);
    }

    /// <summary>The schema of the gateway.</summary>
    public static RegisterSchema Schema { get; }

    /// <summary>What ids and cursors are made with.</summary>
    public static MasterSecrets Secrets { get; }

    /// <summary>The keys made of it.</summary>
    public static IdentifierKeys Identifiers { get; }

    public Caller Caller { get; }

    public CallerScope Scope { get; }

    public AccessView View { get; }

    public CoordinateColumns Columns { get; }

    public ViewRows Rows { get; }

    public GrantedNames Granted { get; }

    /// <summary>Every position of the view.</summary>
    /// <param name="isProvedElsewhere">Fields of types that another view shows in just the same way, and that are proved there.</param>
    public IReadOnlyList<Position> Positions(Func<string, string, bool> isProvedElsewhere) =>
        new PositionsOfView(Schema, View, Paths, Columns, _database, IdOf, Rows, isProvedElsewhere).All();

    /// <summary>The rows that it doesn't show.</summary>
    public HiddenRows HiddenRows() => new(Schema, View, _database, Columns, Rows);

    private string IdOf(string type, int key)
    {
        Span<char> id = stackalloc char[_seal.IdLength];
        _seal.WriteId(type, key, id);
        return id.ToString();
    }
}
