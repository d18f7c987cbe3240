using System.Collections;
using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// A query that EF Core translated once: its text and how its parameters are filled. Running it costs no expression tree and no translation.
/// </summary>
internal sealed class SqlStatement
{
    private readonly Parameter[] _parameters;

    private SqlStatement(string text, Parameter[] parameters)
    {
        Text = text;
        _parameters = parameters;
    }

    /// <summary>The statement as the database gets it.</summary>
    public string Text { get; }

    /// <summary>A parameter of the text.</summary>
    /// <param name="Name">Its name in the text.</param>
    /// <param name="Template">The parameter that EF Core made, for its type and size.</param>
    /// <param name="Read">Gives the column's value.</param>
    private sealed record Parameter(string Name, DbParameter Template, Func<StatementInput, IRowSource, object> Read);

    /// <summary>Has EF Core translate a query.</summary>
    /// <param name="query">The query; its values come from <paramref name="parameters"/> or from the caller's row rules.</param>
    /// <param name="parameters">The places of the values.</param>
    /// <exception cref="InvalidOperationException">The query can't be translated.</exception>
    public static SqlStatement Translate(IQueryable query, StatementParameters parameters)
    {
        using var command = query.CreateDbCommand();
        var translated = new List<Parameter>(command.Parameters.Count);
        foreach (DbParameter parameter in command.Parameters)
        {
            var name = parameter.ParameterName;
            translated.Add(parameters.Find(name) is { } slot
                ? new(name, parameter, ReaderOf(slot, parameter))
                : new(name, parameter, (_, source) => source.ValueOf(MemberOf(name)) ?? DBNull.Value));
        }

        return new(command.CommandText, [.. translated]);
    }

    /// <summary>Makes the command for one run.</summary>
    public DbCommand CreateCommand(DbConnection connection, StatementInput input, IRowSource source)
    {
        StatementEvents.Write(Text);
        var command = connection.CreateCommand();
        command.CommandText = Text;
        foreach (var parameter in _parameters)
        {
            var copy = parameter.Template is ICloneable cloneable ? (DbParameter)cloneable.Clone() : CopyOf(parameter, command);
            copy.Value = parameter.Read(input, source);
            command.Parameters.Add(copy);
        }

        return command;
    }

    /// <summary>The member behind a value of the caller; EF Core puts a number behind a name that it meets again in another place.</summary>
    private static string MemberOf(string parameterName) =>
        parameterName.TrimStart('@').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static DbParameter CopyOf(Parameter parameter, DbCommand command)
    {
        var copy = command.CreateParameter();
        copy.ParameterName = parameter.Name;
        return copy;
    }

    private static Func<StatementInput, IRowSource, object> ReaderOf(StatementParameters.Slot slot, DbParameter sample) => sample.Value switch
    {
        // A list is one parameter: JSON text, or an array where the database has them.
        string when slot.IsList => (input, _) => JsonSerializer.Serialize(Converted((IEnumerable)slot.Read(input), slot.Converter)),
        Array array => (input, _) => TypedArray(Converted((IEnumerable)slot.Read(input), slot.Converter), array.GetType().GetElementType()!),
        IList list when sample.Value is not string and not byte[] =>
            (input, _) => TypedArray(Converted((IEnumerable)slot.Read(input), slot.Converter), list.GetType().GetGenericArguments()[0]),
        _ when slot.Converter is { } converter => (input, _) => converter.ConvertToProvider(slot.Read(input))!,
        _ => (input, _) => slot.Read(input),
    };

    private static List<object?> Converted(IEnumerable values, ValueConverter? converter)
    {
        var converted = new List<object?>();
        foreach (var value in values)
            converted.Add(value is null || converter is null ? value : converter.ConvertToProvider(value));
        return converted;
    }

    private static Array TypedArray(List<object?> values, Type element)
    {
        var array = Array.CreateInstance(element, values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(values[i], i);
        return array;
    }
}
