package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;

final class DashNameTest {
  private static final String SIGNED =
      """
      “ " `` 3 punct
      We we PRP 3 nsubj
      sailed sail VBD 0 root
      . . . 3 punct
      ” " '' 3 punct
      – – SYM 3 punct
      Mara Mara NNP 8 compound
      Lindt Lindt NNP 3 dep
      , , , 8 punct
      Port Port NNP 11 compound
      Ansel Ansel NNP 8 appos
      """;

  @Test
  void whereTheSignerLivesIsNoRole() {
    Document parsed = Documents.parsed(SIGNED);
    Mention name =
        Documents.mention(parsed, "m1", "Mara Lindt", MentionType.PERSON, Mention.Form.NAME, null);
    Mention place =
        Documents.mention(parsed, "m2", "Port Ansel", MentionType.GPE, Mention.Form.NAME, null);
    Document document =
        parsed.with(Layer.MENTIONS, List.of(name, place)).with(Layer.ENTITIES, List.of());
    Scene scene = new Scene(document);
    Candidate signed = new DashName(scene).find(scene.quotations().all().get(0));
    assertEquals(name.span(), signed.source());
  }
}
