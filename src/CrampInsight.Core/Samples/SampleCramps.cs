using CrampInsight.Core.Diary;

namespace CrampInsight.Core.Samples;

/// <summary>The made-up person's cramps. None is long enough, or has a sign, that would ask for a clinician soon.</summary>
internal static class SampleCramps
{
    /// <summary>One cramp, now and then two, between one and six in the morning.</summary>
    public static IReadOnlyList<Episode> Of(Night night, string zone, Dice dice)
    {
        // The middle of the night is likelier than its ends.
        var first = night.Evening.AddDays(1).ToDateTime(new(1, 0)).AddMinutes(dice.Between(0, 110) + dice.Between(0, 110));
        List<Episode> cramps = [Make(night, 1, Moment(first, zone), dice)];
        if (dice.Falls(0.15)) cramps.Add(Make(night, 2, Moment(first.AddMinutes(dice.Between(65, 95)), zone), dice));
        return cramps;
    }

    private static Episode Make(Night night, byte number, LocalMoment start, Dice dice)
    {
        var pain = dice.Between(3, 8);
        var cramp = new Episode
        {
            // Version 8, RFC 9562: made by a rule of our own, so that the same diary has the same ids.
            Id = new(night.Evening.DayNumber, 0, unchecked((short)0x8000), 0x80, 0, 0, 0, 0, 0, 0, number),
            StartedAt = start,
            Leg = dice.Of((Leg.Left, 0.5), (Leg.Right, 0.38), (Leg.Both, 0.12)),
            Muscles = dice.Of<IReadOnlyList<Muscle>>(([Muscle.Calf], 0.72), ([Muscle.Calf, Muscle.Foot], 0.13), ([Muscle.Foot], 0.1), ([Muscle.Toes], 0.05)),
            Minutes = dice.Between(2, 16) / 2m,
            Pain = pain,
            Woke = dice.Falls(0.92),
            Soreness = Math.Max(0, pain - dice.Between(2, 5)),
            Relief = Relief(dice),
        };
        // Logged half asleep: the moment and the leg have to do.
        return dice.Falls(0.1) ? new() { Id = cramp.Id, StartedAt = start, Leg = cramp.Leg } : cramp;
    }

    private static List<Relief> Relief(Dice dice)
    {
        List<Relief> tried = [];
        if (dice.Falls(0.7)) tried.Add(new(ReliefKind.Stretch, dice.Of((1, 0.2), (2, 0.45), (3, 0.35))));
        if (dice.Falls(0.4)) tried.Add(new(ReliefKind.StoodUp, dice.Between(1, 2)));
        if (dice.Falls(0.3)) tried.Add(new(ReliefKind.Massage, dice.Between(0, 2)));
        if (dice.Falls(0.1)) tried.Add(new(ReliefKind.Walked, dice.Falls(0.5) ? 1 : null));
        return tried;
    }

    // Where the clocks went forward over this time, the cramp comes an hour earlier.
    private static LocalMoment Moment(DateTime local, string zone) =>
        LocalMoment.Create(local, zone) is { Exists: true, Moment: var moment } ? moment : Moment(local.AddHours(-1), zone);
}
