using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Queries that EF Core translated once: their text and how the parameters are filled. Running them costs no expression tree, no translation, and one
/// round trip.
/// </summary>
internal sealed class SqlStatement
{
    private readonly Parameter[] _parameters;

    private SqlStatement(string step, string text, Parameter[] parameters)
    {
        Step = step;
        Text = text;
        _parameters = parameters;
    }

    /// <summary>What is read, for who wants to see how a request is answered: the coordinate of the field, or the entity that is looked up by its keys.</summary>
    public string Step { get; }

    /// <summary>Whether it gives a page of rows for each parent.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Results that hold its rows, one range of them after the other; those that follow hold something else.</summary>
    public int Ranges { get; private init; } = 1;

    /// <summary>The statement as the database gets it.</summary>
    public string Text { get; }

    /// <summary>A parameter of the text.</summary>
    /// <param name="Template">The parameter that EF Core made, for its name, type and size.</param>
    /// <param name="Read">Gives what the database gets.</param>
    /// <param name="Form">Puts that in the form that the database's driver takes.</param>
    private sealed record Parameter(DbParameter Template, ReadLate Read, Func<object, object> Form)
    {
        /// <summary>What the database gets in one run.</summary>
        public object? ValueOf(StatementInput input, IRowSource source) => Read(input, source) is { } given ? Form(given) : null;
    }

    /// <summary>Has EF Core translate queries that run together; each gives a result of its own.</summary>
    /// <param name="step">What is read.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="parameters">Their parameters.</param>
    /// <param name="isPaged">Whether a page of rows is read for each parent.</param>
    /// <param name="ranges">How many of the queries give the rows, one range of them after the other.</param>
    /// <exception cref="InvalidOperationException">A query can't be translated, or has a parameter that nothing fills.</exception>
    public static SqlStatement Translate(string step, IReadOnlyList<StatementQuery> queries, StatementParameters parameters, bool isPaged = false, int ranges = 1)
    {
        var texts = new List<string>(queries.Count);
        var translated = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var (query, isCount) in queries)
        {
            using var command = query.Provider.CreateQuery(parameters.Bind(query.Expression)).CreateDbCommand();
            var text = SlotNames.Replace(command.CommandText, name => parameters.Find(name)?.Name);
            foreach (DbParameter parameter in command.Parameters)
            {
                var slot = parameters.Find(parameter.ParameterName) ?? throw new InvalidOperationException(
                    $"The statement has a parameter \"{parameter.ParameterName}\", which neither an argument nor a row rule fills. " +
                    $"Let row rules and conditions compare with plain members. Statement: {command.CommandText}");
                parameter.ParameterName = SlotNames.Replace(parameter.ParameterName, name => parameters.Find(name)?.Name);
                translated.TryAdd(parameter.ParameterName, new(parameter, slot.Read, FormOf(parameter)));
            }

            // EF Core counts in a query by grouping, which some databases do row by row; counted like this, an index alone can answer.
            texts.Add(isCount ? $"SELECT COUNT(*)\nFROM (\n{text}\n) AS counted" : text);
        }

        return new(step, string.Join(";\n", texts), [.. translated.Values]) { IsPaged = isPaged, Ranges = ranges };
    }

    /// <summary>Makes a command, whose parameters have no values yet.</summary>
    public DbCommand CreateCommand(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Text;
        foreach (var parameter in _parameters)
        {
            var template = parameter.Template;
            command.Parameters.Add(template is ICloneable cloneable ? cloneable.Clone() : Named(command.CreateParameter(), template.ParameterName));
        }

        return command;
    }

    /// <summary>Gives the parameters of a command the values of one run.</summary>
    public void Fill(DbCommand command, StatementInput input, IRowSource source)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            var template = _parameters[i].Template;
            var parameter = command.Parameters[i];
            var value = _parameters[i].ValueOf(input, source) ?? DBNull.Value;
            // The size is that of the column or of the sample; a longer text would be cut off.
            if (value is string { Length: var length } && template.Size > 0)
                parameter.Size = length > template.Size ? -1 : template.Size;
            parameter.Value = value;
        }
    }

    /// <summary>What the database gets in one run, and other values after it: with the text of the statement, all that the rows of the run depend on but the rows themselves.</summary>
    public object?[] ValuesOf(StatementInput input, IRowSource source, ReadOnlySpan<object?> others)
    {
        var values = new object?[_parameters.Length + others.Length];
        for (var i = 0; i < _parameters.Length; i++)
            values[i] = _parameters[i].ValueOf(input, source);
        others.CopyTo(values.AsSpan(_parameters.Length));
        return values;
    }

    private static DbParameter Named(DbParameter parameter, string name)
    {
        parameter.ParameterName = name;
        return parameter;
    }

    private static Func<object, object> FormOf(DbParameter parameter) => parameter.Value switch
    {
        // A list is one parameter: an array where the database has them, otherwise JSON text.
        Array array => value => ToArray(value, array.GetType().GetElementType()!),
        IList list and not byte[] => value => ToArray(value, Samples.ItemOf(list.GetType())!),
        // An enum, or a number of another size than the column's.
        IConvertible sample and not (string or DateTime) => value => value.GetType() == sample.GetType() ? value : Convert.ChangeType(value, sample.GetType(), CultureInfo.InvariantCulture),
        _ => value => value is IEnumerable items and not (string or byte[]) ? ToJson(items) : value,
    };

    private static string ToJson(IEnumerable items) =>
        items is IReadOnlyList<long> keys ? $"[{string.Join(',', keys)}]" : JsonSerializer.Serialize(items.Cast<object?>().Select(JsonItem));

    // In the form in which a database that keeps them as text has them.
    private static object? JsonItem(object? item) => item switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.0###########################", CultureInfo.InvariantCulture),
        _ => item,
    };

    private static Array ToArray(object value, Type item)
    {
        var items = value as ICollection ?? ((IEnumerable)value).Cast<object>().ToList();
        var target = Nullable.GetUnderlyingType(item) ?? item;
        var array = Array.CreateInstance(item, items.Count);
        var index = 0;
        foreach (var one in items)
            array.SetValue(target.IsInstanceOfType(one) ? one : Convert.ChangeType(one, target, CultureInfo.InvariantCulture), index++);
        return array;
    }
}
