package parlance.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parlance.export.ExportFolder;
import parlance.model.SetupException;
import parlance.sample.Manifest;

/** Reads what INCEpTION, cassis or Label Studio saved as JSON. */
final class JsonGold {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENDING = ".json";
  private static final Set<String> ABOUT = Set.of(Manifest.FILE, ExportFolder.ABOUT);

  private JsonGold() {}

  /** The files in the order of their names; none if there are none, or if the path is another. */
  static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return isOne(path) ? List.of(path) : List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(JsonGold::isOne).sorted().toList();
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + path + ": " + unreadable, unreadable);
    }
  }

  private static boolean isOne(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) && !ABOUT.contains(name) && Files.isRegularFile(file);
  }

  /**
   * The articles of the files; a CAS has the id that its file is named after.
   *
   * @throws SetupException that names the file, if one cannot be read, or if there is nothing coded
   */
  static List<Coding> read(List<Path> files) {
    List<Coding> codings = new ArrayList<>();
    for (Path file : files) {
      try {
        codings.addAll(codings(file, JSON.readTree(Files.readAllBytes(file))));
      } catch (JsonProcessingException malformed) {
        throw new SetupException(
            file + " is no JSON, or was cut off; save it anew: " + malformed.getOriginalMessage(),
            malformed);
      } catch (IOException unreadable) {
        throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
      } catch (SetupException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
        throw new SetupException(file + ": " + wrong.getMessage(), wrong);
      }
    }
    if (codings.isEmpty()) {
      throw new SetupException(
          "nobody has coded any of "
              + files
              + "; put there what Label Studio exports as JSON when tasks were submitted");
    }
    return codings;
  }

  private static List<Coding> codings(Path file, JsonNode content) {
    if (content.isArray()) {
      return LabelStudioGold.read(content);
    }
    if (!CasJsonGold.isOne(content)) {
      throw new SetupException(
          "neither UIMA CAS JSON 0.4 nor an export of Label Studio; save it as one of these, or"
              + " take it out of the folder");
    }
    String id = String.valueOf(file.getFileName());
    while (id.endsWith(ENDING)) {
      id = id.substring(0, id.length() - ENDING.length());
    }
    return List.of(CasJsonGold.read(id, content));
  }
}
