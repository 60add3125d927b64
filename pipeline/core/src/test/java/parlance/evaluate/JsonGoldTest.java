package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Span;
import parlance.evaluate.Coding.Mention;
import parlance.evaluate.Coding.Party;
import parlance.evaluate.Coding.Quote;
import parlance.evaluate.Coding.Stance;
import parlance.export.Export;
import parlance.export.ExportFormats;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.io.Spoken;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;

class JsonGoldTest {
  private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";
  private static final String TEXT = "🕊 Ana Marr said Reed left. Bo opposes it.";

  @TempDir private Path folder;

  private Coding read(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    return Gold.read(folder).get(0);
  }

  /** What a coder makes from nothing, with ids as keys and offsets in code points. */
  private static final String CAS =
      """
      {'%HEADER':{'offset-encoding':'UTF-32'},
       '%FEATURE_STRUCTURES':{
        '1':{'%TYPE':'uima.cas.Sofa','sofaString':'TEXT'},
        '2':{'%TYPE':'NER','@sofa':1,'begin':2,'end':10,'value':'PERSON'},
        '3':{'%TYPE':'NER','@sofa':1,'begin':16,'end':20,'value':'PERSON'},
        '4':{'%TYPE':'LINK','@sofa':1,'begin':2,'end':10,'@next':5,'referenceType':'name'},
        '5':{'%TYPE':'LINK','@sofa':1,'begin':27,'end':29,'referenceType':'nominal'},
        '6':{'%TYPE':'CHAIN','@sofa':1,'@first':4},
        '7':{'%TYPE':'webanno.custom.QuotePart','@sofa':1,'begin':2,'end':10,'role':'source'},
        '8':{'%TYPE':'webanno.custom.QuotePart','@sofa':1,'begin':16,'end':25,'role':'content'},
        '9':{'%TYPE':'webanno.custom.Said','@sofa':1,'begin':16,'end':25,
             '@Governor':7,'@Dependent':8},
        '10':{'%TYPE':'webanno.custom.StancePart','@sofa':1,'begin':27,'end':29,'role':'holder'},
        '11':{'%TYPE':'webanno.custom.StancePart','@sofa':1,'begin':38,'end':40,'role':'target'},
        '12':{'%TYPE':'webanno.custom.Stance','@sofa':1,'begin':38,'end':40,'@Governor':10,
              '@Dependent':11,'polarity':'against','circumstance':'negated'}}}
      """
          .replace("TEXT", TEXT)
          .replace("NER", DKPRO + "ner.type.NamedEntity")
          .replace("LINK", DKPRO + "coref.type.CoreferenceLink")
          .replace("CHAIN", DKPRO + "coref.type.CoreferenceChain");

