package parlance.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents built by hand, for tests that need no models. */
public final class Documents {
  private Documents() {}

  public static Article article(String id, String text) {
    return new Article(
        id, id + ".txt", "0".repeat(64), null, null, null, null, text, List.of(), List.of());
  }

  /**
   * A document from parsed sentences, a sentence per argument, a token per line.
   *
   * <p>A line is {@code word lemma tag head relation}, with heads counted from 1 within the
   * sentence and 0 for the root, as in CoNLL-U. Words are joined by a blank, but for closing
   * punctuation; sentences are joined by a blank, paragraphs (a sentence that begins with a line
   * {@code ¶}) by an empty line, and a line {@code #} makes a heading of its sentence.
   */
  public static Document parsed(String... sentences) {
    StringBuilder text = new StringBuilder();
    List<Sentence> layout = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<Dependency> dependencies = new ArrayList<>();
    int paragraph = 0;
    for (String lines : sentences) {
      Sentence.Kind kind = Sentence.Kind.PROSE;
      int first = tokens.size();
      boolean opening = true;
      String separator = text.isEmpty() ? "" : " ";
      for (String line : lines.strip().split("\n", -1)) {
        String[] field = line.strip().split("\\s+", -1);
        if (field[0].equals("¶")) {
          paragraph++;
          separator = "\n\n";
        } else if (field[0].equals("#")) {
          kind = Sentence.Kind.HEADING;
        } else {
          if (opening) {
            text.append(separator);
          } else if (!closes(field[0]) && !endsOpen(text)) {
            text.append(' ');
          }
          opening = false;
          int begin = text.length();
          text.append(field[0]);
          tokens.add(new Token(new Span(begin, text.length()), field[2], field[1]));
          int head = Integer.parseInt(field[3]);
          dependencies.add(
              new Dependency(head == 0 ? Dependency.ROOT : first + head - 1, field[4]));
        }
      }
      Span span = new Span(tokens.get(first).span().begin(), text.length());
      layout.add(new Sentence(span, kind, paragraph, first, tokens.size()));
    }
    return Document.of(article("test", text.toString()))
        .with(Layer.LANGUAGE, "eng")
        .with(Layer.SENTENCES, layout)
        .with(Layer.TOKENS, tokens)
        .with(Layer.DEPENDENCIES, dependencies);
  }

  private static boolean closes(String word) {
    return word.matches("[.,;:!?’”)]|'s|’s|n't|n’t");
  }

  private static boolean endsOpen(StringBuilder text) {
    return "“‘(".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The span of the first occurrence of some words. */
  public static Span span(Document document, String words) {
    int begin = document.text().indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(begin, begin + words.length());
  }

  /** A mention of the first occurrence of some words. */
  public static Mention mention(
      Document document,
      String id,
      String words,
      MentionType type,
      Mention.Form form,
      @Nullable String entity) {
    return new Mention(id, span(document, words), type, form, entity, 1);
  }
}
