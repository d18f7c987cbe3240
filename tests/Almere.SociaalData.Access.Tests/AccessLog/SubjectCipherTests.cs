using System.Security.Cryptography;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Xunit;

namespace Almere.SociaalData.Access.Tests.AccessLog;

public sealed class SubjectCipherTests
{
    private static readonly byte[] Current = [.. Enumerable.Repeat((byte)1, MasterSecrets.SmallestLength)];
    private static readonly byte[] Next = [.. Enumerable.Repeat((byte)2, MasterSecrets.SmallestLength)];

    [Fact]
    public void Everybody_is_somebody_else_and_always_the_same()
    {
        var cipher = new SubjectCipher(RandomNumberGenerator.GetBytes(SubjectCipher.KeySize));
        long[] persons = [.. Enumerable.Range(1, 1_000).Select(person => (long)person)];
        var ids = new SubjectId[persons.Length];
        cipher.Encipher(persons, ids);
        Assert.Equal(persons.Length, ids.Distinct().Count());
        Assert.Equal(persons.Length, ids.Select(id => id.First).Distinct().Count());
        Assert.Equal(ids, persons.Select(cipher.Encipher));
        Assert.Equal(persons, ids.Select(id => cipher.Decipher(id)!.Value));
        Assert.Null(cipher.Decipher(ids[0] with { Rest = ids[0].Rest + 1 }));
        Assert.Equal(22, ids[0].ToString().Length);
    }

    [Fact]
    public void A_key_is_opened_by_the_secret_that_it_was_wrapped_under_and_told_when_that_is_the_previous_one()
    {
        var wrapped = WrappedKey.New(new(Current));
        var key = WrappedKey.Open(wrapped, new(Current), out var isCurrent);
        Assert.True(isCurrent);
        Assert.Equal(key, WrappedKey.Open(wrapped, new(Next, Current), out isCurrent));
        Assert.False(isCurrent);
        Assert.Equal(key, WrappedKey.Open(WrappedKey.Wrap(key!, new(Next, Current)), new(Next), out isCurrent));
        Assert.True(isCurrent);
        Assert.Null(WrappedKey.Open(wrapped, new(Next), out _));
        Assert.Null(WrappedKey.Open(wrapped.AsSpan(1), new(Current), out _));
    }

    [Fact]
    public void A_person_is_noted_once_and_taken_once()
    {
        using var subjects = new SubjectsRead();
        foreach (var person in (ReadOnlySpan<long>)[3, 5, 3, 3, 5])
            subjects.Add(person);
        Assert.Equal([3, 5], subjects.TakeNew());
        Assert.False(subjects.HasNew);
        subjects.Add(5);
        subjects.Add(8);
        Assert.Equal([8], subjects.TakeNew());
        Assert.Empty(subjects.TakeNew());
    }
}
