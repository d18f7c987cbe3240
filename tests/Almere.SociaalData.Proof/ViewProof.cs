using System.Linq.Expressions;
using System.Text.Json;
using System.Text.RegularExpressions;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Data;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Proof.Data;
using Almere.SociaalData.Proof.Positions;
using Almere.SociaalData.Proof.Statements;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Proof;

/// <summary>
/// The proof for one view. For each position of each coordinate: what the signed role files hide makes no difference to the answer, to the decisions and to the
/// statements, and no statement names its column; what they grant does arrive.
/// </summary>
internal sealed partial class ViewProof : IDisposable
{
    private static readonly RegisterSchema SharedSchema = RegisterSchema.Build();
    private static readonly OutputPaths SharedPaths = new(SharedSchema);
    private static readonly MasterSecrets Secrets = new([.. Enumerable.Repeat((byte)7, 32)]);
    private static readonly IdentifierKeys Identifiers = new(Secrets);
    private static readonly GraphQLPipelineOptions KeepingAll = new() { MaxCachedDocuments = 50_000, MaxCachedCharacters = 100_000_000, MaxCachedPlans = 50_000, MaxCachedPlanFields = 5_000_000 };
    private static readonly FieldUse[] Uses = Enum.GetValues<FieldUse>();

    // What every caller may know of the rows that it reaches: the kind of a trajectory, what makes a list of reference data the list that it is and puts it in order,
    // and the targets of statutes, which are public and read whole. The sums of capacity are read by one statement for every view, whichever of them it shows.
    // The person that a row is about is read for the access log, and not shown.
    private static readonly HashSet<string> Structural =
        ["Trajectories.ClientId", "ShelterStays.ClientId", "FinancialConsults.ClientId",
         "Trajectories.Law", "Municipalities.Province", "Municipalities.Code", "Districts.Year", "Districts.Code", "PolicyGoals.SourceKey", "PolicyGoals.Year", "ShelterTargets.Kind",
         "ShelterTargets.SourceKey", "ShelterTargetSwaps.SourceKey", "ShelterTargetSwaps.Source", "Municipalities.SourceKey", "ShelterLocations.MunicipalityId", "ImportedFiles.Place",
         "CapacitySnapshots.Occupied", "CapacitySnapshots.Blocked", "CapacitySnapshots.Available"];

    private readonly ViewUnderProof _proved;
    private readonly AccessView _signed;
    private readonly CallerScope _scope;
    private readonly Access.Callers.Caller _caller;
    private readonly ProofSubject _subject;
    private readonly ProofDatabase _database = ProofDatabase.Create();
    private readonly CoordinateColumns _columns;
    private readonly AccessLogDoor _log;
    private readonly RegisterApi _api;
    private readonly HashSet<string> _tables;
    private readonly HashSet<Column> _scopeColumns = [];
    private readonly HashSet<string> _mayBeNamed = [];
    private readonly List<(Type Entity, LambdaExpression Condition)> _conditions = [];
    private readonly List<AccessView> _baselines = [];
    private readonly Dictionary<string, bool> _provedElsewhere = [];
    private readonly Func<Position, bool> _isMeant;
    private IReadOnlyList<Position> _positions = [];
    private IReadOnlyList<Answer> _answers = [];

