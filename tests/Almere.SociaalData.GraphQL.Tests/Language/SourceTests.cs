using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 1)] // behind \n
    [InlineData(3, 2, 2)]
    [InlineData(5, 3, 1)] // behind \r\n
    [InlineData(6, 4, 1)] // behind \r
    [InlineData(8, 4, 3)] // behind a character of two code units
    [InlineData(9, 4, 4)] // the end
    public void Lines_end_with_any_line_terminator_and_columns_count_code_units(int offset, int line, int column) =>
        Assert.Equal(new(line, column), new Source("a\nb\r\n\r😀c").LocationAt(offset));

    [Fact]
    public void A_text_that_was_taken_from_a_file_counts_from_its_place_there()
    {
        var source = new Source("{\n  a", "page.html", new SourceLocation(10, 5));
        Assert.Equal(new(10, 5), source.LocationAt(0));
        Assert.Equal(new(11, 3), source.LocationAt(4));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void An_offset_outside_the_text_is_refused(int offset) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Source("abc").LocationAt(offset));

    [Fact]
    public void An_error_points_at_each_node_that_has_a_place()
    {
        var document = Parser.Parse("{ a }\n{ b }");
        var error = GraphQLError.At("Only one.", document.Definitions[0], new NameNode("made"), document.Definitions[1]);
        Assert.Equal([new(1, 1), new(2, 1)], error.Locations);
    }
}
