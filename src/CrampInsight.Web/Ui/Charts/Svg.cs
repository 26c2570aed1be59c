using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui.Charts;

/// <summary>
/// Writes one drawing. Across, places are percent of the width; down, they are rem, so that drawings follow the person's text size
/// and lines and letters stay as thick as they are at any width.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();

    /// <param name="height">Height in rem.</param>
    /// <param name="css">Class names.</param>
    /// <param name="name">Id, title and description; null when the words beside the drawing say it all.</param>
    public Svg(double height, string css, (string Id, string Title, string Description)? name = null)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg class=\"{css}\" width=\"100%\" height=\"{N(height)}rem\" ");
        if (name is { } n)
            _text.Append(CultureInfo.InvariantCulture, $"role=\"img\" aria-labelledby=\"{n.Id}-title {n.Id}-desc\"><title id=\"{n.Id}-title\">{Encode(n.Title)}</title><desc id=\"{n.Id}-desc\">{Encode(n.Description)}</desc>");
        else _text.Append("aria-hidden=\"true\">");
    }

    public static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Class names of one of several words in a line; with very large letters every second one makes way.</summary>
    public static string Label(int index) => index % 2 == 0 ? "label" : "label between";

    /// <summary>A part whose insides are stretched to 1000 by 1000; lines in it keep their thickness.</summary>
    public Svg Part(double left, double top, double width, double height, string inside)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg x=\"{N(left)}%\" y=\"{N(top)}rem\" width=\"{N(width)}%\" height=\"{N(height)}rem\" viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\" aria-hidden=\"true\" overflow=\"visible\">{inside}</svg>");
        return this;
    }

    public Svg Text(double x, double y, string text, string anchor = "start", string css = "")
    {
        _text.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}%\" y=\"{N(y)}rem\" text-anchor=\"{anchor}\" class=\"{css}\">{Encode(text)}</text>");
        return this;
    }

    public Svg Line(double x, double top, double bottom, string css)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(x)}%\" x2=\"{N(x)}%\" y1=\"{N(top)}rem\" y2=\"{N(bottom)}rem\" class=\"{css}\"/>");
        return this;
    }

    public Svg Box(double x, double y, double width, double height, double round, string css)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x)}%\" y=\"{N(y)}rem\" width=\"{N(width)}%\" height=\"{N(height)}rem\" rx=\"{N(round)}rem\" class=\"{css}\"/>");
        return this;
    }

    public Svg Dot(double x, double y, double radius, string css)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{N(x)}%\" cy=\"{N(y)}rem\" r=\"{N(radius)}rem\" class=\"{css}\"/>");
        return this;
    }

    public MarkupString Done() => new(_text.Append("</svg>").ToString());

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
