using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Almere.SociaalData.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DatabaseInfo",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    IsExampleData = table.Column<bool>(type: "INTEGER", nullable: false),
                    Seed = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedFor = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatabaseInfo", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Households",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Children = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Households", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    Problems = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Domain = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Municipalities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: true),
                    PopulationOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Municipalities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Products",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Law = table.Column<int>(type: "INTEGER", nullable: false),
                    CodeList = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StatisticsGroup = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportedFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Dataset = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsFull = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Inserted = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedFiles_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicyGoals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Domain = table.Column<int>(type: "INTEGER", nullable: false),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Target = table.Column<long>(type: "INTEGER", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Realised = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicyGoals_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Districts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MunicipalityId = table.Column<int>(type: "INTEGER", nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: true),
                    Households = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Districts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Districts_Municipalities_MunicipalityId",
                        column: x => x.MunicipalityId,
                        principalTable: "Municipalities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    MunicipalityId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisations_Municipalities_MunicipalityId",
                        column: x => x.MunicipalityId,
                        principalTable: "Municipalities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShelterTargets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MunicipalityId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Scheme = table.Column<int>(type: "INTEGER", nullable: false),
                    Statute = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelterTargets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShelterTargets_Municipalities_MunicipalityId",
                        column: x => x.MunicipalityId,
                        principalTable: "Municipalities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Clients",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bsn = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    GivenNames = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Sex = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    Postcode4 = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    DistrictId = table.Column<int>(type: "INTEGER", nullable: true),
                    MunicipalityId = table.Column<int>(type: "INTEGER", nullable: true),
                    ResidenceStatus = table.Column<int>(type: "INTEGER", nullable: true),
                    HouseholdId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clients_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Clients_Households_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "Households",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Clients_Municipalities_MunicipalityId",
                        column: x => x.MunicipalityId,
                        principalTable: "Municipalities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FinancialHouses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DistrictId = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OpeningHours = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FinancialHouses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FinancialHouses_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Observations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DistrictId = table.Column<int>(type: "INTEGER", nullable: true),
                    Value = table.Column<long>(type: "INTEGER", nullable: true),
                    Qualifier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Suppressed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Observations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Observations_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShelterTargetSwaps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TargetId = table.Column<int>(type: "INTEGER", nullable: false),
                    WithId = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelterTargetSwaps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShelterTargetSwaps_Municipalities_WithId",
                        column: x => x.WithId,
                        principalTable: "Municipalities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShelterTargetSwaps_ShelterTargets_TargetId",
                        column: x => x.TargetId,
                        principalTable: "ShelterTargets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FinancialConsults",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClientId = table.Column<int>(type: "INTEGER", nullable: true),
                    HouseId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FinancialConsults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FinancialConsults_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FinancialConsults_FinancialHouses_HouseId",
                        column: x => x.HouseId,
                        principalTable: "FinancialHouses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FinancialHouseDistricts",
                columns: table => new
                {
                    HouseId = table.Column<int>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FinancialHouseDistricts", x => new { x.HouseId, x.DistrictId });
                    table.ForeignKey(
                        name: "FK_FinancialHouseDistricts_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FinancialHouseDistricts_FinancialHouses_HouseId",
                        column: x => x.HouseId,
                        principalTable: "FinancialHouses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trajectories",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Law = table.Column<int>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<int>(type: "INTEGER", nullable: true),
                    ProviderId = table.Column<int>(type: "INTEGER", nullable: true),
                    MunicipalityId = table.Column<int>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RequestedMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaitingDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Costs = table.Column<long>(type: "INTEGER", nullable: true),
                    Route = table.Column<int>(type: "INTEGER", nullable: true),
                    PipOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BridgeClass = table.Column<bool>(type: "INTEGER", nullable: true),
                    LanguageLevel = table.Column<int>(type: "INTEGER", nullable: true),
                    ParticipationHours = table.Column<long>(type: "INTEGER", nullable: true),
                    ExamPassedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Stage = table.Column<int>(type: "INTEGER", nullable: true),
                    EarlySignal = table.Column<bool>(type: "INTEGER", nullable: true),
                    YouthPerspectiveFund = table.Column<bool>(type: "INTEGER", nullable: true),
                    TotalDebt = table.Column<long>(type: "INTEGER", nullable: true),
                    Creditors = table.Column<int>(type: "INTEGER", nullable: true),
                    FinancialHouseId = table.Column<int>(type: "INTEGER", nullable: true),
                    Instrument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WageCostSubsidy = table.Column<bool>(type: "INTEGER", nullable: true),
                    HoursPerWeek = table.Column<long>(type: "INTEGER", nullable: true),
                    ReassessedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeliveryForm = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Referrer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WithResidence = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trajectories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trajectories_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectories_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectories_FinancialHouses_FinancialHouseId",
                        column: x => x.FinancialHouseId,
                        principalTable: "FinancialHouses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectories_Municipalities_MunicipalityId",
                        column: x => x.MunicipalityId,
                        principalTable: "Municipalities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectories_Organisations_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Trajectories_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CapacitySnapshots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LocationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Occupied = table.Column<int>(type: "INTEGER", nullable: true),
                    Blocked = table.Column<int>(type: "INTEGER", nullable: true),
                    Available = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CapacitySnapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ShelterLocations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Scheme = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OperatorId = table.Column<int>(type: "INTEGER", nullable: true),
                    MunicipalityId = table.Column<int>(type: "INTEGER", nullable: false),
                    DistrictId = table.Column<int>(type: "INTEGER", nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlannedPlaces = table.Column<int>(type: "INTEGER", nullable: true),
                    LatestSnapshotId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelterLocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShelterLocations_CapacitySnapshots_LatestSnapshotId",
                        column: x => x.LatestSnapshotId,
                        principalTable: "CapacitySnapshots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShelterLocations_Districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "Districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShelterLocations_Municipalities_MunicipalityId",
                        column: x => x.MunicipalityId,
                        principalTable: "Municipalities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShelterLocations_Organisations_OperatorId",
                        column: x => x.OperatorId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShelterStays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClientId = table.Column<int>(type: "INTEGER", nullable: false),
                    LocationId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EthosCategory = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelterStays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShelterStays_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShelterStays_ShelterLocations_LocationId",
                        column: x => x.LocationId,
                        principalTable: "ShelterLocations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CapacitySnapshots_Date_LocationId",
                table: "CapacitySnapshots",
                columns: new[] { "Date", "LocationId" });

            migrationBuilder.CreateIndex(
                name: "IX_CapacitySnapshots_LocationId_Date",
                table: "CapacitySnapshots",
                columns: new[] { "LocationId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CapacitySnapshots_SourceKey",
                table: "CapacitySnapshots",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clients_BirthDate_Id",
                table: "Clients",
                columns: new[] { "BirthDate", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_BirthYear_Id",
                table: "Clients",
                columns: new[] { "BirthYear", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_Bsn",
                table: "Clients",
                column: "Bsn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clients_DistrictId_FamilyName_Id_MunicipalityId",
                table: "Clients",
                columns: new[] { "DistrictId", "FamilyName", "Id", "MunicipalityId" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_FamilyName_Id",
                table: "Clients",
                columns: new[] { "FamilyName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_HouseholdId",
                table: "Clients",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_MunicipalityId_BirthYear_Id",
                table: "Clients",
                columns: new[] { "MunicipalityId", "BirthYear", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_MunicipalityId_FamilyName_Id",
                table: "Clients",
                columns: new[] { "MunicipalityId", "FamilyName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_PostalCode_Id",
                table: "Clients",
                columns: new[] { "PostalCode", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_Postcode4_Id",
                table: "Clients",
                columns: new[] { "Postcode4", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_SourceKey",
                table: "Clients",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Districts_Code_Year",
                table: "Districts",
                columns: new[] { "Code", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Districts_MunicipalityId",
                table: "Districts",
                column: "MunicipalityId");

            migrationBuilder.CreateIndex(
                name: "IX_Districts_SourceKey",
                table: "Districts",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FinancialConsults_ClientId_On_Id",
                table: "FinancialConsults",
                columns: new[] { "ClientId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FinancialConsults_HouseId_On_Id",
                table: "FinancialConsults",
                columns: new[] { "HouseId", "On", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FinancialConsults_SourceKey",
                table: "FinancialConsults",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FinancialHouseDistricts_DistrictId",
                table: "FinancialHouseDistricts",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_FinancialHouses_DistrictId",
                table: "FinancialHouses",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_FinancialHouses_Name_Id",
                table: "FinancialHouses",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FinancialHouses_SourceKey",
                table: "FinancialHouses",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Households_SourceKey",
                table: "Households",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFiles_RunId_Place",
                table: "ImportedFiles",
                columns: new[] { "RunId", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_FinishedAt_Id",
                table: "ImportRuns",
                columns: new[] { "FinishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_Code",
                table: "Indicators",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_SourceKey",
                table: "Indicators",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Municipalities_Code",
                table: "Municipalities",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Municipalities_SourceKey",
                table: "Municipalities",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Observations_DistrictId",
                table: "Observations",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_IndicatorId_From_DistrictId",
                table: "Observations",
                columns: new[] { "IndicatorId", "From", "DistrictId" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_SourceKey",
                table: "Observations",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Code",
                table: "Organisations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_MunicipalityId",
                table: "Organisations",
                column: "MunicipalityId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_SourceKey",
                table: "Organisations",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyGoals_IndicatorId",
                table: "PolicyGoals",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyGoals_SourceKey",
                table: "PolicyGoals",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyGoals_Year_Domain",
                table: "PolicyGoals",
                columns: new[] { "Year", "Domain" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_Code",
                table: "Products",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_SourceKey",
                table: "Products",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShelterLocations_DistrictId",
                table: "ShelterLocations",
                column: "DistrictId");

            migrationBuilder.CreateIndex(
                name: "IX_ShelterLocations_LatestSnapshotId",
                table: "ShelterLocations",
                column: "LatestSnapshotId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShelterLocations_MunicipalityId_Scheme",
                table: "ShelterLocations",
                columns: new[] { "MunicipalityId", "Scheme" });

            migrationBuilder.CreateIndex(
                name: "IX_ShelterLocations_Name_Id",
                table: "ShelterLocations",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ShelterLocations_OperatorId",
                table: "ShelterLocations",
                column: "OperatorId");

            migrationBuilder.CreateIndex(
                name: "IX_ShelterLocations_Scheme_Status",
                table: "ShelterLocations",
                columns: new[] { "Scheme", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_ShelterLocations_SourceKey",
                table: "ShelterLocations",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShelterStays_ClientId_From_Id",
                table: "ShelterStays",
                columns: new[] { "ClientId", "From", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ShelterStays_LocationId_From_Id",
                table: "ShelterStays",
                columns: new[] { "LocationId", "From", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ShelterStays_SourceKey",
                table: "ShelterStays",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShelterTargets_MunicipalityId_Scheme",
                table: "ShelterTargets",
                columns: new[] { "MunicipalityId", "Scheme" });

            migrationBuilder.CreateIndex(
                name: "IX_ShelterTargets_SourceKey",
                table: "ShelterTargets",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShelterTargetSwaps_SourceKey",
                table: "ShelterTargetSwaps",
                column: "SourceKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShelterTargetSwaps_TargetId",
                table: "ShelterTargetSwaps",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_ShelterTargetSwaps_WithId",
                table: "ShelterTargetSwaps",
                column: "WithId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_ClientId_MunicipalityId_Law_RequestedOn_Id_Status",
                table: "Trajectories",
                columns: new[] { "ClientId", "MunicipalityId", "Law", "RequestedOn", "Id", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_DistrictId_Law_Status",
                table: "Trajectories",
                columns: new[] { "DistrictId", "Law", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_FinancialHouseId",
                table: "Trajectories",
                column: "FinancialHouseId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_Law_RequestedOn",
                table: "Trajectories",
                columns: new[] { "Law", "RequestedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_Law_Status_RequestedOn",
                table: "Trajectories",
                columns: new[] { "Law", "Status", "RequestedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Costs_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Costs", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_EndedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "EndedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Law_Costs_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Law", "Costs", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Law_EndedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Law", "EndedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Law_RequestedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Law", "RequestedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Law_StartedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Law", "StartedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Law_Status_StartedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Law", "Status", "StartedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Law_WaitingDays_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Law", "WaitingDays", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_RequestedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "RequestedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_StartedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "StartedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_Status_RequestedOn_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "Status", "RequestedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_MunicipalityId_WaitingDays_Id",
                table: "Trajectories",
                columns: new[] { "MunicipalityId", "WaitingDays", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_ProductId",
                table: "Trajectories",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_ProviderId_RequestedOn_Id",
                table: "Trajectories",
                columns: new[] { "ProviderId", "RequestedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_RequestedOn_Id",
                table: "Trajectories",
                columns: new[] { "RequestedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Trajectories_SourceKey",
                table: "Trajectories",
                column: "SourceKey",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_CapacitySnapshots_ShelterLocations_LocationId",
                table: "CapacitySnapshots",
                column: "LocationId",
                principalTable: "ShelterLocations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CapacitySnapshots_ShelterLocations_LocationId",
                table: "CapacitySnapshots");

            migrationBuilder.DropTable(
                name: "DatabaseInfo");

            migrationBuilder.DropTable(
                name: "FinancialConsults");

            migrationBuilder.DropTable(
                name: "FinancialHouseDistricts");

            migrationBuilder.DropTable(
                name: "ImportedFiles");

            migrationBuilder.DropTable(
                name: "Observations");

            migrationBuilder.DropTable(
                name: "PolicyGoals");

            migrationBuilder.DropTable(
                name: "ShelterStays");

            migrationBuilder.DropTable(
                name: "ShelterTargetSwaps");

            migrationBuilder.DropTable(
                name: "Trajectories");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "ShelterTargets");

            migrationBuilder.DropTable(
                name: "Clients");

            migrationBuilder.DropTable(
                name: "FinancialHouses");

            migrationBuilder.DropTable(
                name: "Products");

            migrationBuilder.DropTable(
                name: "Households");

            migrationBuilder.DropTable(
                name: "ShelterLocations");

            migrationBuilder.DropTable(
                name: "CapacitySnapshots");

            migrationBuilder.DropTable(
                name: "Districts");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Municipalities");
        }
    }
}
