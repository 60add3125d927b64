package parlance.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

class OpenNlpLanguageDetectorIT extends StageContract {
  @Override
  protected Stage create() {
    return new OpenNlpLanguageDetectorFactory().create(StageOptions.NONE, new Models(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Spanish | El gobierno rechazó ayer la propuesta de la oposición para adelantar las"
            + " elecciones y aseguró que el presupuesto será aprobado antes de fin de mes. «No"
            + " vamos a ceder», dijo la ministra de Hacienda, Lucía Barranco.",
        "French | Le ministre des Transports a annoncé mardi que les négociations avec les"
            + " syndicats reprendraient la semaine prochaine. « Nous sommes prêts à discuter de"
            + " tout », a déclaré Paul Lenoir devant l'Assemblée.",
        "German | Die Bundesregierung hat am Mittwoch einen neuen Gesetzentwurf vorgelegt, der die"
            + " Zölle auf Stahl senken soll. „Das ist ein wichtiger Schritt“, sagte"
            + " Wirtschaftsminister Karl Obermann in Berlin, während die Gewerkschaften warnten.",
        "Russian | Министр транспорта заявил во вторник, что переговоры с профсоюзами возобновятся"
            + " на следующей неделе. «Мы готовы обсуждать всё», — сказал Павел Орлов в парламенте."
      })
  void refusesOtherLanguagesByName(String language, String text) {
    StageException refused =
        assertThrows(
            StageException.class, () -> stage.apply(Document.of(Documents.article("a", text))));
    assertTrue(
        refused.getMessage().startsWith("not English but " + language + " ("),
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Striker: Rodríguez. Defenders: Iñaki Peña, João Gonçalves, Núñez, Hernández, Muñoz, Gómez"
            + " de la Torre and Fernández.",
        "“¡No pasarán!” she shouted, and the crowd in the Plaza de Armas answered “Sí, se puede”"
            + " until Police Commissioner Ignacio Echeverría asked for quiet.",
        "Bonjour",
        "12:30",
        "Ja, sagte er."
      })
  void takesNamesQuotesAndWhatIsTooShortToTellAsEnglish(String text) throws StageException {
    assertEquals("eng", stage.apply(Document.of(Documents.article("a", text))).get(Layer.LANGUAGE));
  }

  @Test
  void readsOnlyTheBeginningOfAVeryLongText() throws StageException {
    String text = "The minister said the harbour tax would stay. ".repeat(50_000);
    long begin = System.nanoTime();
    stage.apply(Document.of(Documents.article("a", text)));
    assertTrue(System.nanoTime() - begin < 5_000_000_000L);
  }
}
