using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Proof.Answers;
using Almere.SociaalData.Proof.Data;
using Almere.SociaalData.Proof.Positions;
using Almere.SociaalData.Proof.Statements;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Proof;

/// <summary>
/// The proof for one view. For each position of each coordinate: what the signed role files hide makes no difference to the answer, to the decisions and to the
/// statements, and no statement names its column; what they grant does arrive.
/// </summary>
internal sealed class ViewProof : IDisposable
{
    private const string Everything = "another value of everything";

    private static readonly FieldUse[] Uses = Enum.GetValues<FieldUse>();

    private readonly ViewUnderProof _proved;
    private readonly ProofDatabase _database = ProofDatabase.Create();
    private readonly SignedView _view;
    private readonly AccessView _signed;
    private readonly CoordinateColumns _columns;
    private readonly ViewRows _rows;
    private readonly GrantedNames _granted;
    private readonly Questioner _questioner;
    private readonly NamedColumns _named;
    private readonly List<AccessView> _baselines = [];
    private readonly Dictionary<(string Type, string Field), bool> _provedElsewhere = [];
    private readonly Dictionary<(string Document, string? Variables), Answer> _again = [];
    private readonly Func<Position, bool> _isMeant;
    private IReadOnlyList<Position> _positions = [];
    private IReadOnlyList<Answer> _answers = [];

