using System.Diagnostics;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Draws the trajectories of a client: a law that fits age and residence status, a course through time, and what the law records.</summary>
internal sealed class ExampleTrajectories
{
    private const int YearsBack = 6;
    private const int Adulthood = 18;

    private static readonly WeightedChoice<string> WmoProducts = new([
        ("01", 30), ("02", 24), ("03", 2), ("04", 1), ("05", 1), ("06", 2), ("07", 9), ("08", 3), ("09", 2), ("10", 2), ("11", 5), ("12", 7), ("13", 5),
        ("14", 4), ("15", 4), ("16", 3), ("17", 1), ("18", 1)]);

    private static readonly WeightedChoice<string> YouthProducts = new([
        ("40", 3), ("41", 8), ("42", 3), ("43", 4), ("44", 6), ("45", 58), ("46", 4), ("47", 2), ("48", 7), ("49", 1), ("50", 4)]);

    private static readonly WeightedChoice<string> CivicIntegrationProducts = new([("INB-LR", 70), ("INB-PVT", 8), ("INB-MAP", 14), ("INB-KNM", 8)]);

    private static readonly WeightedChoice<string> DebtProducts = new(ProductCodes.Debt.Select((product, rank) => (product.Code, 1.0 / (rank + 2))));

    private static readonly WeightedChoice<string> ParticipationProducts = new([("PW-INK", 55), ("PW-LKS", 15), ("PW-RE", 30)]);

    private static readonly WeightedChoice<string> Referrers = new([
        ("Huisarts", 38), ("Gemeente", 30), ("Jeugdarts", 9), ("Gecertificeerde instelling", 9), ("Medisch specialist", 7), ("Rechter/OvJ/JJI", 4),
        ("Zelfverwijzer/geen", 3)]);

    private static readonly WeightedChoice<LearningRoute> Routes = new([(LearningRoute.B1, 55), (LearningRoute.Education, 14), (LearningRoute.Z, 31)]);

    private static readonly IReadOnlyList<string> Instruments =
        ["Jobcarving", "Proefplaatsing", "Jobcoaching", "Leerwerktraject", "Beschut werk", "Bemiddeling Werkcentrum"];

    private static readonly WeightedChoice<string> EarlyEnds = new([
        ("Voortijdig afgesloten: in overeenstemming", 45), ("Voortijdig afgesloten: eenzijdig door de cliënt", 35),
        ("Voortijdig afgesloten: verhuizing", 20)]);

    private static readonly WeightedChoice<string> EarlyDebtEnds = new([
        ("Nietverschenen", 25), ("Ingetrokken", 20), ("Verhuisd", 15), ("Voldoet niet", 15), ("Niet passend", 10), ("Zelf", 10), ("Overig", 5)]);

    private readonly DateOnly _today;
    private readonly ExampleOrganisations _organisations;
    private readonly ExampleFinancialHouses _houses;
    private readonly Dictionary<string, int> _productIds;
    private readonly Organisation _ggd;
    private readonly Organisation _tomin;
    private readonly Organisation _planGroep;

    public ExampleTrajectories(DateOnly today, IReadOnlyList<Product> products, ExampleOrganisations organisations, ExampleFinancialHouses houses)
    {
        _today = today;
        _organisations = organisations;
        _houses = houses;
        _productIds = products.ToDictionary(product => product.Code, product => product.Id);
        _ggd = organisations.Partners[Partners.Ggd];
        _tomin = organisations.Partners[Partners.Tomin];
        _planGroep = organisations.Partners[Partners.PlanGroep];
    }

    /// <summary>One trajectory for a client.</summary>
    public Trajectory Draw(SeededRandom random, int id, Client client)
    {
        var law = LawFor(random, client, _today);
        var course = DrawCourse(random, law, FirstDay(law, client));
        return law switch
        {
            Law.Wmo => SocialSupport(random, id, client, course),
            Law.Youth => YouthCare(random, id, client, course),
            Law.CivicIntegration => CivicIntegration(random, id, client, course),
            Law.Debt => Debt(random, id, client, course),
            Law.Participation => Participation(random, id, client, course),
            _ => throw new UnreachableException($"Unknown law {law}."),
        };
    }

    private static Law LawFor(SeededRandom random, Client client, DateOnly today)
    {
        var age = today.Year - client.BirthYear;
        var draw = random.Unit();
        if (client.BirthDate.AddYears(Adulthood) > today) return draw < 0.93 ? Law.Youth : Law.Wmo;
        if (age >= 67) return draw < 0.88 ? Law.Wmo : Law.Debt;
        return client.ResidenceStatus switch
        {
            ResidenceStatus.StatusHolder or ResidenceStatus.FamilyMigrant when draw < 0.55 => Law.CivicIntegration,
            ResidenceStatus.AsylumSeeker => draw < 0.5 ? Law.CivicIntegration : Law.Wmo,
            _ when draw < 0.36 => Law.Wmo,
            _ when draw < 0.68 => Law.Participation,
            _ => Law.Debt,
        };
    }

