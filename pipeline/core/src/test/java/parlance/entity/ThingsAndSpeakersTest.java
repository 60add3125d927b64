package parlance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** What "the festival" takes up, and who "I" is, on sentences parsed by hand. */
final class ThingsAndSpeakersTest {
  private static final String LANTERN_FESTIVAL_BEGAN =
      """
      The the DT 4 det
      Ostwick Ostwick NNP 4 compound EVENT
      Lantern Lantern NNP 4 compound +EVENT
      Festival Festival NNP 5 nsubj +EVENT
      began begin VBD 0 root
      . . . 5 punct
      """;

  private static String began(String determiner, String... words) {
    StringBuilder lines = new StringBuilder();
    int noun = words.length + 1;
    lines.append("%s %s DT %d det\n".formatted(determiner, determiner, noun));
    for (int i = 0; i < words.length; i++) {
      boolean last = i == words.length - 1;
      String relation = last ? "nsubj" : "compound";
      int head = last ? noun + 1 : noun;
      lines.append("%s %s NN %d %s\n".formatted(words[i], words[i], head, relation));
    }
    return lines + "began begin VBD 0 root\n. . . %d punct".formatted(noun + 1);
  }

  @Test
  void theFestivalIsTheOneThatWasNamed() {
    Actors actors = Actors.of(LANTERN_FESTIVAL_BEGAN, began("the", "festival"));
    assertEquals("Ostwick Lantern Festival|the festival", actors.together("the festival"));
    Actors same = Actors.of(LANTERN_FESTIVAL_BEGAN, began("the", "lantern", "festival"));
    assertEquals(
        "Ostwick Lantern Festival|the lantern festival", same.together("Ostwick Lantern Festival"));
  }

  @Test
  void anotherFestivalIsNotTheNamedOne() {
    assertFalse(
        Actors.of(LANTERN_FESTIVAL_BEGAN, began("the", "film", "festival"))
            .texts()
            .contains("the film festival"));
    assertFalse(
        Actors.of(LANTERN_FESTIVAL_BEGAN, began("a", "festival"), began("the", "festival"))
            .texts()
            .contains("the festival"));
    assertFalse(Actors.of(began("the", "festival")).texts().contains("the festival"));
  }

  @Test
  void whatAFerryIsCalledIsTheFerry() {
    Actors actors =
        Actors.of(
            """
            The the DT 3 det
            ferry ferry NN 3 compound
            Kestrel Kestrel NNP 4 nsubj MISC
            sank sink VBD 0 root
            . . . 4 punct
            """,
            began("the", "ferry"));
    assertEquals("Kestrel|the ferry", actors.together("the ferry"));
  }

  private static String left(String subject, String tag) {
    return "\"%s %s %s 2 nsubj\nleave leave VBP 0 root\n. . . 2 punct"
        .formatted(subject, subject, tag)
        .replace("\"", "“ “ `` 3 punct\n")
        .replace("2 nsubj", "3 nsubj")
        .replace("0 root\n. . . 2 punct", "0 root\n” ” '' 3 punct");
  }

  /** “I leave,” Jane Roe said. */
  private static String said(String pronoun, String name, String type) {
    return """
    “ “ `` 3 punct
    %s %s PRP 3 nsubj
    leave leave VBP 6 ccomp
    , , , 3 punct
    ” ” '' 3 punct
    said say VBD 0 root
    %s %s NNP 6 nsubj %s
    . . . 6 punct
    """
        .formatted(pronoun, pronoun, name, name, type);
  }

  @Test
  void iIsWhoSpeaks() {
    Actors actors = Actors.of(said("I", "Roe", "PERSON"), left("I", "PRP"));
    assertEquals("I|Roe|I", actors.together("Roe"));
  }

  @Test
  void weIsTheBodyThatSpeaksAndNoPerson() {
    assertEquals("We|Acme", Actors.of(said("We", "Acme", "ORG")).together("Acme"));
    assertEquals("Roe", Actors.of(said("We", "Roe", "PERSON")).together("Roe"));
  }

  @Test
  void iWithoutASpeakerIsNobody() {
    Actors actors = Actors.of(said("I", "Roe", "PERSON"), "¶\n" + left("I", "PRP"));
    assertEquals("I|Roe", actors.together("Roe"));
  }

  @Test
  void iOfOneQuotedWithinIsNotTheSpeaker() {
    Actors actors =
        Actors.of(
            """
            “ “ `` 3 punct
            She she PRP 3 nsubj
            said say VBD 9 ccomp
            ‘ ‘ `` 6 punct
            I I PRP 6 nsubj
            leave leave VBP 3 ccomp
            ’ ’ '' 6 punct
            ” ” '' 3 punct
            said say VBD 0 root
            Roe Roe NNP 9 nsubj PERSON
            . . . 9 punct
            """);
    assertEquals("Roe", actors.together("Roe"));
  }
}