    /// <param name="signed">The signed policy: it says what is hidden.</param>
    /// <param name="proved">The view.</param>
    /// <param name="subject">What answers.</param>
    /// <param name="isMeant">Which positions are asked; null for all.</param>
    public ViewProof(AccessPolicy signed, ViewUnderProof proved, ProofSubject subject, Func<Position, bool>? isMeant = null)
    {
        (_proved, _isMeant) = (proved, isMeant ?? (_ => true));
        _view = new(signed, proved, _database);
        (_signed, _columns, _rows, _granted) = (_view.View, _view.Columns, _view.Rows, _view.Granted);
        if (proved.Role is not null)
            _baselines.Add(signed.ViewFor([], null, ProofDatabase.Today));
        _baselines.AddRange(_view.Caller.Purposes.TakeWhile(earlier => earlier.Id != proved.Purpose).Select(earlier => signed.ViewFor(_view.Caller.Roles, earlier.Id, ProofDatabase.Today)));
        _questioner = new(SignedView.Schema, subject, _database, _view);
        _named = new(_database.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).ToHashSet());
    }

    /// <summary>What was found.</summary>
    public ProofReport Report { get; } = new();

    /// <summary>Types of the schema that the proof can't change anything of.</summary>
    public IEnumerable<string> UnknownTypes => _columns.UnknownTypes;

    /// <summary>Asks and compares everything.</summary>
    public ProofReport Run()
    {
        _positions = [.. _view.Positions(IsProvedElsewhere).Where(_isMeant)];
        Report.Positions = _positions.Count;
        _answers = [.. Enumerable.Range(0, _positions.Count).Select(Once)];
        CheckStatements();
        ProveRefusals();
        ProveHidden();
        foreach (var coordinate in Enumerable.Range(0, _positions.Count).GroupBy(i => (_positions[i].Type, _positions[i].Field)))
            ProveValues(coordinate.Key.Type, coordinate.Key.Field, [.. coordinate]);
        ProveIntrospection();
        return Report;
    }

    public void Dispose()
    {
        _questioner.Dispose();
        _database.Dispose();
    }

    /// <summary>Whether a view that is proved before this one shows a field in just the same way.</summary>
    private bool IsProvedElsewhere(string type, string field)
    {
        if (!_provedElsewhere.TryGetValue((type, field), out var known))
            _provedElsewhere.Add((type, field), known = _baselines.Exists(other => IsSame(other, type, field)));
        return known;
    }

    /// <summary>Whether another view has the same rows, decides on the field alike, and has the same rows where the field leads.</summary>
    private bool IsSame(AccessView other, string type, string field) => SignedView.Schema.Catalog.Find(type) is not null && Uses.All(use =>
        RowsOf(other, type, use) == RowsOf(_signed, type, use)
        && DecisionOf(other, type, field, use) == DecisionOf(_signed, type, field, use)
        && (TargetOf(type, field) is not { } target || RowsOf(other, target, use) == RowsOf(_signed, target, use)));

    private static string? TargetOf(string type, string field) =>
        (SignedView.Schema.Schema.GetType(type) as FieldedType)?.Fields.Find(field) is { } definition && SignedView.Schema.Catalog.Find(OutputPaths.ItemOf(definition)) is { } target ? target.Name : null;

    private static string RowsOf(AccessView view, string type, FieldUse use) => view.Rows(type, use) is RowRule.Where where ? where.Expression.ToString() : view.Rows(type, use).GetType().Name;

    private static string DecisionOf(AccessView view, string type, string field, FieldUse use) =>
        view.Decide(type, field, use) is Decision.OnSomeRows some ? some.Where.ToString() : view.Decide(type, field, use).GetType().Name;

    private bool IsDenied(Position position) => _signed.Decide(position.Type, position.Field, position.Use) is Decision.Denied;

    private Answer Ask(Position position)
    {
        Report.Asked++;
        return _questioner.Ask(position, (kind, failure) => Report.Fail(kind, $"{_proved.Name}: {failure}"));
    }

    /// <summary>The answer to a position over the database as it is now, asked once however many positions share the request.</summary>
    private Answer Once(int i)
    {
        var request = (_positions[i].Document, _positions[i].Variables);
        if (!_again.TryGetValue(request, out var answer))
            _again.Add(request, answer = Ask(_positions[i]));
        return answer;
    }

    /// <summary>
    /// The answer to a position after a change of some tables. Where none of its statements speaks of them it isn't asked again: the same plan sends the same first
    /// statement, whose rows are the same, and so on to the last.
    /// </summary>
    private Answer Again(int i, IReadOnlySet<string> changed) => _answers[i].ReadsAnyOf(changed) ? Once(i) : _answers[i];

    private void CheckStatements()
    {
        for (var i = 0; i < _positions.Count; i++)
        {
            var position = _positions[i];
            CheckMasks(position, _answers[i]);
            var named = _answers[i].Statements.SelectMany(_named.Of).ToHashSet();
            var hidden = _granted.Hidden(named).ToList();
            Report.NamedAnyway.UnionWith(_granted.NamedAnyway(named));
            Report.Compare(string.Join(' ', hidden), () => $"{_proved.Name}: {position}", hidden.Count == 0, () => $"names {string.Join(", ", hidden)}, of which nothing is granted.");
            if (IsDenied(position) && position.Form is not "through the interface")
            {
                var own = _columns.Of(position.Type, position.Field)
                    .Where(column => !_rows.Columns.Contains(column) && !GrantedNames.IsStructural(column) && named.Contains(column.ToString())).ToList();
                // A denied reference or list has its key in other coordinates too; its values have not.
                if (own.Exists(column => !column.Property.IsForeignKey() && !IsSelectedElsewhere(position, column)))
                    Report.Fail($"{position.Coordinate} {position.Use} named", $"{_proved.Name}: {position}\n    is denied and names {string.Join(", ", own)}.");
            }
        }
    }

    /// <summary>What is granted on some rows is used on those rows only, whatever is done with it: no statement of the position names the column outside a mask.</summary>
    private void CheckMasks(Position position, Answer answer)
    {
        if (_signed.Decide(position.Type, position.Field, position.Use) is not Decision.OnSomeRows)
            return;
        foreach (var column in _columns.Of(position.Type, position.Field).Where(column => !_rows.Columns.Contains(column) && !GrantedNames.IsStructural(column)))
        {
            var uses = answer.Statements.SelectMany(statement => ColumnUses.Of(statement, column.Table, column.Name)).ToList();
            if (uses.Count == 0)
                continue;
            Report.Masked[Mask(position)] = Report.Masked.GetValueOrDefault(Mask(position)) + 1;
            Report.Compare(
                $"{position.Coordinate} {position.Use} mask", () => $"{_proved.Name}: {position}", uses.TrueForAll(use => use is not (ColumnUse.Plain or ColumnUse.Condition)),
                () => $"uses {column} without its mask:\n    {string.Join("\n    ", answer.Statements)}");
        }
    }

    /// <summary>What is done with a masked value, for the report: "filter gte", "order", "group".</summary>
    private static string Mask(Position position) => position.Use switch
    {
        FieldUse.Filter or FieldUse.FilterFigures => position.Form.Split(" over ")[0],
        FieldUse.Order => position.Form.Split(' ')[0],
        var use => use.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a position asks for the column in another way too, that is granted: the figures beside a denied key, the leaves of what a filter lists.</summary>
    private bool IsSelectedElsewhere(Position position, Column column) => position.Use is FieldUse.Group or FieldUse.Aggregate or FieldUse.FilterFigures
        && SignedView.Schema.Catalog.Types.Any(type => type.Fields.Any(field => field.Name != position.Field && _columns.Of(type.Name, field.Name).Contains(column)
            && _signed.Decide(type.Name, field.Name, FieldUse.Aggregate) is not Decision.Denied));

    /// <summary>What is refused before anything is read is refused in the same words over a database in which nothing is the same.</summary>
    private void ProveRefusals()
    {
        Between(_database.Columns, ChangeKind.Other, _ => true, (_, _) =>
        {
            for (var i = 0; i < _positions.Count; i++)
            {
                if (!_answers[i].Read)
                    Equal(i, Once(i), Everything);
            }
        });
    }

    /// <summary>
    /// All that the view hides whole, changed at once: other values in every column of which nothing is granted and in every row that isn't shown, then no such rows at all.
    /// No position tells of it, whether it asks for something hidden or for something else.
    /// </summary>
    private void ProveHidden()
    {
        var columns = _granted.Hidden(_database.Columns);
        var rows = _view.HiddenRows();
        bool IsRead(int i) => _answers[i].Read;
        bool IsDeniedAndRead(int i) => IsRead(i) && IsDenied(_positions[i]);
        ProveHidden(columns, ChangeKind.Other, () => rows.ChangeValues(columns), IsRead);
        ProveHidden(columns, ChangeKind.Reversed, rows.Remove, IsRead);
        // What asks for something else was proved twice by now.
        ProveHidden([.. columns.Where(column => column.Property.IsColumnNullable())], ChangeKind.Nothing, () => new HashSet<string>(), IsDeniedAndRead);
    }

    private void ProveHidden(List<Column> columns, ChangeKind kind, Func<IReadOnlySet<string>> changeRows, Func<int, bool> isMeant)
    {
        var differing = new List<int>();
        Between(columns, kind, _ => true, changeRows, (_, tables) =>
        {
            foreach (var i in Enumerable.Range(0, _positions.Count).Where(isMeant))
            {
                if (_answers[i].IsLike(Again(i, tables)))
                    Report.Holds();
                else
                    differing.Add(i);
            }
        });
        foreach (var i in differing)
            Report.Fail($"{_positions[i].Coordinate} {_positions[i].Use} hidden", () => Explain(i, columns, kind, changeRows));
    }

    private string Explain(int i, List<Column> columns, ChangeKind kind, Func<IReadOnlySet<string>> changeRows)
    {
        var telling = columns.Where(column => TellsOf(i, [column], kind, () => new HashSet<string>())).Select(column => column.ToString()).ToList();
        if (TellsOf(i, [], kind, changeRows))
            telling.Add("rows that are hidden");
        return $"{_proved.Name}: {_positions[i]}\n    tells of {string.Join(", ", telling)} ({kind}).";
    }

    private bool TellsOf(int i, List<Column> columns, ChangeKind kind, Func<IReadOnlySet<string>> changeRows)
    {
        var tells = false;
        Between(columns, kind, _ => true, changeRows, (_, tables) => tells = !_answers[i].IsLike(Again(i, tables)));
        return tells;
    }

    /// <summary>Another value of the coordinate: where it is hidden the answer stays, where it is granted some answer changes.</summary>
    private void ProveValues(string type, string field, List<int> positions)
    {
        var columns = _columns.Of(type, field);
        // Of what nothing is granted was proved at once.
        if (columns.Count == 0 || columns.All(column => !_granted.IsGranted(column)))
            return;
        var arrived = new HashSet<FieldUse>();
        var mustArrive = positions.Select(i => _positions[i].Use).Distinct().Where(use => MustArrive(type, field, use, columns, positions)).ToHashSet();
        var denied = positions.Where(i => _answers[i].Read && IsDenied(_positions[i])).ToList();
        foreach (var kind in KindsOf(columns))
        {
            if (denied.Count == 0 && mustArrive.IsSubsetOf(arrived))
                break;
            Between(columns, kind, _ => true, (isSameScope, tables) =>
            {
                if (!isSameScope)
                    Report.DecidedByScope.Add($"{type}.{field}");
                foreach (var i in positions)
                {
                    var use = _positions[i].Use;
                    if (isSameScope && denied.Contains(i))
                        Equal(i, Again(i, tables), $"another {type}.{field} ({kind})");
                    else if (mustArrive.Contains(use) && !arrived.Contains(use) && Again(i, tables).Text != _answers[i].Text)
                        arrived.Add(use);
                }
            });
        }

        foreach (var use in mustArrive)
            Report.Compare($"{type}.{field} {use} arrives", () => $"{_proved.Name}: {type}.{field} for {use}", arrived.Contains(use), () => "is granted, and no answer shows it.");
        foreach (var use in positions.Select(i => _positions[i].Use).Distinct())
        {
            if (_signed.Decide(type, field, use) is Decision.OnSomeRows some)
                ProveCells(type, field, use, some, columns, [.. positions.Where(i => _positions[i].Use == use)]);
        }
    }

    /// <summary>
    /// Whether a value has to show in some answer. Where no way to it is open, or where it is proved in another view, it needn't. That there is another row, and how many there
    /// are, isn't otherwise by another key. And by what decides which rows there are they are one group, beside others that hold nobody and hide it.
    /// </summary>
    private bool MustArrive(string type, string field, FieldUse use, IReadOnlyList<Column> columns, List<int> positions) =>
        _signed.Decide(type, field, use) is Decision.Allowed && !IsProvedElsewhere(type, field)
        && !(use is FieldUse.Filter or FieldUse.FilterFigures or FieldUse.Aggregate && columns.All(column => column.Property.IsForeignKey()))
        && !(use is FieldUse.Group && columns.Any(_rows.Columns.Contains))
        && positions.Exists(i => _positions[i].Use == use && _answers[i].Read);

    private static IEnumerable<ChangeKind> KindsOf(IReadOnlyList<Column> columns) =>
        columns.All(column => column.Property.IsNullable) ? Enum.GetValues<ChangeKind>() : [ChangeKind.Other, ChangeKind.Reversed];

    /// <summary>Another value in the cells that are hidden, and in no other.</summary>
    private void ProveCells(string type, string field, FieldUse use, Decision.OnSomeRows some, IReadOnlyList<Column> columns, List<int> positions)
    {
        var entity = SignedView.Schema.Catalog.Find(type)!.Entity!;
        if (columns.Any(column => column.Table != _database.Model.FindEntityType(entity)!.GetTableName()))
        {
            // What the other rows hold has coordinates of its own, and whose they are can't be changed without changing which rows there are.
            Report.DecidedByScope.Add($"{type}.{field}");
            return;
        }

        var shown = _rows.Where(some.Where);
        var all = _database.Keys(entity, null);
        if (shown.Count == 0 || shown.Count == all.Count)
            Report.Fail($"{type}.{field} {use} rows", $"{_proved.Name}: {type}.{field} is granted on some rows, and the rows of the proof have {shown.Count} of {all.Count}.");
        foreach (var kind in KindsOf(columns))
        {
            Between(columns, kind, key => !shown.Contains(key), (_, tables) =>
            {
                foreach (var i in positions)
                    Equal(i, Again(i, tables), $"another {type}.{field} where it is hidden ({kind})");
            });
        }

        var arrived = !IsProvedElsewhere(type, field) && KindsOf(columns).Any(kind =>
        {
            var differs = false;
            Between(columns, kind, shown.Contains, (_, tables) => differs = positions.Exists(i => Again(i, tables).Text != _answers[i].Text));
            return differs;
        });
        if (!IsProvedElsewhere(type, field))
            Report.Compare($"{type}.{field} {use} arrives", () => $"{_proved.Name}: {type}.{field} for {use}", arrived, () => "is granted on some rows, and no answer shows it.");
    }

    private void ProveIntrospection()
    {
        var introspection = new Introspection(SignedView.Schema, _signed);
        foreach (var (type, position) in introspection.Requests().Where(request => _isMeant(request.Position)))
        {
            var shown = Introspection.NamesIn(Ask(position).Text);
            foreach (var (member, mayShow) in introspection.Members(type))
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

    /// <summary>Does something while the columns have other values; it is told whether the view still shows the same rows, and which tables are changed.</summary>
    private void Between(IReadOnlyList<Column> columns, ChangeKind kind, Func<int, bool> isMeant, Action<bool, IReadOnlySet<string>> act) =>
        Between(columns, kind, isMeant, () => new HashSet<string>(), act);

    private void Between(IReadOnlyList<Column> columns, ChangeKind kind, Func<int, bool> isMeant, Func<IReadOnlySet<string>> changeRows, Action<bool, IReadOnlySet<string>> act)
    {
        var decides = columns.Any(_rows.Columns.Contains);
        var before = decides ? _rows.All() : [];
        var tables = columns.Select(column => column.Table).Concat(changeRows()).ToHashSet();
        foreach (var column in columns)
            _database.Change(column, kind, isMeant);
        _again.Clear();
        act(!decides || _rows.All().SequenceEqual(before), tables);
        _again.Clear();
        foreach (var table in tables)
            _database.Restore(table);
    }

    private void Equal(int i, Answer second, string difference)
    {
        var (position, first) = (_positions[i], _answers[i]);
        Report.Compare(
            $"{position.Coordinate} {position.Use} {difference}", () => $"{_proved.Name}: {position}", first.IsLike(second),
            () => $"tells of {difference}:\n    {Around(first.Text, second.Text)}\n    {Around(second.Text, first.Text)}{(first.Statements.SequenceEqual(second.Statements) ? "" : "\n    other statements")}");
    }

    private static string Around(string text, string other)
    {
        var at = 0;
        while (at < Math.Min(text.Length, other.Length) && text[at] == other[at])
            at++;
        return text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 120)];
    }
}
