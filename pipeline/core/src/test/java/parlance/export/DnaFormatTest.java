package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jasypt.util.password.StrongPasswordEncryptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.io.OffsetUnit;

class DnaFormatTest {
  /** As DNA joins a statement with the values of its variables. */
  private static final String STATEMENTS =
      """
      SELECT d.Title, s.Start, s.Stop, p.Value, o.Value, c.Value, b.Value, d.Date, d.Source
      FROM STATEMENTS s
      JOIN DOCUMENTS d ON d.ID = s.DocumentId
      JOIN DATASHORTTEXT tp ON tp.StatementId = s.ID AND tp.VariableId = 1
      JOIN ENTITIES p ON p.ID = tp.Entity AND p.VariableId = 1
      JOIN DATASHORTTEXT tOrg ON tOrg.StatementId = s.ID AND tOrg.VariableId = 2
      JOIN ENTITIES o ON o.ID = tOrg.Entity AND o.VariableId = 2
      JOIN DATASHORTTEXT tc ON tc.StatementId = s.ID AND tc.VariableId = 3
      JOIN ENTITIES c ON c.ID = tc.Entity AND c.VariableId = 3
      JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = 4
      ORDER BY s.ID
      """;

  @TempDir private Path folder;
  private Connection database;

  @BeforeEach
  void export() throws Exception {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    Path file = ExportSamples.export("dna", folder).resolve("parlance.dna");
    database = DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(result.getString(i));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  @Test
  void stancesThatSomebodyHoldsAndNothingElseAreStatements() throws SQLException {
    assertEquals(
        List.of(
            "test|37|51|Anna Beck||A tunnel|0|0|",
            "+ “A” title|39|61||Lund|the plan|1|1709164800|Die Zeit"),
        rows(STATEMENTS));
  }

  @Test
  void statementsStandWhereTheirWordsAreAsJavaCounts() throws SQLException {
    List<String> words = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT Text, Start, Stop FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID ="
                    + " s.DocumentId ORDER BY s.ID")) {
      while (result.next()) {
        words.add(result.getString(1).substring(result.getInt(2), result.getInt(3)));
      }
    }
    assertEquals(List.of("Never a tunnel", "Lund may back the\nplan"), words);
  }

  @Test
  void everyVariableAndAttributeHasAValueAndEveryReferenceHolds() throws SQLException {
    assertEquals(List.of(), rows("PRAGMA foreign_key_check"));
    assertEquals(List.of("ok"), rows("PRAGMA integrity_check"));
    assertEquals(
        rows("SELECT 3 * COUNT(*) FROM ENTITIES"), rows("SELECT COUNT(*) FROM ATTRIBUTEVALUES"));
    assertEquals(
        List.of("1|PERSON"),
        rows(
            "SELECT e.VariableId, v.AttributeValue FROM ENTITIES e JOIN ATTRIBUTEVALUES v ON"
                + " v.EntityId = e.ID JOIN ATTRIBUTEVARIABLES a ON a.ID = v.AttributeVariableId"
                + " WHERE e.Value = 'Anna Beck' AND a.AttributeVariable = 'Type' AND a.VariableId"
                + " = e.VariableId"));
    assertEquals(List.of("2"), rows("SELECT COUNT(*) FROM DOCUMENTS"), "no near-duplicate");
  }

  @Test
  void thePasswordIsOneThatDnaTakes() throws SQLException {
    String digest = rows("SELECT Password FROM CODERS WHERE ID = 1").get(0);
    assertTrue(new StrongPasswordEncryptor().checkPassword("parlance", digest));
    assertFalse(new StrongPasswordEncryptor().checkPassword("other", digest));
  }
}
