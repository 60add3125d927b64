package parlance.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import parlance.document.Span;

/** A new database of Discourse Network Analyzer, in SQLite. Not for several threads. */
final class DnaDatabase implements AutoCloseable {
  static final int PERSON = 1;
  static final int ORGANIZATION = 2;
  static final int CONCEPT = 3;
  private static final int AGREEMENT = 4;
  private static final int CODER = 1;
  private static final int STATEMENT_TYPE = 1;

  /** The longest title, source or value, in code points. */
  private static final int LONGEST = 190;

  /** The number of attributes of a variable; those of the first three have the ids 1 to 9. */
  private static final int ATTRIBUTES = 3;

  private final Connection connection;
  private final PreparedStatement documents;
  private final PreparedStatement statements;
  private final PreparedStatement entities;
  private final PreparedStatement attributes;
  private final PreparedStatement texts;
  private final PreparedStatement agreements;
  private final Map<String, Integer> known = new HashMap<>();
  private int document;
  private int statement;
  private int attribute;
  private int text;

  /** The value of a variable, with two of its attributes. */
  record Value(String name, String type, String notes) {
    static final Value NONE = new Value("", "", "");
  }

  DnaDatabase(Path file) throws IOException, SQLException {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    settings.enforceForeignKeys(true);
    connection = settings.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    try (Statement create = connection.createStatement()) {
      for (String each : schema().split(";\\s*\\n", -1)) {
        if (!each.isBlank()) {
          create.executeUpdate(each);
        }
      }
      create.executeUpdate(
          "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (1, 'Admin', 255, 255,"
              + " 0, '"
              + DnaPassword.digest("parlance")
              + "')");
    }
    documents =
        connection.prepareStatement(
            "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Source, Notes, Date) VALUES"
                + " (?, ?, ?, 1, ?, ?, ?)");
    statements = connection.prepareStatement("INSERT INTO STATEMENTS VALUES (?, ?, ?, ?, ?, ?)");
    entities =
        connection.prepareStatement(
            "INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue) VALUES"
                + " (?, ?, ?, 0, 0, 0)");
    attributes = connection.prepareStatement("INSERT INTO ATTRIBUTEVALUES VALUES (?, ?, ?, ?)");
    texts = connection.prepareStatement("INSERT INTO DATASHORTTEXT VALUES (?, ?, ?, ?)");
    agreements = connection.prepareStatement("INSERT INTO DATABOOLEAN VALUES (?, ?, ?, ?)");
  }

  private static String schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DnaDatabase.class.getResourceAsStream("dna.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Adds a document.
   *
   * @param date ISO 8601; without one it is that of DNA's zero
   * @return its id
   */
  int document(
      String title, String text, @Nullable String source, String notes, @Nullable String date)
      throws SQLException {
    long seconds =
        date == null ? 0 : LocalDate.parse(date).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    insert(
        documents,
        ++document,
        cut(title),
        text,
        source == null ? "" : cut(source),
        PlainText.of(notes),
        seconds);
    return document;
  }

  /**
   * Adds a statement.
   *
   * @param span in UTF-16 units of the document's text, as DNA's window counts
   * @return its id
   */
  int statement(int document, Span span) throws SQLException {
    insert(statements, ++statement, STATEMENT_TYPE, document, span.begin(), span.end(), CODER);
    return statement;
  }

  /** Gives a statement the value of one of the variables of text. */
  void text(int statement, int variable, Value value) throws SQLException {
    insert(texts, ++text, statement, variable, entity(variable, value));
  }

  /** Says whether a statement is for its concept. */
  void agreement(int statement, boolean agrees) throws SQLException {
    insert(agreements, statement, statement, AGREEMENT, agrees ? 1 : 0);
  }

  private int entity(int variable, Value value) throws SQLException {
    String name = cut(value.name());
    Integer id = known.get(variable + "\t" + name);
    if (id != null) {
      return id;
    }
    int next = known.size() + 1;
    known.put(variable + "\t" + name, next);
    insert(entities, next, variable, name);
    String[] values = {cut(value.type()), "", cut(value.notes())};
    for (int i = 0; i < values.length; i++) {
      insert(attributes, ++attribute, next, variable + i * ATTRIBUTES, values[i]);
    }
    return next;
  }

  private static void insert(PreparedStatement into, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      into.setObject(i + 1, values[i]);
    }
    into.executeUpdate();
  }

  /** One line, and no more than DNA takes. */
  private static String cut(String words) {
    String line = PlainText.line(words);
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Keeps what was added. */
  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
