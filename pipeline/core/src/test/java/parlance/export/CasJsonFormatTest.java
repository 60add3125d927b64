package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.json.jsoncas2.mode.FeatureStructuresMode;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.io.OffsetUnit;

class CasJsonFormatTest {
  @TempDir private Path folder;

  /** Reads with Apache UIMA's own reader, which has to be given the types of the file. */
  private CAS read(String id) throws Exception {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    Path file = ExportSamples.export("cas-json", folder).resolve(FileNames.of(id) + ".json");
    CAS cas = CasCreationUtils.createCas(types(file), null, null);
    JsonCas2Deserializer reader = new JsonCas2Deserializer();
    reader.setFsMode(FeatureStructuresMode.AS_ARRAY);
    reader.deserialize(file.toFile(), cas);
    return cas;
  }

  private static TypeSystemDescription types(Path file) throws IOException {
    TypeSystemDescription types =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    for (JsonNode each : new ObjectMapper().readTree(file.toFile()).get("%TYPES")) {
      TypeDescription type =
          types.addType(each.get("%NAME").textValue(), "", each.get("%SUPER_TYPE").textValue());
      for (JsonNode feature : each) {
        if (feature.isObject()) {
          type.addFeature(feature.get("%NAME").textValue(), "", feature.get("%RANGE").textValue());
        }
      }
    }
    return types;
  }

  private static List<AnnotationFS> all(CAS cas, CasType type) {
    return StreamSupport.stream(
            cas.getAnnotationIndex(cas.getTypeSystem().getType(type.type())).spliterator(), false)
        .toList();
  }

  private static String feature(FeatureStructure of, String name) {
    return of.getFeatureValueAsString(of.getType().getFeatureByBaseName(name));
  }

  private static AnnotationFS end(AnnotationFS relation, String name) {
    return (AnnotationFS) relation.getFeatureValue(relation.getType().getFeatureByBaseName(name));
  }

  @Test
  void sentencesTokensAndQuotesAreReadBack() throws Exception {
    CAS cas = read("test");
    assertEquals("en", cas.getDocumentLanguage().substring(0, 2));
    assertEquals(2, all(cas, CasType.SENTENCE).size());
    assertEquals("🕊", all(cas, CasType.TOKEN).get(0).getCoveredText());
    assertEquals("Anna", all(cas, CasType.TOKEN).get(6).getCoveredText());
    assertEquals("Anna Beck", all(cas, CasType.NAMED_ENTITY).get(0).getCoveredText());
    List<AnnotationFS> said = all(cas, CasType.SAID);
    assertEquals("“Never a tunnel.”", end(said.get(1), "Dependent").getCoveredText());
    assertEquals("Anna Beck, the mayor", end(said.get(1), "Governor").getCoveredText());
    AnnotationFS stance = all(cas, CasType.STANCE).get(0);
    assertEquals("Anna Beck", end(stance, "Governor").getCoveredText());
    assertEquals("a tunnel", end(stance, "Dependent").getCoveredText());
    assertEquals("against", feature(stance, "polarity"));
    assertEquals(1, all(cas, CasType.STANCE).size(), "nobody is known to hold the other");
    assertEquals(
        List.of("asserted", "negated, future"),
        all(cas, CasType.STANCE_PART).stream()
            .filter(part -> "evidence".equals(feature(part, "role")))
            .map(part -> feature(part, "circumstance"))
            .toList());
  }

  @Test
  void offsetsCountUtf16UnitsAndChainsAreLinked() throws Exception {
    CAS cas = read(ExportSamples.WILD);
    List<AnnotationFS> links = all(cas, CasType.COREFERENCE_LINK);
    assertEquals("Mia\uFFFD Roe", links.get(0).getCoveredText());
    assertEquals("the\nplan", end(links.get(0), "next").getCoveredText());
    assertNull(end(links.get(1), "next"));
    assertEquals(
        "https://en.wikipedia.org/wiki/Mia_Roe",
        feature(all(cas, CasType.NAMED_ENTITY).get(0), "identifier"));
    FeatureStructure chain =
        cas.select(cas.getTypeSystem().getType(CasType.COREFERENCE_CHAIN.type())).asList().get(0);
    assertEquals(
        links.get(0), chain.getFeatureValue(chain.getType().getFeatureByBaseName("first")));
    assertEquals(
        "“=Taxes,\n\nno 🕊!”",
        all(cas, CasType.QUOTE_PART).stream()
            .filter(part -> "content".equals(feature(part, "role")))
            .findFirst()
            .orElseThrow()
            .getCoveredText());
  }
}
