package parlance.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of all actors, by their words. A name in lower case is found in any case, any other as
 * it is written, but for a "the" before it. Immutable once built.
 */
final class ActorIndex {
  private final Node exact = new Node();
  private final Node anyCase = new Node();

  /**
   * A name that begins at some word.
   *
   * @param end index after its last word
   * @param actors whose name it is
   */
  record Hit(int end, List<Actor> actors) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Actor> actors = new ArrayList<>();
  }

  ActorIndex(List<Actor> actors) {
    for (Actor actor : actors) {
      for (String name : actor.names()) {
        add(name, actor);
      }
    }
  }

  private void add(String name, Actor actor) {
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
    Node node = lower ? anyCase : exact;
    List<Word> words = Word.of(name, 0, name.length());
    // The full stop of "Corp." may be missing, or end the sentence.
    boolean stop = words.size() > 1 && words.get(words.size() - 1).form().equals(".");
    for (int i = 0; i < words.size() - (stop ? 1 : 0); i++) {
      String form = lower ? words.get(i).form() : form(words, i);
      node = node.next.computeIfAbsent(form, unseen -> new Node());
    }
    if (!node.actors.contains(actor)) {
      node.actors.add(actor);
    }
  }

  private static String form(List<Word> words, int i) {
    String form = words.get(i).form();
    return i == 0 && words.size() > 1 && form.equals("The") ? "the" : form;
  }

  /** The names that begin at a word, the longest first. */
  List<Hit> at(List<Word> words, int first) {
    Map<Integer, Hit> hits = new HashMap<>();
    Node inCase = exact;
    Node inAnyCase = anyCase;
    for (int i = first; i < words.size() && (inCase != null || inAnyCase != null); i++) {
      String form = words.get(i).form();
      String lower = form.toLowerCase(Locale.ROOT);
      inCase = after(inCase, i == first && lower.equals("the") ? lower : form);
      inAnyCase = after(inAnyCase, lower);
      hit(hits, inCase, i + 1);
      hit(hits, inAnyCase, i + 1);
    }
    return hits.values().stream().sorted((a, b) -> Integer.compare(b.end(), a.end())).toList();
  }

  private static @Nullable Node after(@Nullable Node node, String form) {
    return node == null ? null : node.next.get(form);
  }

  private static void hit(Map<Integer, Hit> hits, @Nullable Node node, int end) {
    if (node != null && !node.actors.isEmpty()) {
      List<Actor> actors = new ArrayList<>();
      Hit other = hits.get(end);
      if (other != null) {
        actors.addAll(other.actors());
      }
      node.actors.stream().filter(actor -> !actors.contains(actor)).forEach(actors::add);
      hits.put(end, new Hit(end, actors));
    }
  }
}
