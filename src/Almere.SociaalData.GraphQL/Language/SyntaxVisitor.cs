namespace Almere.SociaalData.GraphQL.Language;

/// <summary>What a walk does after a node has been entered.</summary>
public enum SyntaxVisit
{
    /// <summary>Goes on with the children, then leaves the node.</summary>
    Continue,

    /// <summary>Goes on behind the node: neither its children are visited nor is it left.</summary>
    Skip,

    /// <summary>Ends the walk.</summary>
    Stop,
}

/// <summary>Sees the nodes of a tree during <see cref="SyntaxTree.Walk"/>.</summary>
public abstract class SyntaxVisitor
{
    /// <summary>A node is reached, before its children.</summary>
    public abstract SyntaxVisit Enter(Node node);

    /// <summary>All children of a node have been visited.</summary>
    public virtual void Leave(Node node)
    {
    }
}
