using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Trajectories;

/// <summary>How trajectories of the five laws are shown.</summary>
internal static class TrajectoryMap
{
    public static EntityMap<Trajectory> Trajectory { get; } = new EntityMap<Trajectory>("Trajectory", "Support for one client under one law (traject).")
        .HasKey(trajectory => trajectory.Id)
        .IsAbout(trajectory => trajectory.ClientId)
        .KindBy(trajectory => trajectory.Law)
        .Required("law", trajectory => trajectory.Law, "The law that it rests on (wet).")
        .One("client", trajectory => trajectory.Client, "Client", "Whom it is for (cliënt).")
        .One("product", trajectory => trajectory.Product, "Product", "What is delivered (voorziening).")
        .One("provider", trajectory => trajectory.Provider, "Organisation", "Who delivers it (aanbieder).")
        .One("municipality", trajectory => trajectory.Municipality, "Municipality", "The municipality that is responsible (verantwoordelijke gemeente).")
        .One("district", trajectory => trajectory.District, "District", "District of the client when it was asked for (wijk).")
        .Required("status", trajectory => trajectory.Status, "How far it is (status).")
        .Field("requestedOn", trajectory => trajectory.RequestedOn, "Day of the request (datum aanvraag).")
        .Field("startedOn", trajectory => trajectory.StartedOn, "First day (datum start).")
        .Field("endedOn", trajectory => trajectory.EndedOn, "Last day (datum einde).")
        .Field("waitingDays", trajectory => trajectory.WaitingDays, "Days between request and start (wachttijd); absent until it has started.")
        .Field("outcome", trajectory => trajectory.Outcome, "How it ended (resultaat).")
        .Field("costs", trajectory => trajectory.Costs, "Costs so far in euros (kosten).")
        .Kind<SocialSupportTrajectory>("SocialSupportTrajectory", "socialSupport", Law.Wmo, "A facility under the Wmo 2015 (maatwerkvoorziening).", kind => kind
            .Field("reassessedOn", trajectory => trajectory.ReassessedOn, "Day of the last reassessment (herbeoordeling).")
            .Field("deliveryForm", trajectory => trajectory.DeliveryForm, "In kind (ZIN) or as a personal budget (PGB) (leveringsvorm).")
            .Field("hoursPerWeek", trajectory => trajectory.HoursPerWeek, "Hours a week (omvang)."))
        .Kind<YouthCareTrajectory>("YouthCareTrajectory", "youthCare", Law.Youth, "Help under the Jeugdwet (jeugdhulp).", kind => kind
            .Field("referrer", trajectory => trajectory.Referrer, "Kind of referrer, for example Huisarts (soort verwijzer).")
            .Field("withResidence", trajectory => trajectory.WithResidence, "Whether the child stays elsewhere (jeugdhulp met verblijf)."))
        .Kind<CivicIntegrationTrajectory>(
            "CivicIntegrationTrajectory", "civicIntegration", Law.CivicIntegration, "Civic integration under the Wet inburgering 2021 (inburgeringstraject).", kind => kind
            .Field("route", trajectory => trajectory.Route, "Learning route (leerroute).")
            .Field("pipOn", trajectory => trajectory.PipOn, "Day of the personal plan (Persoonlijk plan Inburgering en Participatie).")
            .Field("bridgeClass", trajectory => trajectory.BridgeClass, "Whether in a brugklas inburgering.")
            .Field("languageLevel", trajectory => trajectory.LanguageLevel, "Highest language level reached (taalniveau).")
            .Field("participationHours", trajectory => trajectory.ParticipationHours, "Hours of work a week (mate van arbeidsparticipatie).")
            .Field("examPassedOn", trajectory => trajectory.ExamPassedOn, "Day that the exam was passed (inburgeringsexamen behaald).")
            .Field("dueOn", trajectory => trajectory.DueOn, "End of the term of three years (einde inburgeringstermijn)."))
        .Kind<DebtTrajectory>("DebtTrajectory", "debt", Law.Debt, "Debt help under the Wgs (schuldhulptraject).", kind => kind
            .Field("stage", trajectory => trajectory.Stage, "Stage of DDAS (fase).")
            .Field("earlySignal", trajectory => trajectory.EarlySignal, "Whether it began with an early signal (vroegsignaal).")
            .Field("youthPerspectiveFund", trajectory => trajectory.YouthPerspectiveFund, "Whether the Jongeren Perspectief Fonds is used.")
            .Field("totalDebt", trajectory => trajectory.TotalDebt, "Total debt in euros (totale schuld).")
            .Field("creditors", trajectory => trajectory.Creditors, "Number of creditors (aantal schuldeisers).")
            .One("financialHouse", trajectory => trajectory.FinancialHouse, "FinancialHouse", "The Financieel Huis that guides it."))
        .Kind<ParticipationTrajectory>("ParticipationTrajectory", "participation", Law.Participation, "Work or income under the Participatiewet (participatietraject).", kind => kind
            .Field("instrument", trajectory => trajectory.Instrument, "What is used to find work, for example Jobcarving (instrument).")
            .Field("wageCostSubsidy", trajectory => trajectory.WageCostSubsidy, "Whether the employer receives loonkostensubsidie.")
            .Field("hoursPerWeek", trajectory => trajectory.HoursPerWeek, "Hours of work a week (uren per week)."));

    public static EntityMap<Product> Product { get; } = new EntityMap<Product>(
        "Product", "What is delivered, from a national code list (voorziening).", isNode: false)
        .HasKey(product => product.Id)
        .Required("code", product => product.Code, "Code in its list (productcategorie).")
        .Required("name", product => product.Name, "Dutch name of the code.")
        .Required("law", product => product.Law, "The law that it belongs to (wet).")
        .Required("codeList", product => product.CodeList, "The code list, for example WMO020 (codelijst).")
        .Field("statisticsGroup", product => product.StatisticsGroup, "The group that the CBS publishes it under; only for the Wmo.");
}
