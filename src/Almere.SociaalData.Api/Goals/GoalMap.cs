using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Goals;

/// <summary>How policy goals and the indicators of the monitor are shown.</summary>
internal static class GoalMap
{
    private const int RateDigits = 4;

    public static EntityMap<PolicyGoal> Goal { get; } = new EntityMap<PolicyGoal>("PolicyGoal", "A goal that a policy document sets (doelstelling).")
        .HasKey(goal => goal.Id)
        .Required("year", goal => goal.Year, "Year that it is set for (jaar).")
        .Required("domain", goal => goal.Domain, "Part of the social domain (beleidsdomein).")
        .Required("statement", goal => goal.Statement, "The goal in its Dutch words (doelstelling).")
        .Required("source", goal => goal.Source, "Document and year (bron).")
        .One("indicator", goal => goal.Indicator, "Indicator", "What it is measured with (indicator).")
        .Field("target", goal => goal.Target, "The number aimed at, if the document gives one (streefwaarde).")
        .Field("unit", goal => goal.Unit, "Unit of that number (eenheid).")
        .Field("dueOn", goal => goal.DueOn, "When it should be reached (einddatum).")
        .Field("realised", goal => goal.Realised, "The number reached so far (realisatie).")
        .Derived(
            "progressRate", "Decimal",
            values => values is [decimal realised, decimal target] && target != 0
                ? decimal.Round(realised / target, RateDigits, MidpointRounding.AwayFromZero)
                : null,
            "The number reached as a share of the number aimed at (voortgang).", goal => goal.Realised, goal => goal.Target);

    public static EntityMap<Indicator> Indicator { get; } = new EntityMap<Indicator>("Indicator", "What the monitor measures (indicator, Monitor sociaal domein).")
        .HasKey(indicator => indicator.Id)
        .Required("code", indicator => indicator.Code, "Short name.")
        .Required("name", indicator => indicator.Name, "Dutch name.")
        .Required("domain", indicator => indicator.Domain, "Part of the social domain (beleidsdomein).")
        .Required("unit", indicator => indicator.Unit, "Unit of its observations (eenheid).")
        .List(
            "observations", indicator => indicator.Observations, "Observation", "Its observations (waarnemingen), oldest first; all of them unless restricted.",
            nonNull: true, order: observation => observation.From,
            new ListArgument("from", "Date", (Observation observation, DateOnly from) => observation.To >= from),
            new ListArgument("to", "Date", (Observation observation, DateOnly to) => observation.From <= to),
            new ListArgument("district", "[String!]", (Observation observation, List<string> codes) => codes.Contains(observation.District!.Code)));

    public static EntityMap<Observation> Observation { get; } = new EntityMap<Observation>(
        "Observation", "One measured value of an indicator (waarneming), already under disclosure control.", isNode: false)
        .HasKey(observation => observation.Id)
        .Required("period", observation => observation.Period, "The period in words (periode).")
        .Required("from", observation => observation.From, "First day of the period.")
        .Required("to", observation => observation.To, "Last day of the period.")
        .One("district", observation => observation.District, "District", "The district that it holds for; absent for the area as a whole (wijk).")
        .Field("value", observation => observation.Value, "The value in the indicator's unit; absent when suppressed or unknown (waarde).")
        .Field("qualifier", observation => observation.Qualifier, "How exact it is, in Dutch words such as circa; absent for an exact value.")
        .Required("suppressed", observation => observation.Suppressed, "Whether it is hidden because it is about too few people (onderdrukt).")
        .Required("source", observation => observation.Source, "Document and year, or register, that it comes from (bron).");
}
