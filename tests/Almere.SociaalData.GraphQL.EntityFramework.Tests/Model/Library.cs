using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>A library: a model that has one of everything that the query layer maps.</summary>
internal sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Branch>().HasIndex(branch => branch.Code).IsUnique();
        modelBuilder.Entity<Member>(member =>
        {
            member.HasOne(one => one.Branch).WithMany(branch => branch.Members).HasForeignKey(one => one.BranchId);
            member.Property(one => one.Fee).HasConversion(new ValueConverter<decimal, long>(fee => ToCents(fee), cents => cents / 100m));
            member.Property(one => one.Card).HasConversion(new ValueConverter<CardNumber, string>(card => card.Digits, digits => new CardNumber(digits)));
            member.HasIndex(one => new { one.Name, one.Id });
            member.HasIndex(one => new { one.BranchId, one.Name, one.Id });
        });
        modelBuilder.Entity<Loan>(loan =>
        {
            loan.HasOne(one => one.Member).WithMany(member => member.Loans).HasForeignKey(one => one.MemberId);
            loan.HasDiscriminator(one => one.Kind).HasValue<BookLoan>(LoanKind.Book).HasValue<FilmLoan>(LoanKind.Film);
        });
        modelBuilder.Entity<BookLoan>().Property(book => book.Shelf).HasColumnName("Shelf");
        modelBuilder.Entity<FilmLoan>().Property(film => film.Shelf).HasColumnName("Shelf");
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => entity.BaseType is null))
            entity.FindProperty("Id")!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    // An amount that isn't a whole number of cents doesn't fit: who compares with one has to know.
    private static long ToCents(decimal fee) => decimal.IsInteger(fee * 100)
        ? (long)(fee * 100)
        : throw new ArgumentOutOfRangeException(nameof(fee), fee, "Expected a whole number of cents.");
}

internal enum LoanKind
{
    Book = 1,
    Film = 2,
}

internal enum Standing
{
    Good = 1,
    OnHold = 2,
    Barred = 7,
}

/// <summary>A value type of its own: its default has no value, as that of a number with a check digit.</summary>
internal readonly record struct CardNumber
{
    private readonly string? _digits;

    public CardNumber(string digits) => _digits = digits is [>= '0' and <= '9', ..] ? digits : throw new FormatException("Expected digits.");

    public string Digits => _digits ?? throw new InvalidOperationException("This card number was never given a value.");

    public override string ToString() => "***";
}

internal sealed class Branch
{
    public int Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public List<Member> Members { get; } = [];
}

internal sealed class Member
{
    public int Id { get; init; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    public DateOnly JoinedOn { get; set; }

    public int? Age { get; set; }

    public decimal? Fee { get; set; }

    public Standing Standing { get; set; }

    public Standing? FormerStanding { get; set; }

    public bool IsStaff { get; set; }

    public bool? WantsMail { get; set; }

    public CardNumber? Card { get; set; }

    public DateTime? SeenAt { get; set; }

    public long Points { get; set; }

    public double Score { get; set; }

    public int? BranchId { get; set; }

    public Branch? Branch { get; set; }

    public List<Loan> Loans { get; } = [];
}

internal abstract class Loan
{
    public int Id { get; init; }

    public LoanKind Kind { get; init; }

    public required string Title { get; set; }

    public DateOnly? DueOn { get; set; }

    public int MemberId { get; set; }

    public Member? Member { get; set; }
}

internal sealed class BookLoan : Loan
{
    public int Pages { get; set; }

    public string? Shelf { get; set; }

    public int? FetchedAtId { get; set; }

    public Branch? FetchedAt { get; set; }
}

internal sealed class FilmLoan : Loan
{
    public int Minutes { get; set; }

    public string? Shelf { get; set; }
}

/// <summary>A desk in the hall, known to the program and not to the database: it holds the key of a member.</summary>
internal sealed record Desk(int Number, int? MemberId);
