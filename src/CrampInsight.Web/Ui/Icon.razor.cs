using Microsoft.AspNetCore.Components;

namespace CrampInsight.Web.Ui;

public enum IconName { Moon, Sun, Auto, Calendar, Person, Bolt, Attention, Plus, Pattern }

public sealed partial class Icon
{
    [Parameter, EditorRequired]
    public IconName Name { get; set; }
}
