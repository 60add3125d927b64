package parlance.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;

/**
 * The dependencies of a document's tokens, ready to walk; tokens are named by their index.
 *
 * <p>Immutable, so threads may share it.
 */
public final class SyntaxTree {
  public static final int NONE = -1;

  private final Document document;
  private final List<Token> tokens;
  private final List<List<Integer>> children;
  private final int[] sentenceOf;
  private final int[] first;
  private final int[] last;

  public SyntaxTree(Document document) {
    this.document = document;
    this.tokens = document.tokens();
    int size = tokens.size();
    children = new ArrayList<>(size);
    first = new int[size];
    last = new int[size];
    for (int i = 0; i < size; i++) {
      children.add(new ArrayList<>(2));
      first[i] = i;
      last[i] = i;
    }
    for (int i = 0; i < size; i++) {
      if (head(i) != NONE) {
        children.get(head(i)).add(i);
      }
      widenAncestors(i);
    }
    sentenceOf = new int[size];
    List<Sentence> sentences = document.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      for (int i = sentences.get(s).firstToken(); i < sentences.get(s).endToken(); i++) {
        sentenceOf[i] = s;
      }
    }
  }

  private void widenAncestors(int token) {
    for (int above = head(token); above != NONE; above = head(above)) {
      if (first[above] <= token && token <= last[above]) {
        return;
      }
      first[above] = Math.min(first[above], token);
      last[above] = Math.max(last[above], token);
    }
  }

  public int size() {
    return tokens.size();
  }

  /** Index of the governing token, or {@link #NONE}. */
  public int head(int token) {
    return document.dependencies().get(token).head();
  }

  public String relation(int token) {
    return document.dependencies().get(token).relation();
  }

  /** Whether the token depends on its head by one of the relations, subtypes apart or spelt out. */
  public boolean is(int token, String... relations) {
    String own = relation(token);
    for (String relation : relations) {
      if (own.equals(relation)
          || (own.startsWith(relation) && own.startsWith(":", relation.length()))) {
        return true;
      }
    }
    return false;
  }

  public Token token(int token) {
    return tokens.get(token);
  }

  public String word(int token) {
    return document.text(tokens.get(token));
  }

  public String lemma(int token) {
    return tokens.get(token).lemma();
  }

  public String pos(int token) {
    return tokens.get(token).pos();
  }

  /** Index of the sentence that holds the token. */
  public int sentence(int token) {
    return sentenceOf[token];
  }

  /** Dependents in text order. */
  public List<Integer> children(int token) {
    return Collections.unmodifiableList(children.get(token));
  }

  /** Dependents by one of the relations (subtypes included), in text order. */
  public List<Integer> children(int token, String... relations) {
    return children.get(token).stream().filter(child -> is(child, relations)).toList();
  }

  /** First dependent by one of the relations (subtypes included), or {@link #NONE}. */
  public int child(int token, String... relations) {
    for (int child : children.get(token)) {
      if (is(child, relations)) {
        return child;
      }
    }
    return NONE;
  }

  /** First token of the stretch that the token and all below it cover. */
  public int first(int token) {
    return first[token];
  }

  /** Last token of the stretch that the token and all below it cover. */
  public int last(int token) {
    return last[token];
  }

  /** The stretch that the token and all below it cover. */
  public Span subtree(int token) {
    return span(first[token], last[token]);
  }

  /** From the begin of one token to the end of another. */
  public Span span(int firstToken, int lastToken) {
    return new Span(tokens.get(firstToken).span().begin(), tokens.get(lastToken).span().end());
  }

  /** Whether a token stands somewhere above another. */
  public boolean dominates(int above, int below) {
    for (int i = below; i != NONE; i = head(i)) {
      if (i == above) {
        return true;
      }
    }
    return false;
  }

  /** The token of a span that governs the span's others; the last one where several do. */
  public int headOf(Span span) {
    int found = NONE;
    for (int i = firstTokenFrom(span.begin()); i < tokens.size(); i++) {
      if (tokens.get(i).span().begin() >= span.end()) {
        break;
      }
      int above = head(i);
      boolean outside = above == NONE || !span.overlaps(tokens.get(above).span());
      if (outside && (found == NONE || !relation(i).equals("punct"))) {
        found = i;
      }
    }
    return found;
  }

  /** Whether the token is a relative pronoun, by its tag. */
  public boolean isRelative(int token) {
    return pos(token).equals("WDT") || pos(token).equals("WP");
  }

  /** Whether the token is "I", "we" or a form of them, by its tag and letters. */
  public boolean isFirstPerson(int token) {
    return pos(token).startsWith("PRP")
        && word(token).matches("(?i)i|me|my|mine|myself|we|us|ours?|ourselves");
  }

  /**
   * The noun that a relative pronoun stands for: the one that its clause depends on, or, where the
   * parser leaves that open, the noun right before "who" or ", who"; else {@link #NONE}.
   */
  public int antecedent(int pronoun) {
    for (int clause = head(pronoun); clause != NONE; clause = head(clause)) {
      if (is(clause, "acl:relcl")) {
        return head(clause);
      }
    }
    int before = pronoun - 1;
    if (before >= 0 && pos(before).equals(",")) {
      before--;
    }
    return before >= 0 && pos(before).startsWith("N") ? before : NONE;
  }

  /** Index of the first token that ends after an offset. */
  public int firstTokenFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
