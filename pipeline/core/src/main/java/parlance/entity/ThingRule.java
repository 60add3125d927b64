package parlance.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.entity.ActorNouns.Trait;
import parlance.parse.SyntaxTree;

/**
 * "The festival" is the Ostwick Lantern Festival where that is the only one named before, or the
 * only one near; "the ferry" is the Kestrel where the article called the Kestrel a ferry. Not where
 * "a festival" came in between, nor with words that the name has not: "the film festival". "The
 * climate summit" is the Climate Summit.
 */
final class ThingRule implements Rule {
  private static final double SAID_TO_BE = 0.85;
  private static final double ONLY_ONE = 0.75;
  private static final double NEAR = 0.65;
  private static final int SENTENCES_BACK = 2;

  /** So many sentences later "the festival" may be another. */
  private static final int REMEMBERED = 12;

  private static final int KEYS_READ = 20;

  /** Under one noun; the oldest is forgotten. */
  private static final int KNOWN = 30;

  private static final int TOKENS_READ = 1000;

  @Override
  public void apply(Clustering clustering) {
    new Things(clustering).apply();
  }

  private static final class Things {
    private final Clustering clustering;
    private final Discourse discourse;
    private final SyntaxTree tree;
    private final Descriptors descriptors;
    private final Map<String, Candidate> written = new HashMap<>();
    private final Map<String, Map<Cluster, Candidate>> latest = new HashMap<>();

    Things(Clustering clustering) {
      this.clustering = clustering;
      this.discourse = clustering.discourse();
      this.tree = discourse.tree();
      this.descriptors = new Descriptors(discourse.lexicon(), tree);
    }

    void apply() {
      for (Candidate candidate : discourse.candidates()) {
        if (candidate.isName() && candidate.canBeEntity()) {
          written.putIfAbsent(candidate.key(), candidate);
        }
      }
      for (Candidate candidate : discourse.candidates()) {
        if (candidate.isName()) {
          for (String noun : descriptors.of(candidate)) {
            remember(noun, candidate);
          }
        } else if (candidate.isThing()) {
          boolean name = candidate.key().indexOf(' ') > 0;
          Candidate named = name ? written.get(candidate.key()) : saidToBe(candidate);
          if (named != null) {
            clustering.join(candidate, named, SAID_TO_BE);
          } else {
            takeUp(candidate);
          }
        }
      }
    }

    /** The last mention under the noun of each that it describes. */
    private void remember(String noun, Candidate mention) {
      Map<Cluster, Candidate> known = latest.computeIfAbsent(noun, key -> new LinkedHashMap<>());
      known.remove(clustering.of(mention));
      known.put(clustering.of(mention), mention);
      if (known.size() > KNOWN) {
        known.remove(known.keySet().iterator().next());
      }
    }

    /** The name beside which the phrase is an apposition. */
    private @Nullable Candidate saidToBe(Candidate thing) {
      Candidate name = discourse.names().at(thing.first() - 2);
      return name != null && descriptors.apposition(name) == thing.head() ? name : null;
    }

    private void takeUp(Candidate thing) {
      boolean more = tree.child(thing.head(), "acl", "nmod") > thing.last();
      if (more || !isDefinite(thing.first())) {
        return;
      }
      List<Candidate> possible = new ArrayList<>();
      for (Map.Entry<Cluster, Candidate> known :
          latest.getOrDefault(thing.key(), Map.of()).entrySet()) {
        if (allows(known.getKey(), thing)) {
          possible.add(known.getValue());
        }
      }
      List<Candidate> near =
          possible.stream()
              .filter(c -> discourse.sentence(thing) - discourse.sentence(c) <= SENTENCES_BACK)
              .toList();
      List<Candidate> clear = possible.size() == 1 ? possible : near;
      if (clear.size() == 1
          && discourse.sentence(thing) - discourse.sentence(clear.get(0)) <= REMEMBERED
          && !introducedBetween(clear.get(0), thing)) {
        clustering.join(thing, clear.get(0), possible.size() == 1 ? ONLY_ONE : NEAR);
        remember(thing.key(), thing);
      }
    }

    private boolean isDefinite(int token) {
      String word = tree.word(token).toLowerCase(Locale.ROOT);
      return discourse.lexicon().nouns().has(Trait.DEFINITE, word);
    }

    /** Whether the phrase has no words but those of a name of the cluster. */
    private boolean allows(Cluster cluster, Candidate thing) {
      for (int token = thing.first() + 1; token < thing.last(); token++) {
        String word = NameForm.key(tree.word(token));
        boolean said =
            cluster.members().stream()
                .limit(KEYS_READ)
                .anyMatch(m -> m.isName() && NameForm.words(m.key()).contains(word));
        if (!said) {
          return false;
        }
      }
      return true;
    }

    /** Whether "a festival" stands between two mentions. */
    private boolean introducedBetween(Candidate from, Candidate to) {
      if (to.first() - from.last() > TOKENS_READ) {
        return true;
      }
      for (int token = from.last() + 1; token < to.first(); token++) {
        if (tree.pos(token).startsWith("NN")
            && tree.lemma(token).toLowerCase(Locale.ROOT).equals(to.key())
            && discourse.names().at(token) == null) {
          int determiner = tree.child(token, "det");
          if (determiner == SyntaxTree.NONE || !isDefinite(determiner)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
