namespace CrampInsight.Core.Exchange;

/// <summary>
/// Everything that can be wrong or strange about a document. The sentences are made at the edge, one for each member, with the values named here in
/// their order. No value is ever an answer or a note.
/// </summary>
public enum DocumentProblem
{
    /// <summary>Larger than so many MB.</summary>
    TooLarge,

    /// <summary>No JSON, too deep, or a property twice; line and byte, from 1.</summary>
    NotJson,

    /// <summary>A property's name is no Unicode.</summary>
    NameNotUnicode,

    FormatMissing,

    /// <summary>Another program's document.</summary>
    OtherFormat,

    VersionMissing,

    OtherVersion,

    /// <summary>Only a warning: it was ignored.</summary>
    UnknownProperty,

    /// <summary>A property that has to be there; its name.</summary>
    Missing,

    /// <summary>A cramp without its start.</summary>
    StartMissing,

    NotAnObject,

    NotAList,

    /// <summary>A list with more than so many entries.</summary>
    TooManyEntries,

    NotAText,

    /// <summary>Text that is no Unicode.</summary>
    TextNotUnicode,

    /// <summary>Longer than so many characters.</summary>
    TextTooLong,

    /// <summary>No number at all; least and most.</summary>
    NotANumber,

    /// <summary>A number that is not from least to most.</summary>
    NumberOutOfRange,

    /// <summary>No whole number from least to most.</summary>
    NotAWholeNumber,

    NotTrueOrFalse,

    NotADate,

    /// <summary>A date that is not between two years.</summary>
    DateOutOfRange,

    NotALocalTime,

    NotAClockTime,

    NotAnOffset,

    /// <summary>Not one of a closed list; its members.</summary>
    NotOneOf,

    NotASign,

    NotACondition,

    NotAMedicineClass,

    /// <summary>Not two capital letters.</summary>
    NotACountry,

    UnknownZone,

    NotAnId,

    /// <summary>Two cramps of the document have one id.</summary>
    IdTwiceInDocument,

    /// <summary>Two own factors have one id.</summary>
    IdTwiceInList,

    /// <summary>Two nights of the document have one evening.</summary>
    EveningTwice,

    /// <summary>One kind of relief stands twice with a cramp.</summary>
    KindTwice,

    /// <summary>One night was sent, and its evening is another than the address says.</summary>
    NotTheEveningOfTheAddress,

    /// <summary>The answer "none" beside cramps of the document.</summary>
    NoneBesideEpisodes,

    /// <summary>The answer "none" where cramps are stored.</summary>
    NoneBesideStoredCramps,

    /// <summary>A cramp's start lies in another night than it stands in; the night it stands in.</summary>
    StartOutsideNight,

    /// <summary>A cramp's start lies outside the part of the night that its guess names; the guess.</summary>
    StartOutsideGuess,

    /// <summary>A clock time that the change to summer time left out.</summary>
    SkippedByTheClock,

    /// <summary>More than so many readings in a night.</summary>
    TooManyReadings,

    /// <summary>An id of a factor that is empty or longer than so many characters.</summary>
    FactorIdLength,

    /// <summary>An answer to an unknown factor that is longer than so many characters.</summary>
    AnswerTooLong,

    /// <summary>A medicine or an own factor without a name to speak of.</summary>
    NameEmpty,

    /// <summary>Not the id of an own factor.</summary>
    NotAnOwnFactorId,

    /// <summary>The options of an own choice are none, alike or empty.</summary>
    OptionsNotDistinct,

    /// <summary>A merge would leave more own factors than there may be.</summary>
    TooManyOwnFactors,

    /// <summary>A made-up diary and a person's own would be mixed.</summary>
    SampleNotMixed,

    /// <summary>A changed definition does not fit what is stored; the own factor's id, and how many answers.</summary>
    DefinitionMisfit,
}