    /// <param name="signed">The signed policy: it says what is hidden.</param>
    /// <param name="proved">The view.</param>
    /// <param name="subject">What answers.</param>
    /// <param name="isMeant">Which positions are asked; null for all.</param>
    public ViewProof(AccessPolicy signed, ViewUnderProof proved, ProofSubject subject, Func<Position, bool>? isMeant = null)
    {
        (_proved, _subject, _isMeant) = (proved, subject, isMeant ?? (_ => true));
        (_caller, _scope) = proved.CallerOf(signed);
        _signed = signed.ViewFor(_caller.Roles, _caller.Purpose?.Id, ProofDatabase.Today);
        if (proved.Role is not null)
            _baselines.Add(signed.ViewFor([], null, ProofDatabase.Today));
        if (_caller.Purposes is [var first, ..] && proved.Purpose != first.Id)
            _baselines.Add(signed.ViewFor(_caller.Roles, first.Id, ProofDatabase.Today));
        _columns = new(Schema.Catalog, _database.Model);
        var log = AccessLogOptions.Beside(_database.Options);
        _log = new(new(log), new(log, Secrets, TimeProvider.System));
        _log.Table.OpenAsync(default).AsTask().GetAwaiter().GetResult();
        _api = new(Schema, subject.Policy, new RegistersFactory(_database.Options), new OrganisationDirectory(_database.Options), Identifiers, _log, KeepingAll);
        _tables = [.. _database.Model.GetEntityTypes().Select(entity => entity.GetTableName()!)];
        FindConditions();
        FindNames();
    }

    /// <summary>The schema of the gateway.</summary>
    public static RegisterSchema Schema => SharedSchema;

    /// <summary>What was found.</summary>
    public ProofReport Report { get; } = new();

    /// <summary>Types of the schema that the proof can't change anything of.</summary>
    public IEnumerable<string> UnknownTypes => _columns.UnknownTypes;

    /// <summary>Asks and compares everything.</summary>
    public ProofReport Run()
    {
        _positions = [.. new PositionsOfView(Schema, _signed, SharedPaths, _columns, _database, IdOf, VisibleKeys, KeysOf, IsProvedElsewhere).All().Where(_isMeant)];
        Report.Positions = _positions.Count;
        var asked = new Dictionary<(string, string?), Answer>();
        _answers = [.. _positions.Select(position => asked.TryGetValue((position.Document, position.Variables), out var known) ? known : asked[(position.Document, position.Variables)] = Ask(position))];
        CheckStatements();
        foreach (var coordinate in Enumerable.Range(0, _positions.Count).GroupBy(i => (_positions[i].Type, _positions[i].Field)))
            ProveValues(coordinate.Key.Type, coordinate.Key.Field, [.. coordinate]);
        ProveRows();
        ProveIntrospection();
        return Report;
    }

    public void Dispose()
    {
        _log.Reader.Dispose();
        _log.Table.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _database.Dispose();
    }

    private sealed record Answer(string Text, string Statements, string Decisions, IReadOnlyList<string> StatementList)
    {
        public bool Read => StatementList.Count > 0;
    }

    /// <summary>Whether a view that is proved before this one shows a type in just the same way.</summary>
    private bool IsProvedElsewhere(string type)
    {
        if (!_provedElsewhere.TryGetValue(type, out var known))
            _provedElsewhere.Add(type, known = _baselines.Exists(other => IsSame(other, type)));
        return known;
    }

    private bool IsSame(AccessView other, string type) => Schema.Catalog.Find(type) is { } known && Uses.All(use =>
        RowsOf(other, type, use) == RowsOf(_signed, type, use)
        && known.Fields.All(field => DecisionOf(other, type, field.Name, use) == DecisionOf(_signed, type, field.Name, use)));

    private static string RowsOf(AccessView view, string type, FieldUse use) => view.Rows(type, use) is RowRule.Where where ? where.Expression.ToString() : view.Rows(type, use).GetType().Name;

    private static string DecisionOf(AccessView view, string type, string field, FieldUse use) =>
        view.Decide(type, field, use) is Decision.OnSomeRows some ? some.Where.ToString() : view.Decide(type, field, use).GetType().Name;

    private IEnumerable<int> VisibleKeys(string type) => Schema.Catalog.Find(type)?.Entity is { } entity && _signed.Rows(type, FieldUse.Read) is RowRule.Where where
        ? _database.Keys(entity, ScopeBinding.Bind(where.Expression, _scope)).OrderDescending()
        : Enumerable.Range(1, 20).Reverse();

    private IEnumerable<int> KeysOf(Decision.OnSomeRows some, bool isShown)
    {
        var shown = _database.Keys(some.Where.Parameters[0].Type, ScopeBinding.Bind(some.Where, _scope));
        return isShown ? shown.Order() : _database.Keys(some.Where.Parameters[0].Type, null).Except(shown).Order();
    }

