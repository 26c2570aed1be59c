using CrampInsight.Core.Diary;
using CrampInsight.Core.Exchange;
using CsCheck;

namespace CrampInsight.Core.Tests.Exchange;

public sealed class RoundTripTests
{
    private static readonly ReadingContext Anew = new([], "Etc/UTC", new(2026, 11, 22));

    [Fact]
    public void Export_import_export_is_the_same_bytes() => AnyDiary.Gen_.Sample(
        diary =>
        {
            var first = AnyDiary.Export(diary.Person, diary.Journal);
            var read = DocumentReader.Read(first, Anew);
            read.Errors.ShouldBeEmpty();
            read.Warnings.ShouldBeEmpty();
            var plan = ImportPlan.Make(Journal.Empty, new(), read.Value!, ImportMode.Replace);
            plan.Errors.ShouldBeEmpty();
            AnyDiary.Export(plan.Person, new(plan.Write)).ShouldBe(first);
        },
        iter: 300);

    [Fact]
    public void Importing_what_is_there_already_changes_nothing() => AnyDiary.Gen_.Sample(
        diary =>
        {
            var document = DocumentReader.Read(AnyDiary.Export(diary.Person, diary.Journal), Anew).Value!;
            foreach (var mode in Enum.GetValues<ImportMode>())
            {
                var plan = ImportPlan.Make(diary.Journal, diary.Person, document, mode);
                plan.Errors.ShouldBeEmpty();
                (plan.Added, plan.Changed, plan.Remove.Count).ShouldBe((0, 0, 0));
                plan.Same.ShouldBe(diary.Journal.Entries.Count);
            }
        },
        iter: 100);

    [Fact]
    public void Only_the_moment_of_export_differs_between_two_exports() => AnyDiary.Gen_.Sample(
        diary =>
        {
            var one = System.Text.Encoding.UTF8.GetString(AnyDiary.Export(diary.Person, diary.Journal, new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)));
            var two = System.Text.Encoding.UTF8.GetString(AnyDiary.Export(diary.Person, diary.Journal, new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1))));
            one.ShouldNotBe(two);
            one.Replace("2026-11-22T08:00:00Z", "2026-11-23T08:30:00Z").ShouldBe(two);
        },
        iter: 30);

    [Fact]
    public void Any_bytes_are_read_or_refused_and_never_throw() => Gen.Byte.Array[0, 400].Sample(bytes => DocumentReader.Read(bytes, Anew).IsGood.ShouldBeFalse());

    [Fact]
    public void A_document_with_one_byte_changed_is_read_or_refused_and_never_throws() => Gen.Select(AnyDiary.Gen_, Gen.Int[0, int.MaxValue], Gen.Byte).Sample(
        (diary, at, value) =>
        {
            var bytes = AnyDiary.Export(diary.Person, diary.Journal);
            bytes[at % bytes.Length] = value;
            var read = DocumentReader.Read(bytes, Anew);
            (read.IsGood ^ read.Errors.Count > 0).ShouldBeTrue();
        },
        iter: 300);
}
