using System.Globalization;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Data.Imports.Datasets;

/// <summary>Lists whose codes are the numbers of our own enum: files use their official names instead.</summary>
internal static class NumberedCodes
{
    extension(CodeList numbered)
    {
        /// <summary>The same list with each name as its code.</summary>
        public CodeList ByName() => CodeList.OfNames(numbered.Name, numbered.Edition, numbered.Source, [.. numbered.Codes.Select(code => code.Name)]);

        /// <summary>The value of the enum that a name stands for.</summary>
        public T ValueOf<T>(Code name) where T : struct, Enum =>
            (T)Enum.ToObject(typeof(T), int.Parse(numbered.Codes.Single(code => code.Name == name.Value).Value, CultureInfo.InvariantCulture));
    }
}
