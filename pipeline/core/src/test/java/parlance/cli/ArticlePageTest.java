package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import parlance.io.ArticleLine;
import parlance.io.OffsetUnit;
import parlance.io.Spoken;

class ArticlePageTest {

  private static String page(OffsetUnit unit, int width, boolean colour) {
    return new ArticlePage(ArticleLine.of(Spoken.document(), unit), width, colour).render();
  }

  @Test
  void aPageReadsWellInAPipe() {
    String expected =
        """
        test · test.txt
        note: nothing is wrong

        🕊 {q1 “No,”} said Anna Beck[e1], the mayor. {q1 “Never a tunnel.”}

        Who is in it
          e1  Anna Beck, mayor · PERSON · 1 mention

        Who said what
          q1  Anna Beck [e1] · direct, said
              “No,” … “Never a tunnel.”

        Where they stand
          s1  Anna Beck [e1] against a tunnel · in q1
              Never a tunnel
              issue: against A tunnel [T1] · by lemma
          s2  the article for Anna Beck [e1] · negated, future, as told by Anna Beck [e1]
              Never a tunnel
        """;
    assertEquals(expected, page(OffsetUnit.CODEPOINT, 100, false));
    assertEquals(expected, page(OffsetUnit.UTF16, 100, false), "in whatever unit offsets count");
  }

  @Test
  void linesFitTheTerminal() {
    assertTrue(
        page(OffsetUnit.CODEPOINT, 40, false)
            .lines()
            .allMatch(line -> line.codePointCount(0, line.length()) <= 40));
  }

  @Test
  void coloursAreSwitchedOffAtEveryLinesEnd() {
    String page = page(OffsetUnit.CODEPOINT, 40, true);
    assertTrue(page.contains("\u001b[1;31magainst\u001b[0m"), page);
    for (String line : page.lines().toList()) {
      int last = line.lastIndexOf('\u001b');
      assertTrue(last < 0 || line.startsWith("\u001b[0m", last), line);
    }
    assertFalse(page(OffsetUnit.CODEPOINT, 40, false).contains("\u001b"));
  }
}
