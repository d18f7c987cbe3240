using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types.Introspection;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>
/// Executes a plan level by level: all objects of a level that share a selection are one batch, and each field is read for a whole batch. What may
/// have to be waited for is started for all batches of the level and awaited together; then the values are completed in the order of the plan, so
/// that the response is the same whether resolvers answer at once or later.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Selection-Sets"/>
internal sealed class LevelOrderExecution
{
    private readonly OperationContext _context;
    private readonly ErrorCollector _errors;
    private readonly FieldArguments _arguments;
    private readonly FieldStart _start;
    private readonly ValueCompletion _completion;
    private readonly ResultObject _root;
    private List<ObjectBatch> _level = [];
    private int _nextRootSlot;

    /// <summary>Prepares the execution of <see cref="OperationContext.Plan"/>.</summary>
    public LevelOrderExecution(OperationContext context, object? rootValue, ExecutionOptions options)
    {
        _context = context;
        _errors = new(options);
        _arguments = new(context, options);
        _start = new(context, _arguments);
        _completion = new(context.Schema, _errors);
        _root = new(null, 0, context.Plan.Root, rootValue);
    }

    /// <summary>Executes the plan. Where nothing has to be waited for, the task is completed when it is returned.</summary>
    public ValueTask<ExecutionResult> RunAsync()
    {
        RefuseDeniedRoot();
        while (MoveToNextLevel())
        {
            if (StartLevel() is { } pending)
                return ResumeAsync(pending);
            CompleteLevel();
        }

        return new(Result());
    }

    private async ValueTask<ExecutionResult> ResumeAsync(Task? pending)
    {
        do
        {
            if (pending is not null)
                await pending;
            CompleteLevel();
            if (!MoveToNextLevel())
                return Result();
            pending = StartLevel();
        }
        while (true);
    }

    private ExecutionResult Result() => new(_root.IsNulled ? null : _root, _context, _errors);

    /// <summary>A denied root field that can't be null makes the whole of <c>data</c> null; then nothing runs.</summary>
    private void RefuseDeniedRoot()
    {
        for (var slot = 0; slot < _root.Values.Length; slot++)
        {
            if (_root.Selection.Fields[slot].IsDenied)
                _errors.PutNull(_root, slot);
        }
    }

    /// <summary>
    /// Takes the objects that the last level found; when there are none, the root fields: all at once, those of a mutation one by one, each with
    /// everything below it.
    /// </summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Mutation"/>
    private bool MoveToNextLevel()
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        _level = _completion.TakeFound(_level);
        if (_errors.HasNulled)
        {
            foreach (var batch in _level)
                batch.DropGone();
            _level.RemoveAll(batch => batch.Objects.Count == 0);
            _errors.HasNulled = false;
        }

        if (_level.Count > 0)
            return true;
        if (_root.IsNulled || _nextRootSlot >= _root.Values.Length)
            return false;
        var end = _context.Plan.Operation.Operation == OperationType.Mutation ? _nextRootSlot + 1 : _root.Values.Length;
        var roots = new ObjectBatch(_root.Selection, _nextRootSlot, end);
        roots.Objects.Add(_root);
        _level.Add(roots);
        _nextRootSlot = end;
        return true;
    }

    private Task? StartLevel()
    {
        foreach (var batch in _level)
            _start.Start(batch);
        return _start.TakePending();
    }

    private void CompleteLevel()
    {
        foreach (var batch in _level)
        {
            for (var slot = batch.FirstSlot; slot < batch.EndSlot; slot++)
            {
                _context.CancellationToken.ThrowIfCancellationRequested();
                CompleteField(batch, slot);
            }
        }
    }

    private void CompleteField(ObjectBatch batch, int slot)
    {
        var field = batch.Selection.Fields[slot];
        _completion.Begin(field);
        if (field.IsDenied)
            PutNull(batch, slot);
        else if (batch.Started(slot) is { } values)
            Complete(batch, slot, values);
        else if (field.Definition.Name == "__typename")
            Complete(batch, slot, batch.Selection.Type.Name);
        else if (field.Behavior is ResolverBehavior or IntrospectionBehavior)
            Resolve(batch, slot, field);
        else
            ReadMember(batch, slot, field);
    }

    private void PutNull(ObjectBatch batch, int slot)
    {
        foreach (var node in batch.Objects)
        {
            if (!IsGone(node))
                _errors.PutNull(node, slot);
        }
    }

    private void Complete(ObjectBatch batch, int slot, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < batch.Objects.Count; i++)
        {
            if (!IsGone(batch.Objects[i]))
                _completion.Complete(batch.Objects[i], slot, values[i]);
        }
    }

    private void Complete(ObjectBatch batch, int slot, object? value)
    {
        foreach (var node in batch.Objects)
        {
            if (!IsGone(node))
                _completion.Complete(node, slot, value);
        }
    }

    private void Resolve(ObjectBatch batch, int slot, PlannedField field)
    {
        if (!_arguments.TryCoerce(field, out var arguments, out var invalid))
        {
            Complete(batch, slot, invalid);
            return;
        }

        foreach (var node in batch.Objects)
        {
            if (IsGone(node))
                continue;
            _context.CancellationToken.ThrowIfCancellationRequested();
            object? value;
            try
            {
                value = field.Behavior is ResolverBehavior resolver
                    ? resolver.Resolve(new(node.Source, arguments, field, _context))
                    : ((IntrospectionBehavior)field.Behavior!).Resolve(node.Source, arguments, _context.VisibleSchema);
            }
            catch (Exception failure)
            {
                value = failure;
            }

            _completion.Complete(node, slot, value);
        }
    }

    private void ReadMember(ObjectBatch batch, int slot, PlannedField field)
    {
        // Nobody reads the arguments; wrong ones are an error all the same.
        if (_arguments.Check(field) is { } invalid)
        {
            Complete(batch, slot, invalid);
            return;
        }

        MemberReader? reader = null;
        foreach (var node in batch.Objects)
        {
            if (IsGone(node))
                continue;
            object? value = null;
            try
            {
                if (node.Source is { } source)
                {
                    if (reader is null || source.GetType() != reader.Type)
                        reader = field.ReaderFor(source.GetType());
                    value = reader.Read(source);
                }
            }
            catch (Exception failure)
            {
                value = failure;
            }

            _completion.Complete(node, slot, value);
        }
    }

    private bool IsGone(ResultNode node) => _errors.HasNulled && node.IsGone;
}
