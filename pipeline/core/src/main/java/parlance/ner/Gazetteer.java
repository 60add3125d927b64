package parlance.ner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import parlance.document.MentionType;
import parlance.model.Models;
import parlance.model.SetupException;

/** Places and peoples known by name, from the lists in CoreNLP's models. */
final class Gazetteer {
  private static final String FOLDER = "edu/stanford/nlp/models/dcoref/";
  private final Set<String> places = new HashSet<>();
  private final Set<String> peoples = new HashSet<>();

  Gazetteer(Models models) {
    read(models, "demonyms.txt");
    read(models, "countries");
    read(models, "statesandprovinces");
  }

  private void read(Models models, String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(models.open(FOLDER + file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.strip().split("\t", -1);
        if (file.equals("demonyms.txt")) {
          places.add(fields[0]);
          for (int i = 1; i < fields.length; i++) {
            peoples.add(fields[i]);
          }
        } else {
          places.add(fields[fields.length - 1]);
        }
      }
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + FOLDER + file, unreadable);
    }
  }

  MentionType type(String name, String tag) {
    if (peoples.contains(name)) {
      return MentionType.NORP;
    }
    return switch (tag) {
      case "PERSON" -> MentionType.PERSON;
      case "ORGANIZATION" -> MentionType.ORG;
      case "LOCATION" -> places.contains(name) ? MentionType.GPE : MentionType.LOC;
      default -> MentionType.MISC;
    };
  }
}
