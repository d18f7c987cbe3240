namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Gives each parameter of a statement a name that is known beforehand: EF Core names a parameter after the members that lead to its value, so the
/// value of slot 37 stands behind the members <c>D3</c> and <c>V7</c> and its parameter is called <c>D3_V7</c>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class SlotNames<T>
{
    /// <summary>Slots in one statement at most.</summary>
    public const int Capacity = 100;

    private readonly Tens _tens;

    /// <summary>Holds one sample value, whatever the slot.</summary>
    public SlotNames(T sample) => _tens = new(sample);

    public Tens D0 => _tens;

    public Tens D1 => _tens;

    public Tens D2 => _tens;

    public Tens D3 => _tens;

    public Tens D4 => _tens;

    public Tens D5 => _tens;

    public Tens D6 => _tens;

    public Tens D7 => _tens;

    public Tens D8 => _tens;

    public Tens D9 => _tens;

    internal sealed class Tens(T sample)
    {
        public T V0 => sample;

        public T V1 => sample;

        public T V2 => sample;

        public T V3 => sample;

        public T V4 => sample;

        public T V5 => sample;

        public T V6 => sample;

        public T V7 => sample;

        public T V8 => sample;

        public T V9 => sample;
    }
}
