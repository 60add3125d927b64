package parlance.spark;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import parlance.cli.Version;
import parlance.io.ArticleLine;
import parlance.journal.Settings;

/** What makes two runs give the same article different records, or take other articles. */
final class RunSettings {
  private RunSettings() {}

  /** The settings of a run over some files, which it does not go on with if they have changed. */
  static Settings of(Annotation how, DropFiles files) {
    SortedMap<String, String> values = of(how).values();
    CRC32 checksum = new CRC32();
    for (DropFile file : files.files()) {
      String line = file.path() + " " + file.bytes() + "\n";
      checksum.update(line.getBytes(StandardCharsets.UTF_8));
    }
    values.put(
        "input", files.files().size() + " files (" + Long.toHexString(checksum.getValue()) + ")");
    return new Settings(values);
  }

  static Settings of(Annotation how) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("version", Version.current());
    values.put("build", Version.build());
    values.put("schema", Integer.toString(ArticleLine.SCHEMA));
    values.put("chain", how.chain().name() + " (" + how.chain().key().substring(0, 8) + ")");
    values.put("--offsets", how.unit().label());
    values.put("--skip-duplicates", Boolean.toString(how.skipsDuplicates()));
    values.put("--max-characters", Integer.toString(how.longest().characters()));
    return new Settings(values);
  }
}
