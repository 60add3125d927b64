package parlance.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

class CoreNlpParserIT extends StageContract {
  @Override
  protected Stage create() {
    return new CoreNlpParserFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void headsAreCountedThroughTheWholeDocument() throws StageException {
    Document unparsed =
        Documents.parsed(
            """
            #
            The the DT 0 root
            Road Road NNP 1 dep
            """,
            """
            ¶
            She she PRP 0 root
            praised praise VBD 1 dep
            Anna Anna NNP 1 dep
            's 's POS 1 dep
            plan plan NN 1 dep
            . . . 1 dep
            """);
    Document document = stage.apply(unparsed);
    assertEquals(new Dependency(1, "det"), document.dependencies().get(0));
    assertEquals(new Dependency(Dependency.ROOT, "root"), document.dependencies().get(1));
    assertEquals(new Dependency(3, "nsubj"), document.dependencies().get(2));
    assertEquals(new Dependency(Dependency.ROOT, "root"), document.dependencies().get(3));
    assertEquals(new Dependency(6, "nmod:poss"), document.dependencies().get(4));
    assertEquals(new Dependency(3, "obj"), document.dependencies().get(6));
  }
}
