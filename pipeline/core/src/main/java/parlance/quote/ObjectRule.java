package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.function.Consumer;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A verb with nominals and infinitives as its complements: "rejected Y", "urged X to do Y",
 * "accused X of Y", "labelled Y a disaster", "called for Y", "vowed to do Y".
 */
final class ObjectRule implements AttributionRule {
  static final String ADDRESSED = "object-to";

  @Override
  public void find(Scene scene, int token, Consumer<Candidate> found) {
    if (!scene.isVerb(token)) {
      return;
    }
    SyntaxTree tree = scene.tree();
    Frame frame = Frame.of(scene, token);
    String voice = frame.passive() ? "passive-" : "";
    int object = tree.child(token, "obj");
    int infinitive = NONE;
    int predicate = NONE;
    for (int child : tree.children(token)) {
      if (child > token
          && tree.is(child, "xcomp", "advcl", "ccomp")
          && isInfinitive(scene, child)) {
        infinitive = infinitive == NONE ? child : infinitive;
      } else if (child > token && tree.is(child, "xcomp")) {
        predicate = child;
      }
    }
    if (infinitive != NONE) {
      infinitive(scene, frame, voice, object, infinitive, found);
    }
    if (predicate != NONE) {
      boolean gerund = tree.pos(predicate).equals("VBG");
      int left = object == NONE || object < token ? predicate : object;
      String pattern =
          gerund && left == predicate
              ? "gerund"
              : left == predicate ? "predicate" : "object-predicate";
      add(frame, voice + pattern, NONE, ContentSpan.between(scene, left, predicate, token), found);
    }
    if (object > token && !frame.passive()) {
      boolean adjoins = infinitive != NONE && tree.first(infinitive) == tree.last(object) + 1;
      int right = adjoins ? infinitive : object;
      add(frame, "object", NONE, ContentSpan.between(scene, object, right, token), found);
    }
    prepositions(scene, frame, voice, object, found);
  }

  private static boolean isInfinitive(Scene scene, int verb) {
    int marker = scene.tree().child(verb, "mark");
    return marker != NONE && scene.isWord(marker, "to");
  }

  private static void infinitive(
      Scene scene,
      Frame frame,
      String voice,
      int object,
      int infinitive,
      Consumer<Candidate> found) {
    Span content = ContentSpan.of(scene, infinitive, frame.head());
    if (content == null) {
      return;
    }
    if (frame.passive() && frame.subject() != NONE) {
      Span patient = NominalSpan.of(scene, frame.subject(), frame.head());
      if (patient != null && patient.end() <= content.begin()) {
        found.accept(
            ClauseRule.candidate(frame, "passive-subject-to", NONE, List.of(patient, content)));
      }
    }
    if (object > frame.head()) {
      add(frame, voice + ADDRESSED, NONE, content, found);
      add(
          frame,
          voice + "object+to",
          NONE,
          ContentSpan.between(scene, object, infinitive, frame.head()),
          found);
    } else {
      add(frame, voice + "to", NONE, content, found);
    }
  }

  private static void prepositions(
      Scene scene, Frame frame, String voice, int object, Consumer<Candidate> found) {
    SyntaxTree tree = scene.tree();
    for (int child : tree.children(frame.head())) {
      int marker = introducer(scene, frame.head(), child);
      if (marker == NONE) {
        continue;
      }
      String preposition = tree.word(marker).toLowerCase(java.util.Locale.ROOT);
      Span content = ContentSpan.words(scene, marker + 1, Math.max(child, tree.last(child)));
      if (object > frame.head() && object < child) {
        add(
            frame,
            voice + "object+" + preposition,
            NONE,
            ContentSpan.between(scene, object, child, frame.head()),
            found);
        add(frame, voice + "object-" + preposition, NONE, content, found);
      } else {
        add(frame, voice + preposition, marker, content, found);
      }
    }
  }

  /** The preposition of a later complement, "over" of "fought over Y", "for" of "for doing Y". */
  private static int introducer(Scene scene, int verb, int child) {
    SyntaxTree tree = scene.tree();
    if (child < verb || !tree.is(child, "obl", "advcl")) {
      return NONE;
    }
    boolean gerund = tree.is(child, "advcl");
    int marker = tree.child(child, gerund ? "mark" : "case");
    boolean bare =
        marker < verb || scene.isWord(marker, "that") || (gerund && scene.isWord(marker, "to"));
    return bare ? NONE : marker;
  }

  private static void add(
      Frame frame,
      String pattern,
      int cueEnd,
      @org.jspecify.annotations.Nullable Span content,
      Consumer<Candidate> found) {
    if (content != null) {
      found.accept(ClauseRule.candidate(frame, pattern, cueEnd, List.of(content)));
    }
  }
}
