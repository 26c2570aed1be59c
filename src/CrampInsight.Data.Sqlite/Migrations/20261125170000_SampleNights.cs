using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrampInsight.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SampleNights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsSample",
                table: "Nights",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // A made-up diary was written in one go: 120 evenings on end, numbered on end. What does not fit into that was logged afterwards.
            migrationBuilder.Sql("""
                UPDATE Nights SET IsSample = 1 WHERE Id IN (
                    SELECT n.Id FROM Nights n JOIN (
                        SELECT f.DiaryId, f.Id, julianday(f.Evening) AS Day FROM Nights f
                        WHERE f.Id IN (SELECT MIN(m.Id) FROM Nights m JOIN Persons p ON p.DiaryId = m.DiaryId WHERE p.IsSample GROUP BY m.DiaryId)
                    ) s ON s.DiaryId = n.DiaryId
                    WHERE n.Id - s.Id = julianday(n.Evening) - s.Day AND n.Id - s.Id BETWEEN 0 AND 119)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsSample",
                table: "Nights");
        }
    }
}
