namespace CrampInsight.Core.Rules;

/// <summary>Which way a suggestion pulls the day. Rest and more movement are never offered on one evening.</summary>
public enum Pull { Neither, Rest, Move }
