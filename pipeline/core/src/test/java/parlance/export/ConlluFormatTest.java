package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.io.OffsetUnit;

class ConlluFormatTest {
  private static final Set<String> UNIVERSAL =
      Set.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
          "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");
  private static final Pattern RANGE = Pattern.compile("TokenRange=(\\d+):(\\d+)");

  @TempDir private Path folder;

  /** Checks what the format asks of a sentence, and that its tokens are where they say. */
  private static void check(String block, int[] text) {
    StringBuilder words = new StringBuilder();
    List<Integer> heads = new ArrayList<>();
    String expected = null;
    for (String line : block.lines().toList()) {
      if (line.startsWith("# text = ")) {
        expected = line.substring(9);
      }
      if (line.startsWith("#")) {
        continue;
      }
      String[] field = line.split("\t", -1);
      assertEquals(10, field.length, line);
      for (String each : field) {
        assertFalse(each.isEmpty() || !each.equals(each.strip()), line);
      }
      assertEquals(heads.size() + 1, Integer.parseInt(field[0]), line);
      assertTrue(UNIVERSAL.contains(field[3]), line);
      heads.add(Integer.parseInt(field[6]));
      assertEquals(heads.get(heads.size() - 1) == 0, field[7].equals("root"), line);
      Matcher range = RANGE.matcher(field[9]);
      assertTrue(range.find(), line);
      int begin = Integer.parseInt(range.group(1));
      assertEquals(
          field[1], new String(text, begin, Integer.parseInt(range.group(2)) - begin), line);
      List<String> misc = List.of(field[9].split("\\|"));
      assertEquals(new ArrayList<>(new TreeSet<>(misc)), misc, "sorted: " + line);
      words.append(field[1]).append(misc.contains("SpaceAfter=No") ? "" : " ");
    }
    assertEquals(expected, words.toString().strip());
    assertEquals(1, heads.stream().filter(head -> head == 0).count(), "one root");
    for (int i = 0; i < heads.size(); i++) {
      int at = i + 1;
      for (int steps = 0; at != 0; steps++) {
        assertTrue(steps <= heads.size(), "a circle in " + block);
        at = heads.get(at - 1);
      }
    }
  }

  @Test
  void sentencesAreTreesWhoseTokensAreWhereTheySay() throws IOException {
    ExportSamples.folder(folder, OffsetUnit.UTF16);
    String file =
        Files.readString(ExportSamples.export("conllu", folder).resolve("articles.conllu"));
    assertTrue(file.startsWith("# newdoc id = test\n# global.Entity = eid-etype\n"), file);
    assertTrue(file.endsWith("\n\n"), file);
    String[] blocks = file.strip().split("\n\n", -1);
    assertEquals(2, blocks.length);
    int[] text = ExportSamples.articles(folder).get(0).text().codePoints().toArray();
    for (String block : blocks) {
      check(block, text);
    }
    assertTrue(file.contains("\n1\t🕊\t🕊\tNOUN\tNN\t_\t6\tdep\t_\tTokenRange=0:1\n"), file);
    assertTrue(file.contains("\tEntity=(e1-PERSON|TokenRange="), file);
    assertTrue(file.contains("\tEntity=e1)|SpaceAfter=No|TokenRange="), file);
    assertTrue(file.contains("# sent_id = test-2\n"), file);
  }

  @ParameterizedTest
  @CsvSource({
    "NN,nsubj,NOUN", "VBZ,aux:pass,AUX", "VBD,cop,AUX", "VBD,root,VERB", "IN,mark,SCONJ",
    "IN,case,ADP", "TO,mark,PART", "NNP,,PROPN", "PRP$,nmod:poss,PRON", "'-LRB-',punct,PUNCT",
    "'',dep,X", "no-tag,,X"
  })
  void tagsAreThoseOfUniversalDependencies(String penn, String relation, String expected) {
    assertEquals(expected, new UniversalTags().of(penn, relation));
  }
}
