namespace Almere.SociaalData.Access.Tests.Disclosure;

/// <summary>Linear equations, solved by elimination modulo a large prime: enough for coefficients of zero and one.</summary>
internal static class LinearSystem
{
    private const long Prime = 2_147_483_647;

    /// <summary>Whether the equations fix the value of one unknown, whatever their right-hand sides: whether it is a combination of them.</summary>
    public static bool Determines(int unknowns, IReadOnlyList<long[]> equations, int unknown)
    {
        // With the unknown as the last column, it is determined when some combination has its only coefficient there.
        var rows = equations.Select(equation => (long[])[.. Enumerable.Range(0, unknowns).Where(i => i != unknown).Append(unknown).Select(i => equation[i])]).ToList();
        var rank = 0;
        for (var column = 0; column < unknowns; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0) continue;
            if (column == unknowns - 1) return true;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var i = rank + 1; i < rows.Count; i++)
            {
                var factor = rows[i][column] * Inverse(rows[rank][column]) % Prime;
                if (factor == 0) continue;
                for (var j = column; j < unknowns; j++) rows[i][j] = ((rows[i][j] - factor * rows[rank][j]) % Prime + Prime) % Prime;
            }

            rank++;
        }

        return false;
    }

    private static long Inverse(long value)
    {
        var (result, power, exponent) = (1L, value, Prime - 2);
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = result * power % Prime;
            power = power * power % Prime;
        }

        return result;
    }
}
