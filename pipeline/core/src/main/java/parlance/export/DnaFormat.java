package parlance.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/**
 * A database of <a href="https://github.com/leifeld/dna">Discourse Network Analyzer 3.0</a>: an
 * article is a document, a stance that an entity holds and the text does not deny is a statement.
 * Near-duplicates are left out, so that each story counts once.
 */
final class DnaFormat implements ExportFormat {
  static final String FILE = "parlance.dna";

  @Override
  public String name() {
    return "dna";
  }

  @Override
  public String summary() {
    return "database of documents and statements, for Discourse Network Analyzer 3.0 and rDNA";
  }

  @Override
  public ArticleSink open(ExportFolder folder) throws IOException {
    try {
      return new Documents(folder, new DnaDatabase(folder.path(FILE)));
    } catch (SQLException broken) {
      throw new IOException(broken);
    }
  }

  private static final class Documents implements ArticleSink {
    private final ExportFolder folder;
    private final DnaDatabase database;
    private int copies;
    private int undated;
    private int denied;
    private int unheld;

    Documents(ExportFolder folder, DnaDatabase database) {
      this.folder = folder;
      this.database = database;
    }

    @Override
    public void accept(RecordedArticle article) throws IOException {
      ArticleLine line = article.line();
      if (line.duplicates() != null) {
        copies++;
        return;
      }
      undated += line.date() == null ? 1 : 0;
      try {
        int document =
            database.document(
                line.title() == null ? line.id() : line.title(),
                PlainText.of(article.text()),
                line.outlet(),
                notes(line),
                line.date());
        for (ArticleLine.Stance stance : line.stances()) {
          statement(article, document, stance);
        }
      } catch (SQLException broken) {
        throw new IOException(broken);
      }
    }

    private static String notes(ArticleLine line) {
      return "id: "
          + line.id()
          + (line.url() == null ? "" : "\n" + line.url())
          + (line.date() == null ? "\nwithout a date" : "");
    }

    private void statement(RecordedArticle article, int document, ArticleLine.Stance stance)
        throws SQLException {
      ArticleLine.Entity holder = article.entity(stance.holder().entity());
      denied += stance.negated() ? 1 : 0;
      unheld += !stance.negated() && holder == null ? 1 : 0;
      if (stance.negated() || holder == null) {
        return;
      }
      List<ArticleLine.Stretch> evidence = stance.evidence();
      Span span = article.span(evidence.get(0).begin(), evidence.get(evidence.size() - 1).end());
      int statement = database.statement(document, span);
      boolean person = holder.type().equals("PERSON");
      DnaDatabase.Value nobody = DnaDatabase.Value.NONE;
      DnaDatabase.Value somebody = value(holder);
      database.text(statement, DnaDatabase.PERSON, person ? somebody : nobody);
      database.text(statement, DnaDatabase.ORGANIZATION, person ? nobody : somebody);
      ArticleLine.Target target = stance.target();
      String towardIssue = target.issue() == null ? null : target.issuePolarity();
      database.text(statement, DnaDatabase.CONCEPT, concept(article, target, towardIssue));
      String polarity = towardIssue == null ? stance.polarity() : towardIssue;
      database.agreement(statement, polarity.equals("favor"));
    }

    private static DnaDatabase.Value concept(
        RecordedArticle article, ArticleLine.Target target, @Nullable String towardIssue) {
      ArticleLine.Entity entity = article.entity(target.entity());
      if (towardIssue != null) {
        return new DnaDatabase.Value(String.valueOf(target.issueName()), "issue", "");
      } else if (entity != null) {
        return value(entity);
      }
      String words = article.words(target.begin(), target.end());
      return new DnaDatabase.Value(words.toLowerCase(Locale.ROOT), "", "");
    }

    private static DnaDatabase.Value value(ArticleLine.Entity entity) {
      String notes = entity.link() == null ? "" : "Wikipedia: " + entity.link();
      return new DnaDatabase.Value(entity.name(), entity.type(), notes);
    }

    @Override
    public void end() throws IOException {
      try {
        database.commit();
      } catch (SQLException broken) {
        throw new IOException(broken);
      }
      note(copies, "near-duplicates left out");
      note(undated, "articles without a date stand at 1970-01-01");
      note(denied, "stances that the text denies are no statements");
      note(unheld, "stances that no entity holds are no statements");
      folder.note("in Discourse Network Analyzer, the coder is Admin, with the password parlance");
    }

    private void note(int count, String what) {
      if (count > 0) {
        folder.note(count + " " + what);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        database.close();
      } catch (SQLException broken) {
        throw new IOException(broken);
      }
    }
  }
}
