package parlance.stance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;

/**
 * A position as a reader coded it: a row of {@code seeds-gold.tsv}, whose head says what it holds.
 *
 * @param tuned whether rules may be mended by what its article shows
 * @param asked whether it is missed where nobody finds it
 * @param holders names that are equally right; {@link #AUTHOR} for the article's own voice
 * @param targets wordings that are equally right, each with the sign it needs
 * @param ofActor whether the target is an actor
 * @param reporters names that are equally right; empty if the article reports it
 * @param evidence words of the article that occur in it once
 */
record GoldStance(
    String article,
    boolean tuned,
    boolean asked,
    List<String> holders,
    List<Wording> targets,
    boolean ofActor,
    Set<Modality> modalities,
    List<String> reporters,
    String evidence) {
  static final String AUTHOR = "AUTHOR";

  /** A target's words, and the position toward what they name. */
  record Wording(String words, Polarity polarity, boolean negated) {}

  static List<GoldStance> read(String resource) throws IOException {
    try (InputStream in = GoldStance.class.getResourceAsStream(resource)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(GoldStance::row)
          .toList();
    }
  }

  static GoldStance row(String line) {
    String[] field = line.split("\t", -1);
    Polarity polarity = Polarity.valueOf(field[6].toUpperCase(Locale.ROOT));
    boolean negated = Boolean.parseBoolean(field[7]);
    List<Wording> targets = new ArrayList<>();
    for (String alternative : alternatives(field[4])) {
      targets.add(wording(alternative, polarity, negated));
    }
    List<Modality> modalities = new ArrayList<>();
    for (String modality : field[8].split("\\|", -1)) {
      modalities.add(Modality.valueOf(modality.toUpperCase(Locale.ROOT)));
    }
    return new GoldStance(
        field[0],
        field[1].equals("tune"),
        field[2].equals("core"),
        alternatives(field[3]),
        targets,
        field[5].equals("entity"),
        Set.copyOf(modalities),
        field[9].equals("-") ? List.of() : alternatives(field[9]),
        field[10]);
  }

  private static Wording wording(String alternative, Polarity polarity, boolean negated) {
    for (Polarity sign : Polarity.values()) {
      for (String not : List.of("not-", "")) {
        String prefix = not + sign.name().toLowerCase(Locale.ROOT) + ":";
        if (alternative.startsWith(prefix)) {
          return new Wording(alternative.substring(prefix.length()), sign, !not.isEmpty());
        }
      }
    }
    return new Wording(alternative, polarity, negated);
  }

  private static List<String> alternatives(String field) {
    return List.of(field.split(" \\| ", -1));
  }
}
