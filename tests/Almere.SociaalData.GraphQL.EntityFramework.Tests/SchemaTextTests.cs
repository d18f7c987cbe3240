using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Validation;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests;

/// <summary>The SDL that is written for entities.</summary>
public sealed class SchemaTextTests
{
    [Fact]
    public void The_schema_of_the_library_is_agreed_on() => Snapshot.Match(SchemaPrinter.Print(LibrarySchema.Schema));

    [Fact]
    public void The_schema_of_the_library_is_valid()
    {
        Assert.Empty(Validator.ValidateSdl(Parser.Parse(LibrarySchema.Sdl)));
        Assert.Empty(SchemaValidator.Validate(LibrarySchema.Schema));
    }
}
