using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrampInsight.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CrampAbout : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Episodes",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "About",
                table: "Episodes");
        }
    }
}
