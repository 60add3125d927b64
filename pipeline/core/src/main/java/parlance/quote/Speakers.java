package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Quote.SourceKind;
import parlance.parse.SyntaxTree;

/** Finds the entities behind the sources of a document's attributions. */
final class Speakers {
  private final SyntaxTree tree;
  private final List<@Nullable Mention> byToken;
  private final Set<String> named = new HashSet<>();

  Speakers(Scene scene) {
    this.tree = scene.tree();
    this.byToken = mentionsByHead(scene);
    for (Mention mention : scene.document().mentions()) {
      if (mention.form() == Form.NAME && mention.entity() != null) {
        named.add(mention.entity());
      }
    }
  }

  /** The mention whose head each token is; of several the longest. */
  private static List<@Nullable Mention> mentionsByHead(Scene scene) {
    List<@Nullable Mention> byHead = new ArrayList<>();
    for (int i = 0; i < scene.tree().size(); i++) {
      byHead.add(null);
    }
    for (Mention mention : scene.document().mentions()) {
      int head = scene.tree().headOf(mention.span());
      if (head != NONE) {
        Mention known = byHead.get(head);
        if (known == null || known.span().length() < mention.span().length()) {
          byHead.set(head, mention);
        }
      }
    }
    return byHead;
  }

  /** A speaker for each attribution, in the order given. */
  List<Speaker> of(List<Candidate> attributions) {
    List<Speaker> speakers = new ArrayList<>();
    for (Candidate attribution : attributions) {
      speakers.add(of(attribution));
    }
    return speakers;
  }

  private Speaker of(Candidate attribution) {
    int head = attribution.sourceToken();
    if (head == NONE) {
      return Speaker.UNKNOWN;
    }
    if (tree.pos(head).equals("WP") || tree.pos(head).equals("WDT")) {
      head = antecedent(head);
    }
    if (head == NONE) {
      return Speaker.UNKNOWN;
    }
    if (tree.child(head, "conj") != NONE) {
      return new Speaker(null, SourceKind.COLLECTIVE);
    }
    Mention mention = byToken.get(head);
    if (mention == null || mention.entity() == null) {
      return new Speaker(null, unlinked(head));
    }
    return new Speaker(mention.entity(), kind(mention, head));
  }

  /** "X, who said": the noun that the relative clause is about. */
  private int antecedent(int pronoun) {
    for (int at = tree.head(pronoun); at != NONE; at = tree.head(at)) {
      if (tree.is(at, "acl:relcl")) {
        return tree.head(at);
      }
    }
    return NONE;
  }

  private SourceKind kind(Mention mention, int head) {
    if (named.contains(java.util.Objects.requireNonNull(mention.entity()))) {
      return SourceKind.NAMED;
    }
    if (isPlural(head)) {
      return SourceKind.COLLECTIVE;
    }
    return mention.type() == MentionType.PERSON ? SourceKind.ROLE : SourceKind.UNKNOWN;
  }

  private SourceKind unlinked(int head) {
    return tree.pos(head).equals("NNS") ? SourceKind.COLLECTIVE : SourceKind.UNKNOWN;
  }

  private boolean isPlural(int head) {
    return tree.pos(head).endsWith("S");
  }
}
