using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrampInsight.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Diaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Diaries",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Diaries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DiaryAccess",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", nullable: false),
                    DiaryId = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiaryAccess", x => new { x.AccountId, x.DiaryId });
                    table.ForeignKey(
                        name: "FK_DiaryAccess_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DiaryAccess_Diaries_DiaryId",
                        column: x => x.DiaryId,
                        principalTable: "Diaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Everybody keeps their diary: it takes the id that stood in every row, so that addresses made from it stay what they are.
            migrationBuilder.Sql("INSERT INTO Diaries (Id, Revision) SELECT Id, 0 FROM AspNetUsers");
            migrationBuilder.Sql("INSERT INTO DiaryAccess (AccountId, DiaryId, Role) SELECT Id, Id, 'owner' FROM AspNetUsers");

            migrationBuilder.AddColumn<string>(
                name: "AccountId",
                table: "Tokens",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("UPDATE Tokens SET AccountId = OwnerId");

            migrationBuilder.DropForeignKey(
                name: "FK_FindingEvents_AspNetUsers_OwnerId",
                table: "FindingEvents");

            migrationBuilder.DropForeignKey(
                name: "FK_Medications_AspNetUsers_OwnerId",
                table: "Medications");

            migrationBuilder.DropForeignKey(
                name: "FK_Nights_AspNetUsers_OwnerId",
                table: "Nights");

            migrationBuilder.DropForeignKey(
                name: "FK_Persons_AspNetUsers_OwnerId",
                table: "Persons");

            migrationBuilder.DropForeignKey(
                name: "FK_SentRequests_AspNetUsers_OwnerId",
                table: "SentRequests");

            migrationBuilder.DropForeignKey(
                name: "FK_Summaries_AspNetUsers_OwnerId",
                table: "Summaries");

            migrationBuilder.DropForeignKey(
                name: "FK_Tokens_AspNetUsers_OwnerId",
                table: "Tokens");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "Tokens",
                newName: "DiaryId");

            migrationBuilder.RenameIndex(
                name: "IX_Tokens_OwnerId",
                table: "Tokens",
                newName: "IX_Tokens_DiaryId");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "Summaries",
                newName: "DiaryId");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "SentRequests",
                newName: "DiaryId");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "Persons",
                newName: "DiaryId");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "Nights",
                newName: "DiaryId");

            migrationBuilder.RenameIndex(
                name: "IX_Nights_OwnerId_Evening",
                table: "Nights",
                newName: "IX_Nights_DiaryId_Evening");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "Medications",
                newName: "DiaryId");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "FindingEvents",
                newName: "DiaryId");

            migrationBuilder.RenameIndex(
                name: "IX_FindingEvents_OwnerId_FindingId_Evening",
                table: "FindingEvents",
                newName: "IX_FindingEvents_DiaryId_FindingId_Evening");

            migrationBuilder.RenameColumn(
                name: "OwnerId",
                table: "Episodes",
                newName: "DiaryId");

            migrationBuilder.CreateIndex(
                name: "IX_Tokens_AccountId",
                table: "Tokens",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_DiaryAccess_DiaryId",
                table: "DiaryAccess",
                column: "DiaryId");

            migrationBuilder.AddForeignKey(
                name: "FK_Episodes_Diaries_DiaryId",
                table: "Episodes",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_FindingEvents_Diaries_DiaryId",
                table: "FindingEvents",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Medications_Diaries_DiaryId",
                table: "Medications",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Nights_Diaries_DiaryId",
                table: "Nights",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Persons_Diaries_DiaryId",
                table: "Persons",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_SentRequests_Diaries_DiaryId",
                table: "SentRequests",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Summaries_Diaries_DiaryId",
                table: "Summaries",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Tokens_AspNetUsers_AccountId",
                table: "Tokens",
                column: "AccountId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Tokens_Diaries_DiaryId",
                table: "Tokens",
                column: "DiaryId",
                principalTable: "Diaries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Episodes_Diaries_DiaryId",
                table: "Episodes");

            migrationBuilder.DropForeignKey(
                name: "FK_FindingEvents_Diaries_DiaryId",
                table: "FindingEvents");

            migrationBuilder.DropForeignKey(
                name: "FK_Medications_Diaries_DiaryId",
                table: "Medications");

            migrationBuilder.DropForeignKey(
                name: "FK_Nights_Diaries_DiaryId",
                table: "Nights");

            migrationBuilder.DropForeignKey(
                name: "FK_Persons_Diaries_DiaryId",
                table: "Persons");

            migrationBuilder.DropForeignKey(
                name: "FK_SentRequests_Diaries_DiaryId",
                table: "SentRequests");

            migrationBuilder.DropForeignKey(
                name: "FK_Summaries_Diaries_DiaryId",
                table: "Summaries");

            migrationBuilder.DropForeignKey(
                name: "FK_Tokens_AspNetUsers_AccountId",
                table: "Tokens");

            migrationBuilder.DropForeignKey(
                name: "FK_Tokens_Diaries_DiaryId",
                table: "Tokens");

            migrationBuilder.DropTable(
                name: "DiaryAccess");

            migrationBuilder.DropTable(
                name: "Diaries");

            migrationBuilder.DropIndex(
                name: "IX_Tokens_AccountId",
                table: "Tokens");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "Tokens");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "Tokens",
                newName: "OwnerId");

            migrationBuilder.RenameIndex(
                name: "IX_Tokens_DiaryId",
                table: "Tokens",
                newName: "IX_Tokens_OwnerId");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "Summaries",
                newName: "OwnerId");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "SentRequests",
                newName: "OwnerId");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "Persons",
                newName: "OwnerId");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "Nights",
                newName: "OwnerId");

            migrationBuilder.RenameIndex(
                name: "IX_Nights_DiaryId_Evening",
                table: "Nights",
                newName: "IX_Nights_OwnerId_Evening");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "Medications",
                newName: "OwnerId");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "FindingEvents",
                newName: "OwnerId");

            migrationBuilder.RenameIndex(
                name: "IX_FindingEvents_DiaryId_FindingId_Evening",
                table: "FindingEvents",
                newName: "IX_FindingEvents_OwnerId_FindingId_Evening");

            migrationBuilder.RenameColumn(
                name: "DiaryId",
                table: "Episodes",
                newName: "OwnerId");

            migrationBuilder.AddForeignKey(
                name: "FK_FindingEvents_AspNetUsers_OwnerId",
                table: "FindingEvents",
                column: "OwnerId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Medications_AspNetUsers_OwnerId",
                table: "Medications",
                column: "OwnerId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Nights_AspNetUsers_OwnerId",
                table: "Nights",
                column: "OwnerId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Persons_AspNetUsers_OwnerId",
                table: "Persons",
                column: "OwnerId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_SentRequests_AspNetUsers_OwnerId",
                table: "SentRequests",
                column: "OwnerId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Summaries_AspNetUsers_OwnerId",
                table: "Summaries",
                column: "OwnerId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Tokens_AspNetUsers_OwnerId",
                table: "Tokens",
                column: "OwnerId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
