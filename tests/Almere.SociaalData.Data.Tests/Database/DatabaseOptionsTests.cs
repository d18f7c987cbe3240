using Almere.SociaalData.Data.Database;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

public sealed class DatabaseOptionsTests
{
    private static readonly string Root = System.IO.Path.GetTempPath();

    [Fact]
    public void Without_settings_it_is_a_file_under_the_content_root()
    {
        var options = Read();
        Assert.Equal(DatabaseProvider.Sqlite, options.Provider);
        Assert.Equal(System.IO.Path.Combine(Root, "data", "sociaaldata.db"), new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
    }

    [Fact]
    public void A_relative_file_counts_from_the_content_root() =>
        Assert.Equal(
            System.IO.Path.Combine(Root, "elders.db"),
            new SqliteConnectionStringBuilder(Read(("ConnectionStrings:SociaalData", "Data Source=elders.db")).ConnectionString).DataSource);

    [Theory]
    [InlineData("Database:Provder", "Sqlite", "\"Database:Provder\" is unknown")]
    [InlineData("Database:Provider", "Oracle", "is \"Oracle\", expected one of: Sqlite")]
    [InlineData("Database:Provider", "7", "is \"7\", expected one of: Sqlite")]
    [InlineData("ConnectionStrings:SociaalData", "Server=tcp:x;Nonsense=1", "can't be read")]
    public void What_is_not_known_is_refused_by_name(string setting, string value, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<DatabaseUnavailableException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    [Theory, InlineData("sqlite"), InlineData("Sqlite")]
    public void A_provider_is_known_in_any_case(string value) => Assert.Equal(DatabaseProvider.Sqlite, Read(("Database:Provider", value)).Provider);

    [Theory, InlineData("Data Source=:memory:"), InlineData("Data Source=x;Mode=Memory;Cache=Shared")]
    public void A_database_in_memory_is_refused(string connectionString) =>
        Assert.Contains(
            "expected a file",
            Assert.Throws<DatabaseUnavailableException>(() => new DatabaseSetup(new DatabaseOptions { ConnectionString = connectionString })).Message,
            StringComparison.Ordinal);

    private static DatabaseOptions Read(params IReadOnlyList<(string Key, string Value)> settings) => DatabaseOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build(), Root);
}
