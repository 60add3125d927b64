package parlance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.stage.Stage;
import parlance.stage.StageContract;

final class LinkStageContractTest extends StageContract {

  @Override
  protected Stage create() {
    return new LinkStage(
        Indexes.of(
            "Ada_Bright P5 ada bright",
            "Aldonia G9 aldonia",
            "Mayor O9 mayor",
            "Una_Kell P6 kell",
            "Mossing G3 mossing",
            "Mossing,_Aldonia G5 mossing aldonia"));
  }

  @Test
  void onlyTheLinkOfAnEntityChangesAndOnlyNamesAreLookedUp() throws Exception {
    Document read =
        Document.of(Documents.article("a", "Ada Bright left Aldonia. The mayor stayed."));
    Mention bright = mention(read, "m1", "Ada Bright", MentionType.PERSON, Mention.Form.NAME, "e1");
    Mention country = mention(read, "m2", "Aldonia", MentionType.GPE, Mention.Form.NAME, "e2");
    Mention mayor = mention(read, "m3", "mayor", MentionType.ORG, Mention.Form.NOMINAL, "e3");
    Document before =
        read.with(Layer.MENTIONS, List.of(bright, country, mayor))
            .with(
                Layer.ENTITIES,
                List.of(
                    new Entity("e1", "Ada Bright", MentionType.PERSON, "poet", null, List.of("m1")),
                    new Entity("e2", "Aldonia", MentionType.GPE, null, "Kept", List.of("m2")),
                    new Entity("e3", "mayor", MentionType.ORG, null, null, List.of("m3"))));
    List<Entity> after = stage.apply(before).entities();
    assertEquals(
        new Entity("e1", "Ada Bright", MentionType.PERSON, "poet", "Ada_Bright", List.of("m1")),
        after.get(0));
    assertEquals("Kept", after.get(1).link());
    assertNull(after.get(2).link());
  }

  @Test
  void aFamilyNameThatTwoBearLinksNobodyAndARegionTellsPlacesApart() throws Exception {
    Document read =
        Document.of(
            Documents.article("a", "Kell met Tom Kell in Mossing, Aldonia, not in Mossing."));
    Mention kell = mention(read, "m1", "Kell", MentionType.PERSON, Mention.Form.NAME, "e1");
    Mention tom = mention(read, "m2", "Tom Kell", MentionType.PERSON, Mention.Form.NAME, "e2");
    Mention town = mention(read, "m3", "Mossing", MentionType.GPE, Mention.Form.NAME, "e3");
    Mention country = mention(read, "m4", "Aldonia", MentionType.GPE, Mention.Form.NAME, "e4");
    List<Entity> entities =
        List.of(
            new Entity("e1", "Kell", MentionType.PERSON, null, null, List.of("m1")),
            new Entity("e2", "Tom Kell", MentionType.PERSON, null, null, List.of("m2")),
            new Entity("e3", "Mossing", MentionType.GPE, null, null, List.of("m3")),
            new Entity("e4", "Aldonia", MentionType.GPE, null, null, List.of("m4")));
    Document before =
        read.with(Layer.MENTIONS, List.of(kell, tom, town, country)).with(Layer.ENTITIES, entities);
    List<Entity> after = stage.apply(before).entities();
    assertNull(after.get(0).link());
    assertNull(after.get(1).link());
    assertEquals("Mossing,_Aldonia", after.get(2).link());
    Document alone = before.with(Layer.ENTITIES, entities.subList(0, 1));
    assertEquals("Una_Kell", stage.apply(alone).entities().get(0).link());
  }

  private static Mention mention(
      Document document,
      String id,
      String words,
      MentionType type,
      Mention.Form form,
      String entity) {
    return Documents.mention(document, id, words, type, form, entity);
  }
}