    // Mean waiting and lasting time in days.
    private static (int Waiting, int Lasting) Means(Law law) => law switch
    {
        Law.Wmo => (32, 760),
        Law.Youth => (48, 330),
        Law.CivicIntegration => (60, 900),
        Law.Debt => (24, 520),
        Law.Participation => (16, 540),
        _ => throw new UnreachableException($"Unknown law {law}."),
    };

    // Nobody asks before birth, and only adults ask for help with debts, work or integration.
    private static DateOnly FirstDay(Law law, Client client) =>
        law is Law.Wmo or Law.Youth ? client.BirthDate : client.BirthDate.AddYears(Adulthood);

    private Course DrawCourse(SeededRandom random, Law law, DateOnly firstDay)
    {
        var (waiting, lasting) = Means(law);
        var daysBack = Math.Clamp(_today.DayNumber - firstDay.DayNumber, 0, YearsBack * 365);
        var requested = _today.AddDays(-(int)(daysBack * Math.Pow(random.Unit(), 1.3)));
        var waited = _today.DayNumber - requested.DayNumber;
        if (random.Chance(0.03)) return new(requested, null, requested.AddDays(Math.Min(waited, random.Days(waiting))), TrajectoryStatus.Stopped);
        var started = requested.AddDays(random.Days(waiting));
        if (started > _today) return new(requested, null, null, waited < 21 ? TrajectoryStatus.Requested : TrajectoryStatus.Waiting);
        var ended = started.AddDays(1 + random.Days(lasting));
        if (ended > _today) return new(requested, started, null, TrajectoryStatus.Active);
        return new(requested, started, ended, random.Chance(0.82) ? TrajectoryStatus.Completed : TrajectoryStatus.Stopped);
    }

    private SocialSupportTrajectory SocialSupport(SeededRandom random, int id, Client client, Course course)
    {
        var product = WmoProducts.Draw(random);
        var isStay = product is "15" or "16" or "17" or "18";
        var provider = isStay && random.Chance(0.5) ? _ggd : _organisations.DrawProvider(random, Law.Wmo);
        decimal? hours = product is "01" or "02" or "03" or "07" ? random.Between(4, 48) / 4m : null;
        var reassessed = course.Started?.AddDays(365);
        return new SocialSupportTrajectory
        {
            Id = id,
            SourceKey = Key(id),
            ClientId = client.Id,
            ProductId = _productIds[product],
            ProviderId = provider.Id,
            MunicipalityId = client.MunicipalityId!.Value,
            DistrictId = client.DistrictId,
            Status = course.Status,
            RequestedOn = course.Requested,
            StartedOn = course.Started,
            EndedOn = course.Ended,
            Outcome = Outcome(random, course, "Doel bereikt"),
            Costs = Costs(course, centsPerDay: isStay ? 11_250 : (int)((hours ?? 1) * 685)),
            ReassessedOn = reassessed <= (course.Ended ?? _today) && random.Chance(0.4) ? reassessed : null,
            DeliveryForm = random.Chance(0.86) ? "ZIN" : "PGB",
            HoursPerWeek = hours,
        };
    }

    private YouthCareTrajectory YouthCare(SeededRandom random, int id, Client client, Course course)
    {
        var product = YouthProducts.Draw(random);
        var withResidence = product is "43" or "44";
        return new YouthCareTrajectory
        {
            Id = id,
            SourceKey = Key(id),
            ClientId = client.Id,
            ProductId = _productIds[product],
            ProviderId = _organisations.DrawProvider(random, Law.Youth).Id,
            MunicipalityId = client.MunicipalityId!.Value,
            DistrictId = client.DistrictId,
            Status = course.Status,
            RequestedOn = course.Requested,
            StartedOn = course.Started,
            EndedOn = course.Ended,
            Outcome = Outcome(random, course, "Beëindigd volgens plan"),
            Costs = Costs(course, centsPerDay: withResidence ? 19_480 : random.Between(900, 2_900)),
            Referrer = Referrers.Draw(random),
            WithResidence = withResidence,
        };
    }

    private CivicIntegrationTrajectory CivicIntegration(SeededRandom random, int id, Client client, Course course)
    {
        var route = Routes.Draw(random);
        var pip = course.Started?.AddDays(14 + random.Days(28));
        if (pip > (course.Ended ?? _today)) pip = null;
        var completed = course.Status == TrajectoryStatus.Completed;
        var reached = course.DaysInCare(_today) switch
        {
            < 120 => LanguageLevel.A1,
            < 500 => LanguageLevel.A2,
            _ => route == LearningRoute.Z ? LanguageLevel.A2 : LanguageLevel.B1,
        };
        return new CivicIntegrationTrajectory
        {
            Id = id,
            SourceKey = Key(id),
            ClientId = client.Id,
            ProductId = _productIds[CivicIntegrationProducts.Draw(random)],
            ProviderId = _organisations.DrawProvider(random, Law.CivicIntegration).Id,
            MunicipalityId = client.MunicipalityId!.Value,
            DistrictId = client.DistrictId,
            Status = course.Status,
            RequestedOn = course.Requested,
            StartedOn = course.Started,
            EndedOn = course.Ended,
            Outcome = Outcome(random, course, "Inburgeringsplicht voltooid"),
            Costs = Costs(course, centsPerDay: random.Between(600, 1_400)),
            Route = course.Started is null ? null : route,
            PipOn = pip,
            BridgeClass = random.Chance(0.3),
            LanguageLevel = course.Started is null ? null : reached,
            ParticipationHours = course.Started is null ? null : random.Between(0, 64) / 2m,
            ExamPassedOn = completed && route != LearningRoute.Z ? course.Ended : null,
            DueOn = pip?.AddYears(CivicIntegrationCodes.TermYears),
        };
    }

