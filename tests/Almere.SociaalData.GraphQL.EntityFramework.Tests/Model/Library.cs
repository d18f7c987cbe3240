using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>A library: a model that has one of everything that the query layer maps.</summary>
internal sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Branch>();
        modelBuilder.Entity<Member>().HasOne(member => member.Branch).WithMany(branch => branch.Members).HasForeignKey(member => member.BranchId);
        modelBuilder.Entity<Member>().Property(member => member.Fee).HasConversion(fee => (long?)(fee * 100), cents => cents / 100m);
        modelBuilder.Entity<Loan>().HasOne(loan => loan.Member).WithMany(member => member.Loans).HasForeignKey(loan => loan.MemberId);
        modelBuilder.Entity<Loan>().HasDiscriminator(loan => loan.Kind).HasValue<BookLoan>(LoanKind.Book).HasValue<FilmLoan>(LoanKind.Film);
    }
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
}

internal sealed class Branch
{
    public int Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public List<Member> Members { get; } = [];
}

internal sealed class Member
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public DateOnly JoinedOn { get; init; }

    public int? Age { get; init; }

    public decimal? Fee { get; init; }

    public Standing Standing { get; init; }

    public bool IsStaff { get; init; }

    public int? BranchId { get; init; }

    public Branch? Branch { get; init; }

    public List<Loan> Loans { get; } = [];
}

internal abstract class Loan
{
    public int Id { get; init; }

    public LoanKind Kind { get; init; }

    public required string Title { get; init; }

    public DateOnly? DueOn { get; init; }

    public int MemberId { get; init; }

    public Member? Member { get; init; }
}

internal sealed class BookLoan : Loan
{
    public int Pages { get; init; }
}

internal sealed class FilmLoan : Loan
{
    public int Minutes { get; init; }
}
