package parlance.spark;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.zip.CRC32;
import parlance.journal.Settings;
import parlance.run.RunSettings;

/** What makes two runs give the same article different records, or take other articles. */
final class DropSettings {
  private DropSettings() {}

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
    SortedMap<String, String> values = RunSettings.common(how.unit(), how.skipsDuplicates());
    values.put("chain", how.chain().name() + " (" + how.chain().key().substring(0, 8) + ")");
    values.put("--max-characters", Integer.toString(how.longest().characters()));
    return new Settings(values);
  }
}