    private string IdOf(string type, int key)
    {
        var seal = new CallerSeal(Identifiers.For(_caller.Organisation), _signed.Fingerprint);
        Span<char> id = stackalloc char[seal.IdLength];
        seal.WriteId(type, key, id);
        return id.ToString();
    }

    private Answer Ask(Position position)
    {
        var variables = position.Variables is null ? (JsonElement?)null : JsonDocument.Parse(position.Variables).RootElement;
        var answer = Ask(new GraphQLRequest(position.Document) { Variables = variables }, position);
        if (position.IsPaged && Cursor().Match(answer.Text) is { Success: true } cursor)
        {
            var next = Ask(new GraphQLRequest(position.Document) { Variables = JsonDocument.Parse($$"""{ "after": "{{cursor.Groups["cursor"].Value}}" }""").RootElement }, position);
            return new(answer.Text + next.Text, answer.Statements + next.Statements, answer.Decisions + next.Decisions, [.. answer.StatementList, .. next.StatementList]);
        }

        return answer;
    }

    [GeneratedRegex("\"endCursor\":\"(?<cursor>[^\"]+)\"")]
    private static partial Regex Cursor();

    private Answer Ask(GraphQLRequest request, Position position)
    {
        var context = _api.Open(_caller, _scope);
        var state = (CallerRequest)context.State!;
        if (_subject.Alter is { } alter)
            context = alter(context);
        try
        {
            var statements = StatementRecorder.Start();
            var prepared = _api.Pipeline.Prepare(request, context);
            if (statements.Count > 0)
                Report.Fail("reads while deciding", $"{_proved.Name}: deciding on {position} read the database.");
            var text = _api.Pipeline.RunAsync(prepared, context).AsTask().GetAwaiter().GetResult().ToJson();
            if (text.Contains("INTERNAL_ERROR", StringComparison.Ordinal) || text.Contains("SYNTAX_INVALID", StringComparison.Ordinal))
                Report.Fail($"{position.Coordinate} bad answer", $"{_proved.Name}: {position} was answered with {text}");
            var decisions = prepared.Plan is null ? "" : string.Join(' ', prepared.Plan.Verdicts.Select(one => $"{one.Key}({one.Key.ArgumentOf}):{one.Value.GetType().Name}"));
            return new(text, string.Join('\n', statements), decisions, statements);
        }
        finally
        {
            state.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Every condition of the view on rows, with the caller's values: those of rows, and those of cells.</summary>
    private void FindConditions()
    {
        foreach (var type in Schema.Catalog.Types.Where(type => type.Entity is not null))
        {
            foreach (var use in Uses)
            {
                if (_signed.Rows(type.Name, use) is RowRule.Where where)
                    _conditions.Add((type.Entity!, ScopeBinding.Bind(where.Expression, _scope)));
                foreach (var field in type.Fields)
                {
                    if (_signed.Decide(type.Name, field.Name, use) is Decision.OnSomeRows some)
                        _conditions.Add((type.Entity!, ScopeBinding.Bind(some.Where, _scope)));
                }
            }
        }

        foreach (var (_, condition) in _conditions)
            _scopeColumns.UnionWith(_columns.NamedIn(condition));
    }

    /// <summary>The columns that statements of this view may name: those of what is granted for any use, of row scopes, and keys of what is reached.</summary>
    private void FindNames()
    {
        foreach (var column in _scopeColumns)
            _mayBeNamed.Add(column.ToString());
        foreach (var type in Schema.Catalog.Types)
        {
            foreach (var field in type.Fields.Where(field => Uses.Any(use => _signed.Decide(type.Name, field.Name, use) is not Decision.Denied)))
            {
                foreach (var column in _columns.Of(type.Name, field.Name))
                    _mayBeNamed.Add(column.ToString());
                foreach (var source in RegisterSchema.Model.FindField(type.Name, field.Name)?.Sources.SelectMany(_columns.NamedIn) ?? [])
                    _mayBeNamed.Add(source.ToString());
            }
        }

        // Groups with an exact or a rounded number of persons count them by their key.
        foreach (var entity in _database.Model.GetEntityTypes())
        {
            foreach (var key in entity.FindPrimaryKey()!.Properties)
                _mayBeNamed.Add(Column.Of(key).ToString());
        }
    }

    private void CheckStatements()
    {
        for (var i = 0; i < _positions.Count; i++)
        {
            var position = _positions[i];
            var named = _answers[i].StatementList.SelectMany(statement => NamedColumns.Of(statement, _tables)).ToHashSet();
            var hidden = named.Where(column => !_mayBeNamed.Contains(column) && !Structural.Contains(column)).ToList();
            Report.Compare(string.Join(' ', hidden), () => $"{_proved.Name}: {position}", hidden.Count == 0, () => $"names {string.Join(", ", hidden)}, of which nothing is granted.");
            if (IsDenied(position) && position.Form is not "through the interface")
            {
                var own = _columns.Of(position.Type, position.Field).Where(column => !_scopeColumns.Contains(column) && !Structural.Contains(column.ToString()) && named.Contains(column.ToString())).ToList();
                // A denied reference or list has its key in other coordinates too; its values have not.
                if (own.Exists(column => !column.Property.IsForeignKey() && !IsSelectedElsewhere(position, column)))
                    Report.Fail($"{position.Coordinate} {position.Use} named", $"{_proved.Name}: {position}\n    is denied and names {string.Join(", ", own)}.");
            }
        }
    }

    /// <summary>Whether a position asks for the column in another way too, that is granted: the figures beside a denied key, the leaves of what a filter lists.</summary>
    private bool IsSelectedElsewhere(Position position, Column column) => position.Use is FieldUse.Group or FieldUse.Aggregate or FieldUse.FilterFigures
        && Schema.Catalog.Types.Any(type => type.Fields.Any(field => field.Name != position.Field && _columns.Of(type.Name, field.Name).Contains(column)
            && _signed.Decide(type.Name, field.Name, FieldUse.Aggregate) is not Decision.Denied));

    private bool IsDenied(Position position) => _signed.Decide(position.Type, position.Field, position.Use) is Decision.Denied;

    /// <summary>Another value of the coordinate: where it is hidden the answer stays, where it is granted some answer changes.</summary>
    private void ProveValues(string type, string field, List<int> positions)
    {
        var columns = _columns.Of(type, field);
        if (columns.Count == 0)
            return;
        var arrived = new HashSet<FieldUse>();
        var nullable = columns.All(column => column.Property.IsNullable);
        foreach (var kind in (IEnumerable<ChangeKind>)[ChangeKind.Other, ChangeKind.Reversed, .. nullable ? [ChangeKind.Nothing] : (ChangeKind[])[]])
        {
            Between(columns, kind, _ => true, isSameScope =>
            {
                if (!isSameScope)
                    Report.DecidedByScope.Add($"{type}.{field}");
                foreach (var i in positions)
                {
                    var position = _positions[i];
                    var decision = _signed.Decide(type, field, position.Use);
                    // What was refused before anything ran needs no second and third proof of it.
                    if (decision is Decision.OnSomeRows || (decision is Decision.Denied && (!isSameScope || (kind != ChangeKind.Other && !_answers[i].Read))))
                        continue;
                    if (decision is not Decision.Denied && arrived.Contains(position.Use))
                        continue;
                    var again = Ask(position);
                    if (decision is Decision.Denied)
                        Equal(position, _answers[i], again, $"another {type}.{field} ({kind})");
                    else if (again.Text != _answers[i].Text)
                        arrived.Add(position.Use);
                }
            });
        }

        foreach (var use in positions.Select(i => _positions[i].Use).Distinct())
        {
            switch (_signed.Decide(type, field, use))
            {
                // Where no way to it is open, or where it is proved in another view, it needn't arrive here.
                // That there is another row, and how many there are, isn't otherwise by another key.
                case Decision.Allowed when !IsProvedElsewhere(type) && !(use is FieldUse.Filter or FieldUse.FilterFigures or FieldUse.Aggregate && columns.All(column => column.Property.IsForeignKey())) && positions.Exists(i => _positions[i].Use == use && _answers[i].Read):
                    Report.Compare($"{type}.{field} {use} arrives", () => $"{_proved.Name}: {type}.{field} for {use}", arrived.Contains(use), () => "is granted, and no answer shows it.");
                    break;
                case Decision.OnSomeRows some:
                    ProveCells(type, field, use, some, columns, [.. positions.Where(i => _positions[i].Use == use)], nullable);
                    break;
            }
        }
    }

    /// <summary>Another value in the cells that are hidden, and in no other.</summary>
    private void ProveCells(string type, string field, FieldUse use, Decision.OnSomeRows some, IReadOnlyList<Column> columns, List<int> positions, bool nullable)
    {
        var entity = Schema.Catalog.Find(type)!.Entity!;
        if (columns.Any(column => column.Table != _database.Model.FindEntityType(entity)!.GetTableName()))
        {
            // What the other rows hold has coordinates of its own, and whose they are can't be changed without changing which rows there are.
            Report.DecidedByScope.Add($"{type}.{field}");
            return;
        }

        var shown = _database.Keys(entity, ScopeBinding.Bind(some.Where, _scope));
        var all = _database.Keys(entity, null);
        if (shown.Count == 0 || shown.Count == all.Count)
            Report.Fail($"{type}.{field} {use} rows", $"{_proved.Name}: {type}.{field} is granted on some rows, and the rows of the proof have {shown.Count} of {all.Count}.");
        foreach (var kind in (IEnumerable<ChangeKind>)[ChangeKind.Other, ChangeKind.Reversed, .. nullable ? [ChangeKind.Nothing] : (ChangeKind[])[]])
        {
            Between(columns, kind, key => !shown.Contains(key), _ =>
            {
                foreach (var i in positions)
                    Equal(_positions[i], _answers[i], Ask(_positions[i]), $"another {type}.{field} where it is hidden ({kind})");
            });
        }

        var arrived = false;
        Between(columns, ChangeKind.Other, shown.Contains, _ => arrived = positions.Exists(i => Ask(_positions[i]).Text != _answers[i].Text));
        if (!arrived && nullable)
            Between(columns, ChangeKind.Nothing, shown.Contains, _ => arrived = positions.Exists(i => Ask(_positions[i]).Text != _answers[i].Text));
        if (!arrived)
            Between(columns, ChangeKind.Reversed, shown.Contains, _ => arrived = positions.Exists(i => Ask(_positions[i]).Text != _answers[i].Text));
        Report.Compare($"{type}.{field} {use} arrives", () => $"{_proved.Name}: {type}.{field} for {use}", arrived, () => "is granted on some rows, and no answer shows it.");
    }

    /// <summary>Rows that the view doesn't show at all: other values in them, and then no such rows.</summary>
    private void ProveRows()
    {
        var reading = Enumerable.Range(0, _positions.Count).Where(i => _answers[i].Read).DistinctBy(i => (_positions[i].Document, _positions[i].Variables)).ToList();
        var hidden = Schema.Catalog.Types.Where(type => type.Entity is not null && type.Interfaces.Count == 0)
            .Select(type => (type.Entity!, Keys: HiddenRows(type.Name, type.Entity!))).Where(one => one.Keys.Count > 0).ToList();
        var elsewhere = ShownOfOtherRows();
        var before = Scope();
        var changed = new List<Column>();
        foreach (var (entity, keys) in hidden)
        {
            var properties = _database.Model.FindEntityType(entity)!.GetDerivedTypesInclusive().SelectMany(kind => kind.GetDeclaredProperties().Concat(kind.GetProperties())).Distinct();
            foreach (var column in properties.Where(property => !property.IsPrimaryKey()).Select(Column.Of).Distinct())
            {
                if (elsewhere.Contains(column) || column.Name is "Law")
                    continue;
                _database.Change(column, ChangeKind.Other, keys.Contains);
                changed.Add(column);
                if (!_scopeColumns.Contains(column) || Scope().SequenceEqual(before))
                    continue;
                // This one decides which rows there are: all but this one.
                changed.Remove(column);
                _database.Restore(column.Table);
                foreach (var other in changed.Where(other => other.Table == column.Table))
                    _database.Change(other, ChangeKind.Other, keys.Contains);
            }
        }

        foreach (var i in reading)
            Equal(_positions[i], _answers[i], Ask(_positions[i]), "other values in rows that are hidden");
        foreach (var table in changed.Select(column => column.Table).Distinct())
            _database.Restore(table);

        var removed = new List<string>();
        foreach (var (table, keys) in Removable(hidden, elsewhere))
        {
            _database.Remove(table, keys);
            removed.Add(table);
            if (!Scope().SequenceEqual(before))
            {
                _database.Restore(table);
                removed.Remove(table);
            }
        }

        foreach (var i in reading)
            Equal(_positions[i], _answers[i], Ask(_positions[i]), "no rows that are hidden");
        foreach (var table in removed)
            _database.Restore(table);
    }

    /// <summary>The hidden rows that nothing refers to which stays: a database doesn't let go of others.</summary>
    private Dictionary<string, HashSet<int>> Removable(List<(Type Entity, HashSet<int> Keys)> hidden, HashSet<Column> elsewhere)
    {
        var removable = hidden.Select(one => (Table: _database.Model.FindEntityType(one.Entity)!.GetTableName()!, one.Keys))
            .Where(one => !elsewhere.Any(column => column.Table == one.Table)).ToDictionary(one => one.Table, one => one.Keys.ToHashSet());
        var foreignKeys = _database.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredForeignKeys()).Where(key => key.Properties.Count == 1).ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var key in foreignKeys)
            {
                if (removable.TryGetValue(key.PrincipalEntityType.GetTableName()!, out var keys))
                {
                    var column = Column.Of(key.Properties[0]);
                    var before = keys.Count;
                    keys.ExceptWith(_database.Referred(column, removable.GetValueOrDefault(column.Table, [])));
                    changed |= keys.Count != before;
                }
            }
        }
        while (changed);
        return removable;
    }

    private HashSet<int> HiddenRows(string type, Type entity)
    {
        var hidden = _database.Keys(entity, null).ToHashSet();
        foreach (var use in Uses)
        {
            switch (_signed.Rows(type, use))
            {
                case RowRule.All:
                    return [];
                case RowRule.Where where:
                    hidden.ExceptWith(_database.Keys(entity, ScopeBinding.Bind(where.Expression, _scope)));
                    break;
            }
        }

        return hidden;
    }

    /// <summary>Columns that a coordinate of another type shows: a location its last measurement, a sum what it sums.</summary>
    private HashSet<Column> ShownOfOtherRows() =>
    [
        .. from type in Schema.Catalog.Types
           from field in type.Fields
           where Uses.Any(use => _signed.Decide(type.Name, field.Name, use) is not Decision.Denied)
           from column in _columns.Of(type.Name, field.Name)
           where type.Entity is null || column.Table != _database.Model.FindEntityType(type.Entity)!.GetTableName()
           where !column.Property.IsForeignKey() || RegisterSchema.Model.FindField(type.Name, field.Name) is CountMap
           select column,
    ];

    private void ProveIntrospection()
    {
        if (!_isMeant(new("introspection", "", "", FieldUse.Read, "")))
            return;
        foreach (var type in Schema.Schema.Types.Where(type => !type.IsIntrospection))
        {
            var answer = Ask(new("introspection", type.Name, "", FieldUse.Read,
                $"{{ __type(name: \"{type.Name}\") {{ fields(includeDeprecated: true) {{ name }} inputFields(includeDeprecated: true) {{ name }} enumValues(includeDeprecated: true) {{ name }} }} }}"));
            var shown = Names().Matches(answer.Text).Select(match => match.Groups["name"].Value).ToHashSet();
            foreach (var (member, mayShow) in Members(type))
            {
                Report.Compare(
                    $"introspection of {type.Name}", () => $"{_proved.Name}: introspection of {type.Name}.{member}", !shown.Contains(member) || mayShow, () => "shows what the view doesn't have.");
            }
        }

        for (var i = 0; i < _positions.Count; i++)
        {
            if (_positions[i].Form == "misspelled")
            {
                Report.Compare(
                    "suggestions", () => $"{_proved.Name}: {_positions[i]}", !IsDenied(_positions[i]) || !_answers[i].Text.Contains($"\\\"{_positions[i].Field}\\\"", StringComparison.Ordinal),
                    () => $"suggests what the view doesn't have: {_answers[i].Text}");
            }
        }
    }

    [GeneratedRegex("\"name\":\"(?<name>[^\"]+)\"")]
    private static partial Regex Names();

    /// <summary>The members of a type that a view may have or not.</summary>
    private IEnumerable<(string Member, bool MayShow)> Members(NamedType type)
    {
        switch (type)
        {
            case FieldedType fielded when Schema.Catalog.Find(type.Name) is { } known:
                foreach (var field in fielded.Fields.ToList())
                    yield return (field.Name, Schema.Catalog.ImplementersOf(type.Name).Prepend(known).Any(one => Allows(one.Name, field.Name, FieldUse.Read)));
                break;
            case InputObjectType input when InputPaths.SubjectOf(type.Name) is { } subject && Schema.Catalog.Find(subject) is { } spoken:
                foreach (var field in input.Fields.Where(field => spoken.Field(field.Name) is not null))
                {
                    yield return (field.Name, InputPaths.UseOf(type.Name, false) == FieldUse.Order
                        ? Allows(subject, field.Name, FieldUse.Order)
                        : Allows(subject, field.Name, FieldUse.Filter) || Allows(subject, field.Name, FieldUse.FilterFigures));
                }

                break;
            case EnumType keys when Schema.Schema.QueryType!.Fields.FirstOrDefault(field => field.Arguments.Find("by")?.Type.Named == type) is { } groups:
                var counted = Schema.Catalog.Find(groups.Type.Named.Name[..^"Group".Length])!;
                foreach (var key in keys.Values.ToList())
                    yield return (key.Name, Allows(counted.Name, GroupNames.FieldOfKey(key.Name, counted)!, FieldUse.Group));
                break;
        }

        bool Allows(string name, string field, FieldUse use) => _signed.Decide(name, field, use) is not Decision.Denied;
    }

    /// <summary>Does something while the columns have other values; says whether the view still shows the same rows.</summary>
    private void Between(IReadOnlyList<Column> columns, ChangeKind kind, Func<int, bool> isMeant, Action<bool> act)
    {
        var decides = columns.Any(_scopeColumns.Contains);
        var before = decides ? Scope() : [];
        foreach (var column in columns)
            _database.Change(column, kind, isMeant);
        act(!decides || Scope().SequenceEqual(before));
        foreach (var table in columns.Select(column => column.Table).Distinct())
            _database.Restore(table);
    }

    /// <summary>The rows that each condition of the view holds for.</summary>
    private List<string> Scope() => [.. _conditions.Select(one => string.Join(',', _database.Keys(one.Entity, one.Condition).Order()))];

    private void Equal(Position position, Answer first, Answer second, string difference) => Report.Compare(
        $"{position.Coordinate} {position.Use} {difference}", () => $"{_proved.Name}: {position}", first.Text == second.Text && first.Statements == second.Statements && first.Decisions == second.Decisions,
        () => $"tells of {difference}:\n    {Around(first.Text, second.Text)}\n    {Around(second.Text, first.Text)}{(first.Statements == second.Statements ? "" : "\n    other statements")}");

    private static string Around(string text, string other)
    {
        var at = 0;
        while (at < Math.Min(text.Length, other.Length) && text[at] == other[at])
            at++;
        return text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 120)];
    }
}