    private DebtTrajectory Debt(SeededRandom random, int id, Client client, Course course)
    {
        var days = course.DaysInCare(_today);
        var stage = course switch
        {
            { Ended: not null } => DebtStage.Outflow,
            { Started: null } => random.Chance(0.4) ? DebtStage.Information : DebtStage.Application,
            _ when days < 30 => DebtStage.Intake,
            _ when days < 60 => DebtStage.Plan,
            _ when days < 200 => DebtStage.Stabilisation,
            _ when days < 600 => DebtStage.Solution,
            _ => random.Chance(0.6) ? DebtStage.Guidance : DebtStage.Aftercare,
        };
        var house = _houses.Serving(client.DistrictId);
        return new DebtTrajectory
        {
            Id = id,
            SourceKey = Key(id),
            ClientId = client.Id,
            ProductId = stage >= DebtStage.Stabilisation ? _productIds[DebtProducts.Draw(random)] : null,
            ProviderId = random.Chance(0.7) ? _planGroep.Id : _organisations.DrawProvider(random, Law.Debt).Id,
            MunicipalityId = client.MunicipalityId!.Value,
            DistrictId = client.DistrictId,
            Status = course.Status,
            RequestedOn = course.Requested,
            StartedOn = course.Started,
            EndedOn = course.Ended,
            Outcome = course.Status switch
            {
                TrajectoryStatus.Completed => "Afgerond",
                TrajectoryStatus.Stopped => course.Started is null ? "Ingetrokken" : EarlyDebtEnds.Draw(random),
                _ => null,
            },
            Costs = Costs(course, centsPerDay: random.Between(250, 700)),
            Stage = stage,
            EarlySignal = random.Chance(0.24),
            YouthPerspectiveFund = _today.Year - client.BirthYear is >= 18 and < 28 && random.Chance(0.3),
            TotalDebt = Math.Round((decimal)(24_000 * Math.Exp(0.8 * random.Normal())), 2),
            Creditors = 1 + random.Days(12),
            FinancialHouseId = house is not null && course.Requested >= house.OpensOn && random.Chance(0.6) ? house.Id : null,
        };
    }

    private ParticipationTrajectory Participation(SeededRandom random, int id, Client client, Course course)
    {
        var product = ParticipationProducts.Draw(random);
        var subsidised = product == "PW-LKS";
        return new ParticipationTrajectory
        {
            Id = id,
            SourceKey = Key(id),
            ClientId = client.Id,
            ProductId = _productIds[product],
            ProviderId = subsidised ? _tomin.Id : _organisations.DrawProvider(random, Law.Participation).Id,
            MunicipalityId = client.MunicipalityId!.Value,
            DistrictId = client.DistrictId,
            Status = course.Status,
            RequestedOn = course.Requested,
            StartedOn = course.Started,
            EndedOn = course.Ended,
            Outcome = Outcome(random, course, random.Chance(0.6) ? "Uitstroom naar werk" : "Doel bereikt"),
            Costs = Costs(course, centsPerDay: random.Between(1_200, 4_300)),
            Instrument = product == "PW-INK" ? null : random.Pick(Instruments),
            WageCostSubsidy = subsidised,
            HoursPerWeek = product == "PW-INK" ? null : random.Between(16, 72) / 2m,
        };
    }

    private static string Key(int id) => $"traject-{id}";

    private static string? Outcome(SeededRandom random, Course course, string asPlanned) => course.Status switch
    {
        TrajectoryStatus.Completed => asPlanned,
        TrajectoryStatus.Stopped => course.Started is null ? "Aanvraag ingetrokken" : EarlyEnds.Draw(random),
        _ => null,
    };

    private decimal? Costs(Course course, int centsPerDay) => course.Started is null ? null : (decimal)course.DaysInCare(_today) * centsPerDay / 100;

    /// <summary>When a trajectory was asked for, began and ended.</summary>
    private readonly record struct Course(DateOnly Requested, DateOnly? Started, DateOnly? Ended, TrajectoryStatus Status)
    {
        public int DaysInCare(DateOnly today) => Started is { } started ? (Ended ?? today).DayNumber - started.DayNumber : 0;
    }
}
