using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>How the resolvers of a vector answer; the outcome has to be the same.</summary>
public enum Answering
{
    /// <summary>At once.</summary>
    AtOnce,

    /// <summary>Later, in no particular order.</summary>
    Later,

    /// <summary>Every other field at once, the rest later.</summary>
    Mixed,

    /// <summary>The first root field last, the last one first.</summary>
    LastFirst,
}

/// <summary>
/// The resolvers that the README of the vectors describes: each field takes the property of its parent object, and notes the arguments it was given.
/// </summary>
public sealed class VectorResolvers(Answering answering, bool keyedByResponseKey)
{
    private const int LongestDelay = 12;

    private readonly Lock _noting = new();
    private int _rootFields;
    private int _running;

    /// <summary>The resolver calls of fields that have arguments in the schema.</summary>
    public List<(IReadOnlyList<object> Path, string Field, IReadOnlyDictionary<string, object?> Arguments)> Calls { get; } = [];

    /// <summary>The response keys of the root fields in the order in which they were started.</summary>
    public List<string> RootFields { get; } = [];

    /// <summary>Whether a root field was started before the one before it had finished.</summary>
    public bool RootFieldsOverlap { get; private set; }

    /// <summary>Builds a schema in which every field has such a resolver.</summary>
    public Schema Build(string sdl)
    {
        var document = Parser.Parse(sdl, ParserOptions.Trusted);
        var plain = Schema.Build(document);
        var fields = new Dictionary<string, FieldBehavior>();
        foreach (var type in plain.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection))
        {
            foreach (var field in type.Fields)
                fields.Add($"{type.Name}.{field.Name}", IsLate(fields.Count) ? new AsyncResolverBehavior(ResolveLaterAsync) : new ResolverBehavior(Resolve));
        }

        return Schema.Build(document, new()
        {
            Fields = fields,
            TypeResolvers = plain.Types.Where(type => type.IsAbstract)
                .ToDictionary(type => type.Name, Func<object, string?> (_) => value => ((VectorObject)value).TypeName),
        });
    }

    private bool IsLate(int index) => answering switch
    {
        Answering.AtOnce => false,
        Answering.Mixed => index % 2 == 0,
        _ => true,
    };

    private async ValueTask<object?> ResolveLaterAsync(ResolverContext context)
    {
        var isRoot = context.Field.Above is null;
        var index = 0;
        if (isRoot)
        {
            lock (_noting)
            {
                index = _rootFields++;
                RootFieldsOverlap |= _running++ > 0;
                RootFields.Add(context.Field.ResponseKey);
            }
        }

        if (answering == Answering.LastFirst && isRoot)
            await Task.Delay(Math.Max(0, LongestDelay - (index * 2)), context.Operation.CancellationToken);
        else
            await Task.Yield();
        try
        {
            return Resolve(context);
        }
        finally
        {
            if (isRoot)
            {
                lock (_noting)
                    _running--;
            }
        }
    }

    private object? Resolve(ResolverContext context)
    {
        var field = context.Field;
        var parent = (VectorObject)context.Parent!;
        IReadOnlyList<object> path = [.. parent.Path, field.ResponseKey];
        if (field.Definition.Arguments.Count > 0)
        {
            lock (_noting)
                Calls.Add((path, field.Coordinate.ToString(), context.Arguments));
        }

        var value = Wrap(parent.Members.GetValueOrDefault(keyedByResponseKey ? field.ResponseKey : field.Definition.Name), path, field.Definition.Type.Nullable);
        return value is GraphQLException failure ? throw failure : value;
    }

    private static object? Wrap(object? value, IReadOnlyList<object> path, GraphQLType type) => (value, type) switch
    {
        (TaggedValue.Failure failure, _) => failure.ToException(),
        (null, _) => null,
        _ when ReferenceEquals(value, TaggedValue.Undefined) => null,
        (IReadOnlyList<object?> items, ListType list) => items.Select((item, index) => Wrap(item, [.. path, index], list.OfType.Nullable)).ToList(),
        // A value without members is an object all the same, whose fields are null.
        (_, CompositeType) => new VectorObject(path, value as IReadOnlyDictionary<string, object?> ?? ImmutableDictionary<string, object?>.Empty),
        (IReadOnlyList<object?> items, _) => items.Select(item => Wrap(item, path, type)).ToList(),
        _ => value,
    };
}

/// <summary>An object of a vector's root value, which knows where in the response it stands.</summary>
public sealed record VectorObject(IReadOnlyList<object> Path, IReadOnlyDictionary<string, object?> Members)
{
    /// <summary>The name of its object type, where the vector gives one; throws where the vector says that finding it fails.</summary>
    public string? TypeName => Members.GetValueOrDefault("__typename") switch
    {
        TaggedValue.Failure failure => throw failure.ToException(),
        var name => name as string,
    };
}

/// <summary>Makes the exceptions that vectors ask for.</summary>
internal static class VectorFailures
{
    extension(TaggedValue.Failure failure)
    {
        /// <summary>An exception with the message and the extensions of the vector.</summary>
        public GraphQLException ToException() => new(new GraphQLError(failure.Message) { Extensions = failure.Extensions });
    }
}
