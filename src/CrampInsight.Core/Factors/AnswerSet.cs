using System.Collections;
using System.Runtime.InteropServices;

namespace CrampInsight.Core.Factors;

/// <summary>The answers of one day by factor id: immutable, in the order of the ids, equal when they say the same. Small, since a long diary holds thousands.</summary>
public sealed class AnswerSet : IReadOnlyCollection<KeyValuePair<string, Answer>>, IEquatable<AnswerSet>
{
    private readonly string[] _ids;
    private readonly Answer[] _answers;

    private AnswerSet(string[] ids, Answer[] answers) => (_ids, _answers) = (ids, answers);

    public static AnswerSet Empty { get; } = new([], []);

    public int Count => _ids.Length;

    public bool IsEmpty => _ids.Length == 0;

    /// <summary>Ids in ordinal order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>In any order; of two answers to one factor the later counts.</summary>
    public static AnswerSet Of(IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        List<KeyValuePair<string, Answer>> list = [.. answers];
        if (list.Count == 0) return Empty;
        // A stable order, so that the later of two answers to one factor stays the later.
        var sorted = list.OrderBy(a => a.Key, StringComparer.Ordinal).ToList();
        List<string> ids = new(sorted.Count);
        List<Answer> values = new(sorted.Count);
        foreach (var (id, answer) in sorted)
        {
            if (ids.Count > 0 && ids[^1] == id) values[^1] = answer;
            else
            {
                ids.Add(id);
                values.Add(answer);
            }
        }

        return new([.. ids], [.. values]);
    }

    /// <summary>The answer to a factor; null is "not answered".</summary>
    public Answer? Find(string id) => Array.BinarySearch(_ids, id, StringComparer.Ordinal) is >= 0 and var at ? _answers[at] : null;

    public bool Has(string id) => Array.BinarySearch(_ids, id, StringComparer.Ordinal) >= 0;

    /// <summary>The same with another answer to one factor; null takes the answer away.</summary>
    public AnswerSet With(string id, Answer? answer)
    {
        var at = Array.BinarySearch(_ids, id, StringComparer.Ordinal);
        if (answer is not { } given) return at < 0 ? this : Count == 1 ? Empty : new([.. _ids[..at], .. _ids[(at + 1)..]], [.. _answers[..at], .. _answers[(at + 1)..]]);
        if (at < 0) return new([.. _ids[..~at], id, .. _ids[~at..]], [.. _answers[..~at], given, .. _answers[~at..]]);
        if (_answers[at] == given) return this;
        var changed = _answers.ToArray();
        changed[at] = given;
        return new(_ids, changed);
    }

    public AnswerSet With<T>(Factor<T> factor, T value)
        where T : struct => With(factor.Id, factor.ToAnswer(value));

    /// <summary>The same with every answer of another day; of two answers to one factor the other's counts.</summary>
    public AnswerSet With(AnswerSet others) => others.IsEmpty ? this : IsEmpty ? others : Of(this.Concat(others));

    public bool Equals(AnswerSet? other) =>
        other is not null && (ReferenceEquals(this, other) || (_ids.AsSpan().SequenceEqual(other._ids) && _answers.AsSpan().SequenceEqual(other._answers)));

    public override bool Equals(object? obj) => Equals(obj as AnswerSet);

    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? null : _ids[0], Count == 0 ? default : _answers[0]);

    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator()
    {
        for (var i = 0; i < _ids.Length; i++) yield return new(_ids[i], _answers[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The type name only, so that no log line can hold an answer.</summary>
    public override string ToString() => nameof(AnswerSet);

    /// <summary>Collects answers in the order in which they are read.</summary>
    public sealed class Builder
    {
        private readonly List<KeyValuePair<string, Answer>> _read = [];

        public int Count => _read.Count;

        public void Add(string id, Answer answer) => _read.Add(new(id, answer));

        public AnswerSet Build()
        {
            var span = CollectionsMarshal.AsSpan(_read);
            var sorted = true;
            for (var i = 1; i < span.Length && sorted; i++) sorted = string.CompareOrdinal(span[i - 1].Key, span[i].Key) < 0;
            if (!sorted) return Of(_read);
            if (span.Length == 0) return Empty;
            var ids = new string[span.Length];
            var answers = new Answer[span.Length];
            for (var i = 0; i < span.Length; i++) (ids[i], answers[i]) = (span[i].Key, span[i].Value);
            return new(ids, answers);
        }
    }
}
