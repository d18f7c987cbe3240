using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>What counts on one day, in one statement: the database leaves out what doesn't.</summary>
internal sealed class DayRows
{
    private static readonly Expression<Func<ShelterLocation, DateOnly, bool>> IsOpen = (location, day) =>
        location.Status != ShelterStatus.Planned
        && (location.OpensOn == null || location.OpensOn.Value <= day) && (location.ClosesOn == null || location.ClosesOn.Value > day);

    private static readonly Expression<Func<ShelterLocation, DateOnly, bool>> IsPlanned = (location, day) =>
        location.Status == ShelterStatus.Planned && (location.ClosesOn == null || location.ClosesOn.Value > day) || location.OpensOn != null && location.OpensOn.Value > day;

    private static readonly Expression<Func<ShelterLocation, bool, CapacityRow>> OfLocation = (location, isPlanned) =>
        new() { TargetId = null, Scheme = location.Scheme, MunicipalityId = location.MunicipalityId, Asked = isPlanned ? location.PlannedPlaces ?? 0 : null };

    private static readonly Expression<Func<ShelterTarget, DateOnly, CapacityRow>> OfTarget = (target, day) => new()
    {
        TargetId = target.Id,
        Scheme = target.Scheme,
        MunicipalityId = target.MunicipalityId,
        Asked = target.Places + target.Swaps.Where(swap => swap.From <= day && swap.To > day).Sum(swap => swap.Places),
    };

    // In the order in which they are read, before the numbers.
    private static readonly string[] Columns = [nameof(CapacityRow.TargetId), nameof(CapacityRow.Scheme), nameof(CapacityRow.MunicipalityId), nameof(CapacityRow.Asked)];

    private readonly CapacityNumbers _numbers;

    /// <summary>Has the statement made.</summary>
    /// <param name="request">The caller's rows.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="numbers">The numbers that the answer needs.</param>
    public DayRows(CallerRequest request, ShelterQuestion question, CapacityNumbers numbers)
    {
        _numbers = numbers;
        var rows = new ShelterQueries(request, question);
        var day = PlannedQueries.Value(question.On);
        var row = Expression.Parameter(typeof(CapacityRow));
        Read = PlannedRead.Of("ShelterCapacity", request.Rows, PlannedQueries.Columns(
            Locations(rows, day).Concat(Targets(rows, day)), [.. Columns.Concat(numbers.Names).Select(column => Expression.Lambda(Expression.Property(row, column), row))]));
    }

    /// <summary>The statement.</summary>
    public PlannedRead Read { get; }

    /// <summary>Reads what counts for one request.</summary>
    public async ValueTask<DayCapacity> ReadAsync(OperationContext context)
    {
        var found = new DayCapacity();
        await Read.ReadAsync(context, CallerRequest.Of(context).Rows, (_, reader) => Add(found, reader));
        return found;
    }

    private void Add(DayCapacity found, DbDataReader row)
    {
        var scheme = (ShelterScheme)row.GetInt32(1);
        var (target, municipality, asked) = (CapacityNumbers.Number(row, 0), CapacityNumbers.Number(row, 2), CapacityNumbers.Number(row, 3));
        if (target is { } id)
            found.Targets.Add(new(id, scheme, municipality, asked!.Value));
        else if (asked is { } planned)
            found.PlannedPlaces += planned;
        else
            found.Open.Add(new(scheme, municipality!.Value, _numbers.Read(row, Columns.Length)));
    }

    /// <summary>Those that are open, and those that are planned where their places are shown.</summary>
    private IQueryable<CapacityRow> Locations(ShelterQueries rows, Expression day)
    {
        var location = OfLocation.Parameters[0];
        var isOpen = PlannedQueries.At(IsOpen, location, day);
        var isPlanned = _numbers.ArePlannedPlacesShown ? PlannedQueries.At(IsPlanned, location, day) : Expression.Constant(false);
        var counted = rows.Locations.Where(Expression.Lambda<Func<ShelterLocation, bool>>(Expression.OrElse(isOpen, isPlanned), location));
        return Select(
            counted, PlannedQueries.With(OfLocation, isPlanned), number => rows.LastUntil(number, location, day, _numbers.ArePlannedPlacesShown ? isOpen : Expression.Constant(true)));
    }

    private IQueryable<CapacityRow> Targets(ShelterQueries rows, Expression day)
    {
        var holding = PlannedQueries.Where<ShelterTarget, DateOnly>(rows.Targets, (target, on) => target.From <= on && (target.To == null || target.To.Value > on), day);
        return Select(holding, PlannedQueries.With(OfTarget, day), _ => Expression.Constant(null, typeof(int?)));
    }

    private IQueryable<CapacityRow> Select<T>(IQueryable<T> rows, LambdaExpression columns, Func<LambdaExpression, Expression> number)
    {
        var row = (MemberInitExpression)columns.Body;
        var numbers = _numbers.Names.Select(name => Expression.Bind(typeof(CapacityRow).GetProperty(name)!, number(CapacityNumbers.Of(name))));
        return rows.Select(Expression.Lambda<Func<T, CapacityRow>>(row.Update(row.NewExpression, row.Bindings.Concat(numbers)), columns.Parameters));
    }
}
