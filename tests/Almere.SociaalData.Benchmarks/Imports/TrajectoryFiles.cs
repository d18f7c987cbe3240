using System.Globalization;

namespace Almere.SociaalData.Benchmarks.Imports;

/// <summary>Files of trajectories for clients of the example data, the same at every run: two thirds under the Wmo, one third debt help.</summary>
internal static class TrajectoryFiles
{
    private const int Days = 900;

    /// <summary>Writes the files into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rows">Rows in both files together.</param>
    /// <param name="clients">Number of clients in the store.</param>
    /// <param name="costs">Costs of the first row; another number changes every row.</param>
    /// <returns>Size in bytes.</returns>
    public static long Write(string folder, int rows, int clients, int costs)
    {
        var debt = rows / 3;
        using (var file = File.CreateText(Path.Combine(folder, "trajectories-wmo.csv")))
        {
            file.Write("key,client_key,product,provider_code,municipality_code,district_code,district_year,status,requested_on,started_on,ended_on,outcome,costs,reassessed_on,delivery_form,hours_per_week\n");
            for (var row = 0; row < rows - debt; row++)
            {
                var asked = new DateOnly(2023, 1, 1).AddDays(row % Days);
                file.Write(string.Create(CultureInfo.InvariantCulture,
                    $"W-{row},client-{1 + (row % clients)},{1 + (row % 18):00},tomin,GM0034,WK003417,2024,ACTIVE,{asked:yyyy-MM-dd},{asked.AddDays(30):yyyy-MM-dd},,,{costs + (row % 9_000)}.50,,ZIN,{row % 40}\n"));
            }
        }
        using (var file = File.CreateText(Path.Combine(folder, "trajectories-debt.csv")))
        {
            file.Write("key,client_key,product,provider_code,municipality_code,district_code,district_year,status,requested_on,started_on,ended_on,outcome,costs,stage,early_signal,youth_perspective_fund,total_debt,creditors,house_key\n");
            for (var row = 0; row < debt; row++)
            {
                var asked = new DateOnly(2023, 1, 1).AddDays(row % Days);
                file.Write(string.Create(CultureInfo.InvariantCulture,
                    $"D-{row},client-{1 + (row % clients)},Schuldbemiddeling,plangroep,GM0034,,,STOPPED,{asked:yyyy-MM-dd},{asked.AddDays(14):yyyy-MM-dd},{asked.AddDays(200):yyyy-MM-dd},Afgerond,{costs}.25,Uitstroom,false,false,{row % 60_000},{row % 20},\n"));
            }
        }
        return new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
    }
}
