package parlance.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A folder with articles of all kinds, good and bad. */
final class Drop {
  private Drop() {}

  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("wire"));
    Stories stories = new Stories(1);
    List<String> story = stories.story(120);
    text(folder, "wire/first.txt", "date 2024-01-19\n\n" + Stories.text(story));
    text(folder, "a-copy.txt", "date 2024-01-20\n\n" + Stories.text(stories.version(story, 2)));
    text(folder, "undated.txt", Stories.text(story));
    text(folder, "rejected.txt", "The minister said no to tariffs.");
    text(folder, "faulty.txt", "The minister said something hostile.");
    text(folder, "slow.txt", QuickStageFactory.SLOW + " the minister said nothing.");
    text(folder, "empty.txt", " \n");
    text(folder, "no-day.txt", "date 2024-13-41\n\nThe minister said so.");
    Files.write(
        folder.resolve("latin.txt"), "Ma\u00f1ana, he said".getBytes(StandardCharsets.ISO_8859_1));
    text(folder, "notes.pdf", "not read");
    text(folder, "same.txt", "The mayor said yes \ud83d\ude00 on Monday.");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(line("w" + i, Stories.text(stories.story(60)), "2024-02-" + (10 + i % 19)));
    }
    lines.add(line("w3", "Another with an id that is taken, he said.", "2024-03-01"));
    lines.add(line("same", "And an id that a file of text has, she said.", "2024-03-01"));
    lines.add("{\"id\":\"x\",\"text\":12}");
    lines.add("not JSON");
    lines.add(line("copy-in-lines", Stories.text(stories.version(story, 3)), "2023-12-31"));
    lines.add(
        "{\"id\":\"half\",\"text\":\"Half a pair \\ud83d, he said.\",\"outlet\":\"The \\\"Wire\\\"\"}");
    lines.add("{\"text\":\"No id, he said.\",\"title\":\"T\",\"url\":\"https://example.org/1\"}");
    text(folder, "wire/b.jsonl", String.join("\n", lines) + "\n");
    byte[] packed =
        packed(
            String.join(
                "\n", lines.subList(0, 5).stream().map(l -> l.replace("\"w", "\"g")).toList()));
    Files.write(folder.resolve("wire/c.jsonl.gz"), packed);
    Files.write(folder.resolve("wire/cut.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
    text(
        folder,
        "table.csv",
        "id,text,date\nt1,\"He said, twice,\nthat he said so.\",2024-01-02\nt2,,\nt1,Again he said.,\n");
    return folder;
  }

  static void text(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  static String line(String id, String text, String date) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"date\":\"" + date + "\"}";
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