  @Test
  void aCasThatACoderMadeIsRead() throws IOException {
    Coding coding = read("a.txt.json", CAS);
    assertEquals("a.txt", coding.id());
    assertEquals(TEXT, coding.text());
    assertEquals(
        List.of(
            new Mention(new Span(3, 11), "PERSON", "name", "3-11"),
            new Mention(new Span(17, 21), "PERSON", "name", "17-21"),
            new Mention(new Span(28, 30), "MISC", "nominal", "3-11")),
        coding.mentions());
    assertEquals(Map.of("3-11", "Ana Marr", "17-21", "Reed"), coding.entities());
    assertEquals(
        List.of(new Quote(List.of(new Span(17, 26)), List.of(), List.of(new Span(3, 11)), "3-11")),
        coding.quotes());
    assertEquals(
        List.of(
            new Stance(
                new Party("3-11", new Span(28, 30)),
                new Party(null, new Span(39, 41)),
                "against",
                true,
                List.of(new Span(28, 30), new Span(39, 41)))),
        coding.stances());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana Marr", "the Ana Marr"})
  void aSpeakerWithoutASourceGoesByItsName(String name) throws IOException {
    String cas =
        CAS.replace(
                "'begin':16,'end':25,'role':'content'",
                "'begin':16,'end':20,'role':'content','speaker':'" + name + "'")
            .replace("'role':'source'", "'role':'source','quote':'q9'")
            .replace("webanno.custom.Said", "webanno.custom.Other");
    Quote quote = read("a.json", cas).quotes().get(0);
    assertEquals(List.of(), quote.source());
    assertEquals("3-11", quote.speaker(), "though the content is a mention of Reed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brat", "cas-json"})
  void anExportOfTheOutputAgreesWithIt(String format) {
    Path output = folder.resolve("output");
    Path exported = folder.resolve("exported");
    OutputFolders.write(output, OffsetUnit.CODEPOINT, Spoken.document());
    Export.write(RecordedOutput.open(output), ExportFormats.named(format), exported, n -> {});
    Settings settings = new Settings(Set.of(), Set.of(), 1);
    Evaluation evaluation = new Evaluation(Gold.read(exported), settings, Map.of());
    try (Stream<Coding> found = Gold.output(output)) {
      Scores scores = evaluation.of(found);
      assertEquals(Set.of(Layer.values()), scores.layers());
      assertEquals(0, scores.missing());
      scores.figures(1).forEach(figure -> assertEquals(1, figure.tally().f1(), figure::toString));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'sofaString':|'sofa':| there is no sofaString",
        "UTF-32|UTF-8| offsets in UTF-8 are not read",
        "'end':40|'end':99| 99 beyond the text",
        "'begin':2,|| no begin or no end",
        "'role':'source'|'role':'speaker'| has the role “speaker”; choose one of",
        "'polarity':'against'|'polarity':'pro'| polarity is favor or against, not pro",
        "'polarity':'against',|| has no polarity; draw a relation",
        "'@Governor':7|'@Governor':11| a relation leads from the target “it” to the content",
        "'@Governor':10|'@Governor':77| a relation leads from what is no such part",
        "'@next':5|'@next':50| a chain leads to 50",
        "{'%HEADER'|'%HEADER'| neither UIMA CAS JSON",
        "}}}|}}| is no JSON, or was cut off",
        "%FEATURE_STRUCTURES|%FEATURES| neither UIMA CAS JSON 0.4 nor"
      })
  void whatIsWrongInACasIsNamedWithItsFile(String right, String wrong, String message) {
    String broken = CAS.replace(right, wrong == null ? "" : wrong);
    SetupException refused = assertThrows(SetupException.class, () -> read("a.json", broken));
    assertTrue(refused.getMessage().contains(folder.resolve("a.json").toString()));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @Test
  void aStanceWhoseRelationAloneIsDeletedIsRefused() {
    String half =
        CAS.replaceAll("(?s),\\s+'12':.*", "}}")
            .replace("'role':'holder'", "'role':'holder','stance':'s1'")
            .replace("'role':'target'", "'role':'target','stance':'s1','polarity':'favor'");
    SetupException refused = assertThrows(SetupException.class, () -> read("a.json", half));
    assertTrue(refused.getMessage().contains("no relation between them"), refused.getMessage());
  }

  private static final String TASKS =
      """
      [{'data':{'article':'x/1','text':'TEXT'},'annotations':[
        {'was_cancelled':true,'result':[]},
        {'result':[
          {'id':'a','from_name':'mention','type':'labels',
           'value':{'start':3,'end':11,'labels':['PERSON']}},
          {'id':'b','from_name':'mention','type':'labels',
           'value':{'start':28,'end':30,'labels':['PERSON']}},
          {'id':'c','from_name':'stance','type':'labels',
           'value':{'start':28,'end':30,'labels':['holder']}},
          {'id':'d','from_name':'stance','type':'labels',
           'value':{'start':39,'end':41,'labels':['target']}},
          {'id':'e','from_name':'stance','type':'labels',
           'value':{'start':28,'end':41,'labels':['evidence']}},
          {'type':'relation','from_id':'b','to_id':'a','labels':['same']},
          {'type':'relation','from_id':'c','to_id':'d','labels':['not against']}]}]},
       {'data':{'article':'x/2','text':'TEXT'},'annotations':[]}]
      """
          .replace("TEXT", TEXT);

  @Test
  void tasksOfLabelStudioThatSomebodySubmittedAreRead() throws IOException {
    Coding coding = read("project-1.json", TASKS);
    assertEquals(1, Gold.read(folder).size());
    assertEquals("x/1", coding.id());
    assertEquals(Map.of("a", "Ana Marr"), coding.entities());
    assertEquals(
        List.of(
            new Stance(
                new Party("a", new Span(28, 30)),
                new Party(null, new Span(39, 41)),
                "against",
                true,
                List.of(new Span(28, 41)))),
        coding.stances());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'article':'x/1',|| no data.article",
        "'was_cancelled':true|'was_cancelled':false| has 2 annotations",
        "'end':30|'end':300| a region is not in the text",
        "'not against'|| has no polarity",
        "'annotations'|'predictions'| nobody has coded any of"
      })
  void whatIsWrongInTasksIsNamedWithItsFile(String right, String wrong, String message) {
    String broken = TASKS.replace(right, wrong == null ? "" : wrong);
    SetupException refused = assertThrows(SetupException.class, () -> read("p.json", broken));
    assertTrue(refused.getMessage().contains(folder.resolve("p.json").toString()));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }
}
